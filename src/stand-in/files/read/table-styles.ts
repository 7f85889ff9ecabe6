import type { DifferentialFormat } from '../../model/rules/conditional-format-types';
import type { Stripes, TableElement, TableStyle } from '../../model/tables/table-styles';
import { childNamed, childrenNamed, type XmlElement } from '../xml/tree';
import { decodeString } from '../xml/text';
import { readInnerBorders } from './fills-borders';

/** The parts of a table style by the format's words for them. */
const PARTS = {
  wholeTable: 'whole',
  headerRow: 'header',
  totalRow: 'totals',
  firstColumn: 'firstColumn',
  lastColumn: 'lastColumn',
  firstHeaderCell: 'firstHeader',
  lastHeaderCell: 'lastHeader',
  firstTotalCell: 'firstTotal',
  lastTotalCell: 'lastTotal',
} as const satisfies Readonly<Record<string, keyof TableStyle>>;

/** The table styles of the workbook's own, by name. @param formats what their parts point to, in the file's order */
export function readTableStyles(
  root: XmlElement | undefined,
  formats: readonly DifferentialFormat[],
  palette?: readonly string[],
): Map<string, TableStyle> {
  const list = root && childNamed(root, 'tableStyles');
  const borders = root
    ? childrenNamed(childNamed(root, 'dxfs') ?? root, 'dxf').map((dxf) => childNamed(dxf, 'border'))
    : [];
  return new Map(
    (list ? childrenNamed(list, 'tableStyle') : []).map((style) => {
      const elementOf = (part: XmlElement): TableElement => {
        const index = Number(part.attributes.dxfId ?? -1);
        return tableElement(formats[index] ?? {}, readInnerBorders(borders[index], palette));
      };
      return [
        decodeString(style.attributes.name ?? ''),
        tableStyleOf(childrenNamed(style, 'tableStyleElement'), elementOf),
      ];
    }),
  );
}

function tableStyleOf(parts: readonly XmlElement[], elementOf: (part: XmlElement) => TableElement): TableStyle {
  const named = (type: string): XmlElement | undefined => parts.find(({ attributes }) => attributes.type === type);
  const stripes = (line: 'Row' | 'Column'): Stripes | undefined => {
    const [first, second] = [named(`first${line}Stripe`), named(`second${line}Stripe`)];
    if (!first && !second) return undefined;
    const size = (part: XmlElement | undefined): number => Math.max(1, Number(part?.attributes.size ?? 1));
    return {
      ...(first && { first: elementOf(first) }),
      ...(second && { second: elementOf(second) }),
      sizes: [size(first), size(second)],
    };
  };
  const known = Object.entries(PARTS).flatMap(([type, part]) => {
    const found = named(type);
    return found ? [[part, elementOf(found)] as const] : [];
  });
  const [rowStripes, columnStripes] = [stripes('Row'), stripes('Column')];
  return { ...Object.fromEntries(known), ...(rowStripes && { rowStripes }), ...(columnStripes && { columnStripes }) };
}

function tableElement(
  { font, fill, borders }: DifferentialFormat,
  inner: Pick<TableElement, 'horizontal' | 'vertical'>,
): TableElement {
  const color = fill?.background ?? fill?.foreground;
  return {
    ...(color && { fill: color }),
    ...(font?.color && { color: font.color }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(borders && { outline: borders }),
    ...inner,
  };
}

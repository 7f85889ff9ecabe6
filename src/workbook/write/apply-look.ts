import { LOOKS, type Area, type Look, type LookAreas } from '../../scoring/sheets';
import { manyAddresses } from './addresses';

const OUTER = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const INNER = ['InsideHorizontal', 'InsideVertical'] as const;
/** Lines of a mid grey: they print fine, and do not shout beside the text. */
const LINE_COLOR = '#7F7F7F';

/** Gives many places of a sheet one look, in as few calls as addresses allow. */
export function applyLook(sheet: Excel.Worksheet, { look, areas }: LookAreas): void {
  const properties: Look = LOOKS[look];
  for (const address of manyAddresses(areas)) formatCells(sheet.getRanges(address).format, properties);
  if (properties.lines) for (const group of bySpan(areas)) for (const address of manyAddresses(group)) drawLines(sheet.getRanges(address).format, properties, group);
}

function formatCells(format: Excel.RangeFormat, { bold, size, fill, horizontal, vertical, wrap, rotation, indent }: Look): void {
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (rotation !== undefined) format.textOrientation = rotation;
  if (indent !== undefined) format.indentLevel = indent;
}

function drawLines({ borders }: Excel.RangeFormat, { lines }: Look, [first]: readonly Area[]): void {
  const inner = lines === 'grid' ? INNER.filter((edge) => (edge === 'InsideVertical' ? (first?.columnCount ?? 1) > 1 : (first?.rowCount ?? 1) > 1)) : [];
  for (const edge of [...OUTER, ...inner]) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = LINE_COLOR;
  }
}

/** Areas that have inner lines of the same directions together: Excel refuses inner lines where there is no inside. */
function bySpan(areas: readonly Area[]): Area[][] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = `${area.rowCount > 1} ${area.columnCount > 1}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()];
}

import type { DifferentialFormat } from '../../model/rules/conditional-format-types';
import { NamedStyles, type NamedStyle } from '../../model/styles/named-styles';
import { normalStyle, StyleTable } from '../../model/styles/style-table';
import type { TableStyle } from '../../model/tables/table-styles';
import { officeThemeColors, rgbOf } from '../../model/styles/theme';
import type { Alignment, Borders, CellStyle, FillStyle } from '../../model/styles/style-types';
import { decodeString } from '../xml/text';
import { childNamed, childrenNamed, type XmlElement } from '../xml/tree';
import { readDifferentialFormat } from './differential-formats';
import { readBorders, readFill } from './fills-borders';
import { readColor } from './colors';
import { readFilterColors, type FilterColors } from './filters';
import { isOn, readFont } from './fonts';
import { BUILT_IN_FORMATS } from './number-formats';
import { readTableStyles } from './table-styles';

/** What a workbook's styles part says, in the model's shapes, each list in the file's order. */
export interface StyleSheet {
  readonly fonts: CellStyle['font'][];
  readonly fills: FillStyle[];
  readonly borders: Borders[];
  readonly formats: ReadonlyMap<number, string>;
  /** The cell formats (cellXfs): what the `s` of a cell points to. */
  readonly cellFormats: CellStyle[];
}

/** The styles of the file as a table, and the way from the file's numbers to the table's. */
export interface ReadStyles {
  /** What conditional formats and filters by colour point to, in the file's order. */
  readonly differentialFormats: readonly DifferentialFormat[];
  /** The same as filters by colour mean them. */
  readonly filterColors: readonly FilterColors[];
  readonly table: StyleTable;
  /** The workbook's own table styles, by name. */
  readonly tableStyles: ReadonlyMap<string, TableStyle>;
  readonly namedStyles: NamedStyles;
  /** How many formats of named styles the file has, used or not. */
  readonly namedStyleCount: number;
  /** The table's index of each cell format of the file. */
  readonly styleOfFormat: readonly number[];
}

/** Reads the styles part; a workbook without one has the Normal style alone. */
export function readStyles(
  root: XmlElement | undefined,
  themeColors: readonly string[] = officeThemeColors,
): ReadStyles {
  const cellFormats = root ? readStyleSheet(root).cellFormats : [];
  const table = new StyleTable(cellFormats[0] ?? normalStyle);
  const palette = root && readPalette(root);
  const differentialFormats = root ? items(root, 'dxfs', 'dxf').map((dxf) => readDifferentialFormat(dxf, palette)) : [];
  const rgb = (element: XmlElement | undefined): string | undefined => {
    const color = readColor(element?.attributes, palette);
    return color && rgbOf(color, themeColors);
  };
  const filterColors = root ? items(root, 'dxfs', 'dxf').map((dxf) => readFilterColors(dxf, rgb)) : [];
  return {
    table,
    namedStyles: readNamedStyles(root),
    namedStyleCount: root ? items(root, 'cellStyleXfs', 'xf').length : 0,
    styleOfFormat: cellFormats.map((style) => table.intern(style)),
    differentialFormats,
    filterColors,
    tableStyles: readTableStyles(root, differentialFormats, palette),
  };
}

/** The cell styles that have names; the format's flags say what of a look each decides. */
function readNamedStyles(root: XmlElement | undefined): NamedStyles {
  if (!root) return new NamedStyles();
  const formats = items(root, 'cellStyleXfs', 'xf');
  const lists = readStyleSheet(root);
  const known = items(root, 'cellStyles', 'cellStyle').flatMap(({ attributes }): NamedStyle[] => {
    const index = Number(attributes.xfId ?? 0);
    const xf = formats[index];
    if (!xf) return [];
    const includes = (name: string): boolean => xf.attributes[name] === undefined || isOn(xf.attributes[name]);
    return [
      {
        index,
        name: decodeString(attributes.name ?? ''),
        ...(attributes.builtinId === undefined ? {} : { builtIn: Number(attributes.builtinId) }),
        look: { ...readCellFormat(xf, lists), namedStyle: index },
        includes: {
          numberFormat: includes('applyNumberFormat'),
          font: includes('applyFont'),
          alignment: includes('applyAlignment'),
          borders: includes('applyBorder'),
          fill: includes('applyFill'),
          protection: includes('applyProtection'),
        },
      },
    ];
  });
  return new NamedStyles(known, formats.length);
}

export function readStyleSheet(root: XmlElement): StyleSheet {
  const palette = readPalette(root);
  const fonts = items(root, 'fonts', 'font').map((font) => readFont(font, palette));
  const fills = items(root, 'fills', 'fill').map((fill) => readFill(fill, palette));
  const borders = items(root, 'borders', 'border').map((border) => readBorders(border, palette));
  const formats = new Map(BUILT_IN_FORMATS);
  for (const { attributes } of items(root, 'numFmts', 'numFmt')) {
    formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
  }
  const lists = { fonts, fills, borders, formats };
  return { ...lists, cellFormats: items(root, 'cellXfs', 'xf').map((xf) => readCellFormat(xf, lists)) };
}

function items(root: XmlElement, list: string, item: string): XmlElement[] {
  const found = childNamed(root, list);
  return found ? childrenNamed(found, item) : [];
}

function readPalette(root: XmlElement): string[] | undefined {
  const own = childNamed(childNamed(root, 'colors'), 'indexedColors');
  return own && childrenNamed(own, 'rgbColor').map(({ attributes }) => attributes.rgb ?? '000000');
}

function readCellFormat(xf: XmlElement, lists: Omit<StyleSheet, 'cellFormats'>): CellStyle {
  const { attributes } = xf;
  const protection = childNamed(xf, 'protection')?.attributes;
  return {
    numberFormat: lists.formats.get(Number(attributes.numFmtId ?? 0)) ?? 'General',
    font: lists.fonts[Number(attributes.fontId ?? 0)] ?? normalStyle.font,
    fill: lists.fills[Number(attributes.fillId ?? 0)] ?? normalStyle.fill,
    borders: lists.borders[Number(attributes.borderId ?? 0)] ?? normalStyle.borders,
    alignment: readAlignment(childNamed(xf, 'alignment')),
    locked: protection?.locked === undefined || isOn(protection.locked),
    formulaHidden: protection?.hidden !== undefined && isOn(protection.hidden),
    quotePrefix: attributes.quotePrefix !== undefined && isOn(attributes.quotePrefix),
    namedStyle: Number(attributes.xfId ?? 0),
  };
}

const HORIZONTAL: Readonly<Record<string, Alignment['horizontal']>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, Alignment['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;

function readAlignment(element: XmlElement | undefined): Alignment {
  if (!element) return normalStyle.alignment;
  const { attributes } = element;
  return {
    horizontal: HORIZONTAL[attributes.horizontal ?? 'general'] ?? 'General',
    vertical: VERTICAL[attributes.vertical ?? 'bottom'] ?? 'Bottom',
    wrapText: attributes.wrapText !== undefined && isOn(attributes.wrapText),
    shrinkToFit: attributes.shrinkToFit !== undefined && isOn(attributes.shrinkToFit),
    indent: Number(attributes.indent ?? 0),
    rotation: rotationOf(Number(attributes.textRotation ?? 0)),
    readingOrder: READING_ORDERS[Number(attributes.readingOrder ?? 0)] ?? 'Context',
  };
}

/** The file counts 91 to 180 downwards and says 255 for stacked text. */
function rotationOf(textRotation: number): number {
  if (textRotation === 255) return 180;
  return textRotation > 90 ? 90 - textRotation : textRotation;
}

/** The alignment as the file's attributes, those of the default left out; undefined where nothing is left. */
export function alignmentAttributes(alignment: Alignment): Record<string, string> | undefined {
  const word = <T extends string>(words: Readonly<Record<string, T>>, meaning: T): string =>
    Object.entries(words).find(([, value]) => value === meaning)?.[0] ?? '';
  const attributes: Record<string, string> = {};
  if (alignment.horizontal !== 'General') attributes.horizontal = word(HORIZONTAL, alignment.horizontal);
  if (alignment.vertical !== 'Bottom') attributes.vertical = word(VERTICAL, alignment.vertical);
  const { rotation } = alignment;
  if (rotation !== 0)
    attributes.textRotation = String(rotation === 180 ? 255 : rotation < 0 ? 90 - rotation : rotation);
  if (alignment.wrapText) attributes.wrapText = '1';
  if (alignment.indent !== 0) attributes.indent = String(alignment.indent);
  if (alignment.shrinkToFit) attributes.shrinkToFit = '1';
  if (alignment.readingOrder !== 'Context')
    attributes.readingOrder = String(READING_ORDERS.indexOf(alignment.readingOrder));
  return Object.keys(attributes).length > 0 ? attributes : undefined;
}

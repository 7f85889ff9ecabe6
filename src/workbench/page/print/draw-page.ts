import { lastColumn, lastRow } from '../../../stand-in/model/area';
import { numberFormatColor } from '../../../stand-in/model/number-format';
import type { Borders, BorderStyle, CellStyle } from '../../../stand-in/model/styles/style-types';
import { colorText } from '../../../stand-in/surface/styles/color';
import { pointsPerInch } from '../../../stand-in/surface/ranges/size';
import type { Look } from '../desk/look';
import type { DrawnCells } from '../drawn/drawn-cells';
import { browserMeasure, fittingText } from '../drawn/fitting-text';
import { shownText } from '../grid/cell-texts';
import { filledIn, sizeOf, type HeaderFacts } from './header-footer';
import { barFill, element, floatingElements, iconElement } from './page-marks';
import type { PrintedPage, PrintedSheet } from './pages';
import { turnedText } from './turned-text';

const BORDER_POINTS = { Hairline: 0.25, Thin: 0.75, Medium: 1.5, Thick: 2.25 } as const;
const BORDER_LINES: Readonly<Record<BorderStyle['line'], string>> = {
  None: 'none',
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'dashed',
};

/** How wide texts are on paper. */
export const measure = browserMeasure(
  ({ name, size, bold, italic }) =>
    `${italic ? 'italic' : 'normal'} ${bold ? 'bold' : 'normal'} ${size}pt ${fontFamily(name)}`,
);

/** A font and what stands in for it. */
function fontFamily(name: string): string {
  return `"${name.replaceAll('"', '')}", "Noto Serif CJK SC", "Noto Sans CJK SC", sans-serif`;
}

/** What pages are drawn with, beside the sheet. */
export interface PageOptions {
  readonly drawn: DrawnCells;
  readonly language: Look['language'];
  readonly file: string;
  readonly now: Date;
}

/** Draws one page of a sheet as HTML, everything in its place. What cells hold is only ever text there. */
export function drawPage(
  document: Document,
  printed: PrintedSheet,
  index: number,
  { drawn, language, file, now }: PageOptions,
): HTMLElement {
  const { sheet, paper } = printed;
  const { margins, headersFooters, centerHorizontally, centerVertically } = sheet.layout;
  const page = element(document, 'section', {
    width: `${paper.width}pt`,
    height: `${paper.height}pt`,
    position: 'relative',
    overflow: 'hidden',
    background: '#ffffff',
    color: '#000000',
    breakAfter: 'page',
    contentVisibility: 'auto',
    containIntrinsicSize: `${paper.width}pt ${paper.height}pt`,
  });
  const body = element(document, 'div', {
    position: 'absolute',
    display: 'flex',
    left: `${margins.left * pointsPerInch}pt`,
    right: `${margins.right * pointsPerInch}pt`,
    top: `${margins.top * pointsPerInch}pt`,
    bottom: `${margins.bottom * pointsPerInch}pt`,
    justifyContent: centerHorizontally ? 'center' : 'flex-start',
    alignItems: centerVertically ? 'center' : 'flex-start',
  });
  const current = printed.pages[index];
  if (current) {
    const cells = element(document, 'div', { position: 'relative' });
    cells.append(
      drawTable(document, printed, current, drawn),
      ...floatingElements(document, printed, current, language),
    );
    body.append(cells);
  }
  const facts: HeaderFacts = {
    page: index + (sheet.layout.firstPageNumber ?? 1),
    pages: printed.pages.length,
    sheet: sheet.name,
    file,
    now,
  };
  const isFirst = index === 0 && headersFooters.differentFirst;
  const isEven = (index + 1) % 2 === 0 && headersFooters.differentOddEven;
  const [header, footer] = isFirst
    ? [headersFooters.firstHeader, headersFooters.firstFooter]
    : isEven
      ? [headersFooters.evenHeader, headersFooters.evenFooter]
      : [headersFooters.defaultHeader, headersFooters.defaultFooter];
  page.append(
    body,
    drawLine(document, printed, header, 'top', facts),
    drawLine(document, printed, footer, 'bottom', facts),
  );
  return page;
}

/** A header or footer: three texts at the left, in the middle and at the right. */
function drawLine(
  document: Document,
  { sheet }: PrintedSheet,
  texts: { left: string; center: string; right: string },
  edge: 'top' | 'bottom',
  facts: HeaderFacts,
): HTMLElement {
  const { margins } = sheet.layout;
  const line = element(document, edge === 'top' ? 'header' : 'footer', {
    position: 'absolute',
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    gap: '6pt',
    whiteSpace: 'pre-wrap',
    left: `${margins.left * pointsPerInch}pt`,
    right: `${margins.right * pointsPerInch}pt`,
    [edge]: `${(edge === 'top' ? margins.header : margins.footer) * pointsPerInch}pt`,
  });
  for (const [side, textAlign] of [
    ['left', 'left'],
    ['center', 'center'],
    ['right', 'right'],
  ] as const) {
    const part = element(document, 'span', { textAlign, fontSize: `${sizeOf(texts[side])}pt` });
    part.textContent = filledIn(texts[side], facts);
    line.append(part);
  }
  return line;
}

function drawTable(
  document: Document,
  printed: PrintedSheet,
  { titles, rows, columns }: PrintedPage,
  drawn: DrawnCells,
): HTMLElement {
  const { scale, columnWidth, rowHeight } = printed;
  const width = columns.reduce((sum, column) => sum + columnWidth(column) * scale, 0);
  const table = element(document, 'table', { borderCollapse: 'collapse', tableLayout: 'fixed', width: `${width}pt` });
  const group = document.createElement('colgroup');
  for (const column of columns) group.append(element(document, 'col', { width: `${columnWidth(column) * scale}pt` }));
  table.append(group);
  for (const lines of [titles, rows]) {
    const part = document.createElement(lines === titles ? 'thead' : 'tbody');
    for (const row of lines) {
      const line = element(document, 'tr', { height: `${rowHeight(row) * scale}pt` });
      for (const column of columns) {
        const cell = drawCell(document, printed, { row, column }, lines, columns, drawn);
        if (cell) line.append(cell);
      }
      part.append(line);
    }
    if (lines.length > 0) table.append(part);
  }
  return table;
}

/** A cell, or nothing where a merged one covers it. A merged cell shows where it begins on this page. */
function drawCell(
  document: Document,
  { sheet, scale, rowHeight }: PrintedSheet,
  { row, column }: { row: number; column: number },
  rows: readonly number[],
  columns: readonly number[],
  drawn: DrawnCells,
): HTMLElement | undefined {
  const merge = sheet.mergeAt(row, column);
  const [height, width] = merge
    ? [
        rows.filter((line) => line >= merge.row && line <= lastRow(merge)),
        columns.filter((line) => line >= merge.column && line <= lastColumn(merge)),
      ]
    : [[row], [column]];
  if (height[0] !== row || width[0] !== column) return undefined;
  const { styles, themeColors } = sheet.workbook;
  const styleAt = (at: { row: number; column: number }): CellStyle =>
    drawn.at(sheet, at.row, at.column)?.style ?? styles.get(sheet.styleAt(at.row, at.column));
  const source = merge ?? { row, column };
  const { bar, icon, hidesValue = false } = drawn.at(sheet, source.row, source.column) ?? {};
  const style = styleAt(source);
  const value = sheet.cells.get(source.row, source.column)?.value ?? '';
  const formatColor = numberFormatColor(style.numberFormat, value);
  const edges = bordersOf(
    (down, right) => styleAt({ row: row + down, column: column + right }).borders,
    height.length,
    width.length,
    themeColors,
  );
  const cell = element(document, 'td', {
    ...look(style, typeof value, scale, themeColors),
    ...(formatColor !== undefined && { color: formatColor }),
    ...edges,
    ...(bar && barFill(bar)),
  }) as HTMLTableCellElement;
  cell.rowSpan = height.length;
  cell.colSpan = width.length;
  if (icon) cell.append(iconElement(document, icon, scale));
  if (hidesValue) return cell;
  const shown = shownText(sheet, source.row, source.column, style.numberFormat);
  const room = height.reduce((sum, line) => sum + rowHeight(line) * scale, 0);
  cell.append(
    style.alignment.rotation === 0
      ? fittingText(sheet, source.row, source.column, shown, value, style, measure)
      : turnedText(document, shown, style.alignment, room),
  );
  return cell;
}

/** A merged cell's borders are those of the cells at its edges. */
function bordersOf(
  at: (down: number, right: number) => Borders,
  height: number,
  width: number,
  theme: readonly string[],
): Record<string, string> {
  return {
    borderTop: borderText(at(0, 0).top, theme),
    borderLeft: borderText(at(0, 0).left, theme),
    borderBottom: borderText(at(height - 1, 0).bottom, theme),
    borderRight: borderText(at(0, width - 1).right, theme),
  };
}

function borderText(border: BorderStyle | undefined, theme: readonly string[]): string {
  if (!border || border.line === 'None') return 'none';
  return `${BORDER_POINTS[border.weight]}pt ${BORDER_LINES[border.line]} ${colorText(border.color, '#000000', theme)}`;
}

function look(
  { font, fill, alignment }: CellStyle,
  type: string,
  scale: number,
  theme: readonly string[],
): Record<string, string> {
  const general = type === 'number' ? 'right' : type === 'boolean' || type === 'object' ? 'center' : 'left';
  const horizontal = {
    General: general,
    Left: 'left',
    Center: 'center',
    Right: 'right',
    Fill: 'left',
    Justify: 'justify',
    CenterAcrossSelection: 'center',
    Distributed: 'justify',
  };
  const vertical = { Top: 'top', Center: 'middle', Bottom: 'bottom', Justify: 'top', Distributed: 'middle' };
  const decoration = [font.underline === 'None' ? '' : 'underline', font.strikethrough ? 'line-through' : '']
    .join(' ')
    .trim();
  const color =
    fill.pattern === 'solid'
      ? colorText(fill.foreground, '#FFFFFF', theme)
      : fill.pattern === 'none'
        ? 'transparent'
        : '#D9D9D9';
  return {
    fontFamily: fontFamily(font.name),
    fontSize: `${font.size * scale}pt`,
    fontWeight: font.bold ? 'bold' : 'normal',
    fontStyle: font.italic ? 'italic' : 'normal',
    textDecoration: decoration || 'none',
    color: colorText(font.color, '#000000', theme),
    backgroundColor: color,
    textAlign: horizontal[alignment.horizontal],
    verticalAlign: vertical[alignment.vertical],
    whiteSpace: alignment.wrapText ? 'pre-wrap' : 'pre',
    overflowWrap: 'anywhere',
    padding: `0 ${1.5 * scale}pt 0 ${(1.5 + alignment.indent * 6.75) * scale}pt`,
    lineHeight: '1.2',
  };
}

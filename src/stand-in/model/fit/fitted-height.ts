import { lastRow } from '../area';
import { cellText } from '../cells/cell-text';
import { digitPixels, defaultColumnPixels, linePixels, pixelsPerPoint } from './font-metrics';
import type { SheetModel } from '../sheet';
import type { Cell } from '../cells/cell-types';
import type { Area } from '../sheet-types';
import type { CellStyle, FontStyle } from '../styles/style-types';
import { wrappedLines } from './wrapped-lines';

/** How wide a text is in a font, in pixels at 100 %. */
export type Measure = (text: string, font: FontStyle) => number;

const HIGHEST = 409.5;
/** What a column keeps free on both sides of a text; pixels. */
const EDGES = 5;

/** Whether cells of a style can need more than one line of the Normal font. */
export function mayBeTall({ alignment, font }: CellStyle, normal: FontStyle): boolean {
  return alignment.wrapText || alignment.rotation !== 0 || font.size > normal.size;
}

/** How high a row is that fits its text, in points: merged cells are left out, as in Excel. */
export function fittedHeight(sheet: SheetModel, row: number, measure: Measure): number {
  const { styles } = sheet.workbook;
  const normal = styles.get(0).font;
  let points = sheet.standardHeight;
  sheet.cells.forEach({ row, column: 0, rowCount: 1, columnCount: Infinity }, (cell, _row, column) => {
    if (cell.value === '') return;
    const style = styles.get(cell.style);
    if (!mayBeTall(style, normal) || sheet.mergeAt(row, column)) return;
    points = Math.max(points, textPixels(sheet, cell, style, column, measure) / pixelsPerPoint);
  });
  return Math.min(HIGHEST, points);
}

function textPixels(sheet: SheetModel, cell: Cell, style: CellStyle, column: number, measure: Measure): number {
  const { font, alignment, numberFormat } = style;
  const { date1904, locale } = sheet.workbook;
  const text = cellText(cell.value, numberFormat, date1904, locale);
  const width = (part: string): number => measure(part, font);
  const line = lineOf(sheet, font);
  if (alignment.rotation === 180) return [...text].length * line;
  if (alignment.rotation !== 0) {
    const angle = (Math.abs(alignment.rotation) * Math.PI) / 180;
    return Math.sin(angle) * (width(text) + EDGES) + Math.cos(angle) * line;
  }
  if (!alignment.wrapText || typeof cell.value === 'number') return line;
  return wrappedLines(text, Math.max(1, columnPixels(sheet, column) - EDGES), width) * line;
}

/** A line of the Normal font is as high as the file says rows are, unless it says something else altogether. */
function lineOf(sheet: SheetModel, font: FontStyle): number {
  const normal = sheet.workbook.styles.get(0).font;
  const [own, standard] = [linePixels(font), Math.round(sheet.standardHeight * pixelsPerPoint)];
  return font.size === normal.size && Math.abs(standard - linePixels(normal)) <= 4 ? standard : own;
}

function columnPixels(sheet: SheetModel, column: number): number {
  const digit = digitPixels(sheet.workbook.styles.get(0).font);
  const width = sheet.columns.get(column)?.width;
  return width === undefined ? defaultColumnPixels(digit) : Math.round(width * digit);
}

/** Heights that fitted what was in these rows fit no longer: whoever shows or opens the sheet fits them again. */
export function refitRows(sheet: SheetModel, area: Area): void {
  if (sheet.rows.size === 0) return;
  const { styles } = sheet.workbook;
  const normal = styles.get(0).font;
  const isTall = (row: number): boolean => {
    let tall = false;
    sheet.cells.forEach({ ...area, row, rowCount: 1 }, ({ style }) => {
      tall ||= mayBeTall(styles.get(style), normal);
    });
    return tall;
  };
  const rows = area.rowCount < sheet.rows.size ? span(area) : [...sheet.rows.keys()];
  for (const row of rows) {
    const isMeant = row >= area.row && row <= lastRow(area) && sheet.rows.get(row)?.isFitted === true;
    if (isMeant && isTall(row)) sheet.setRow(row, { height: undefined });
  }
}

const span = ({ row, rowCount }: Area): number[] => Array.from({ length: rowCount }, (_, index) => row + index);

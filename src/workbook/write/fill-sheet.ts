import type { SheetData, SheetValue } from '../../scoring/sheets';
import { asTyped } from '../as-typed';
import { formatSheet } from './format-sheet';

/** Excel on the web takes requests of 5 MB; what JSON adds is kept room for. */
const BYTES_PER_WRITE = 2_000_000;

/**
 * Writes a sheet's looks and cells into an empty worksheet: formats first (texts stay texts under "@"), then values.
 *
 * @param pause called between requests: reports progress, and throws where the work is cancelled
 */
export async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, data: SheetData, pause: (done: number) => void): Promise<void> {
  await formatSheet(context, sheet, data);
  pause(0.5);
  await writeValues(context, sheet, data, (done) => pause(0.5 + done * 0.4));
}

async function writeValues(context: Excel.RequestContext, sheet: Excel.Worksheet, data: SheetData, pause: (done: number) => void): Promise<void> {
  const { values, columnWidths } = data;
  const isNumber = numberCells(data);
  let start = 0;
  while (start < values.length) {
    let bytes = 0;
    let end = start;
    while (end < values.length && (end === start || bytes < BYTES_PER_WRITE)) bytes += rowBytes(values[end++] ?? []);
    const first = start;
    sheet.getRangeByIndexes(start, 0, end - start, columnWidths.length).values = values
      .slice(start, end)
      .map((row, down) => row.map((value, column) => asEntered(value, isNumber(first + down, column))));
    await context.sync();
    start = end;
    pause(start / values.length);
  }
}

/**
 * A text where numbers stand gets an apostrophe if Excel would read it otherwise. Everywhere else all cells are text
 * cells, where an apostrophe in front is still dropped: it takes two to keep one.
 */
function asEntered(value: SheetValue, isNumberCell: boolean): SheetValue {
  if (typeof value !== 'string') return value;
  return isNumberCell ? asTyped(value) : value.startsWith("'") ? `'${value}` : value;
}

function numberCells({ values, columnWidths, numbers }: SheetData): (row: number, column: number) => boolean {
  const width = columnWidths.length;
  const cells = new Uint8Array(values.length * width);
  for (const { areas } of numbers) {
    for (const { row, column, rowCount, columnCount } of areas) {
      for (let at = row; at < row + rowCount; at++) cells.fill(1, at * width + column, at * width + column + columnCount);
    }
  }
  return (row, column) => cells[row * width + column] === 1;
}

/** A Chinese character takes three bytes; quotes and commas are counted with each cell. */
function rowBytes(row: readonly SheetValue[]): number {
  return row.reduce<number>((bytes, value) => bytes + 4 + (typeof value === 'string' ? value.length * 3 : 8), 0);
}

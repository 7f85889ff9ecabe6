import type { SheetData, SheetValue } from '../../scoring/sheets';
import { inSlices } from '../../pace';
import { asTyped } from '../as-typed';
import { formatSheet } from './format-sheet';

/** Excel on the web takes requests of 5 MB; of so many bytes the library makes one within some milliseconds. */
const BYTES_PER_WRITE = 1_000_000;

/**
 * Writes a sheet's looks and cells into an empty worksheet: formats first (texts stay texts under "@"), then values.
 *
 * @param pause called between requests: reports progress, and throws where the work is cancelled
 */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  data: SheetData,
  pause: (done: number) => void,
): Promise<void> {
  await formatSheet(context, sheet, data);
  pause(0.5);
  await writeValues(context, sheet, data, (done) => pause(0.5 + done * 0.4));
}

async function writeValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  data: SheetData,
  pause: (done: number) => void,
): Promise<void> {
  const { values, columnWidths } = data;
  const isNumber = numberCells(data);
  for (let start = 0; start < values.length;) {
    const rows = await inSlices(rowsToWrite(values, start, isNumber));
    sheet.getRangeByIndexes(start, 0, rows.length, columnWidths.length).values = rows;
    await context.sync();
    start += rows.length;
    pause(start / values.length);
  }
}

/** As many rows, from one on, as go in one request: as they are entered, a row a step. */
function* rowsToWrite(
  values: SheetData['values'],
  start: number,
  isNumber: (row: number, column: number) => boolean,
): Generator<void, SheetValue[][]> {
  const rows: SheetValue[][] = [];
  let bytes = 0;
  for (let at = start; at < values.length && bytes < BYTES_PER_WRITE; at++) {
    const row = values[at] ?? [];
    rows.push(row.map((value, column) => asEntered(value, isNumber(at, column))));
    bytes += rowBytes(row);
    yield;
  }
  return rows;
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
      for (let at = row; at < row + rowCount; at++)
        cells.fill(1, at * width + column, at * width + column + columnCount);
    }
  }
  return (row, column) => cells[row * width + column] === 1;
}

/** A Chinese character takes three bytes; quotes and commas are counted with each cell. */
function rowBytes(row: readonly SheetValue[]): number {
  return row.reduce<number>((bytes, value) => bytes + 4 + (typeof value === 'string' ? value.length * 3 : 8), 0);
}

import { BODY_SIZE, columnPoints, type SheetData, type SheetValue } from '../../scoring/sheets';
import { uniform } from '../uniform';
import { addressOf } from './addresses';
import { applyLook } from './apply-look';

/** Excel on the web takes requests of 5 MB; what JSON adds is kept room for. */
const BYTES_PER_WRITE = 2_000_000;
/** Merges and heights are one call each; so many go in one request. */
const CALLS_PER_REQUEST = 1_500;

/**
 * Writes a sheet's cells and looks into an empty worksheet: number formats first (texts stay texts under "@"), then
 * values, then looks by pattern. Excel is asked a few times for the whole sheet, never cell by cell.
 *
 * @param pause called between requests: reports progress, and throws where the work is cancelled
 */
export async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, data: SheetData, pause: (done: number) => void): Promise<void> {
  const columnCount = data.columnWidths.length;
  const all = sheet.getRangeByIndexes(0, 0, data.values.length, columnCount);
  all.numberFormat = uniform('@');
  all.format.font.name = data.font;
  all.format.font.size = BODY_SIZE;
  all.format.verticalAlignment = 'Center';
  for (const { format, areas } of data.numbers) {
    for (const { row, column, rowCount, columnCount: width } of areas) sheet.getRangeByIndexes(row, column, rowCount, width).numberFormat = uniform(format);
  }
  await writeValues(context, sheet, data, pause);
  for (const look of data.looks) applyLook(sheet, look);
  data.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = columnPoints(characters);
  });
  await context.sync();
  pause(0.6);
  await inRequests(context, heightRuns(data.rowHeights), ({ first, count, height }) => {
    sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
  });
  pause(0.75);
  await inRequests(context, data.merges, (area) => sheet.getRange(addressOf(area)).merge(false));
  pause(0.9);
}

async function writeValues(context: Excel.RequestContext, sheet: Excel.Worksheet, { values, columnWidths }: SheetData, pause: (done: number) => void): Promise<void> {
  let start = 0;
  while (start < values.length) {
    let bytes = 0;
    let end = start;
    while (end < values.length && (end === start || bytes < BYTES_PER_WRITE)) bytes += rowBytes(values[end++] ?? []);
    sheet.getRangeByIndexes(start, 0, end - start, columnWidths.length).values = values.slice(start, end).map((row) => row.map(asEntered));
    await context.sync();
    start = end;
    pause((start / values.length) * 0.5);
  }
}

/** An apostrophe in front means to Excel that what follows is text, and is dropped, under any format: it takes two to keep one. */
function asEntered(value: SheetValue): SheetValue {
  return typeof value === 'string' && value.startsWith("'") ? `'${value}` : value;
}

/** A Chinese character takes three bytes; quotes and commas are counted with each cell. */
function rowBytes(row: readonly SheetValue[]): number {
  return row.reduce<number>((bytes, value) => bytes + 4 + (typeof value === 'string' ? value.length * 3 : 8), 0);
}

async function inRequests<Item>(context: Excel.RequestContext, items: readonly Item[], call: (item: Item) => void): Promise<void> {
  for (let start = 0; start < items.length; start += CALLS_PER_REQUEST) {
    for (const item of items.slice(start, start + CALLS_PER_REQUEST)) call(item);
    await context.sync();
  }
}

/** Neighbouring rows of one height, set together. */
function heightRuns(heights: readonly number[]): { first: number; count: number; height: number }[] {
  const runs: { first: number; count: number; height: number }[] = [];
  heights.forEach((height, row) => {
    const last = runs.at(-1);
    if (last?.height === height) last.count += 1;
    else runs.push({ first: row, count: 1, height });
  });
  return runs;
}

import { BODY_SIZE, columnPoints, type Area, type SheetData } from '../../scoring/sheets';
import { giveWay, inSlices } from '../../pace';
import { uniform } from '../uniform';
import { addressOf, manyAddresses } from './addresses';
import { applyLook } from './apply-look';
import { inRequests } from './in-requests';
import { patternsOf, type Pattern } from './patterns';

/**
 * Gives an empty worksheet its formats: all cells text, then each pattern once and copies of it, then widths and
 * heights. Excel is asked a few times for the whole sheet, never cell by cell.
 */
export async function formatSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  data: SheetData,
): Promise<void> {
  const columnCount = data.columnWidths.length;
  const all = sheet.getRangeByIndexes(0, 0, data.values.length, columnCount);
  all.numberFormat = uniform('@');
  all.format.font.name = data.font;
  all.format.font.size = BODY_SIZE;
  all.format.verticalAlignment = 'Center';
  data.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = columnPoints(characters);
  });
  for (const pattern of await inSlices(patternsOf(data))) await formatPattern(context, sheet, pattern, columnCount);
  for (const [height, rows] of await inSlices(rowsByHeight(data.rowHeights))) {
    for (const address of manyAddresses(rows)) {
      const ranges = sheet.getRanges(address);
      ranges.format.rowHeight = height;
      ranges.untrack();
    }
    await giveWay();
  }
  await context.sync();
}

async function formatPattern(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pattern: Pattern,
  columnCount: number,
): Promise<void> {
  const { block, numbers, looks, merges, copies } = pattern;
  for (const { format, areas } of numbers) {
    for (const { row, column, rowCount, columnCount: width } of areas)
      sheet.getRangeByIndexes(row, column, rowCount, width).numberFormat = uniform(format);
  }
  for (const look of looks) applyLook(sheet, look);
  await inRequests(context, mergeRuns(merges), ({ area, isAcross }) => {
    const range = sheet.getRange(addressOf(area));
    range.merge(isAcross);
    // Nobody comes back to it: thousands of ranges, kept by the library, would be let go at one stroke in the end.
    range.untrack();
  });
  const source = sheet.getRangeByIndexes(block.first, 0, block.count, columnCount);
  await inRequests(context, copies, ({ first, count }) => {
    const copy = sheet.getRangeByIndexes(first, 0, count, columnCount);
    copy.copyFrom(source, 'Formats');
    copy.untrack();
  });
}

/** Merges of one row each that stand below one another in the same columns are made in one call, row by row. */
function mergeRuns(merges: readonly Area[]): { area: Area; isAcross: boolean }[] {
  const runs: { area: Area; isAcross: boolean }[] = [];
  const open = new Map<string, { area: Area; isAcross: boolean }>();
  for (const area of merges) {
    const above = area.rowCount === 1 ? open.get(`${area.column}:${area.columnCount}`) : undefined;
    if (above && above.area.row + above.area.rowCount === area.row) {
      above.area = { ...above.area, rowCount: above.area.rowCount + 1 };
      above.isAcross = true;
      continue;
    }
    const run = { area, isAcross: false };
    runs.push(run);
    if (area.rowCount === 1) open.set(`${area.column}:${area.columnCount}`, run);
  }
  return runs;
}

/** The rows of each height, neighbours together; a row a step. */
function* rowsByHeight(heights: readonly number[]): Generator<void, Map<number, Area[]>> {
  const rows = new Map<number, { row: number; column: number; rowCount: number; columnCount: number }[]>();
  for (const [row, height] of heights.entries()) {
    const own = rows.get(height) ?? [];
    const last = own.at(-1);
    if (last && last.row + last.rowCount === row) last.rowCount += 1;
    else own.push({ row, column: 0, rowCount: 1, columnCount: 1 });
    rows.set(height, own);
    yield;
  }
  return rows;
}

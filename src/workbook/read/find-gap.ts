import { isBlank, type Gap } from '../../scoring';
import { nextBlock } from './blocks';
import type { PlacedCandidate } from './candidates';
import { loadColumns } from './columns';

/** Dates, names and codes are short: bytes a row. */
const BYTES_PER_ROW = 40;

/**
 * The first row below the end of a table or plain range that holds something in every column it needs: rows nobody meant
 * to leave out.
 *
 * @param columns the sheet's columns that no row of it lacks
 * @param from,end the rows to look at (from 0), `end` excluded
 */
export async function findGap(
  context: Excel.RequestContext,
  { sheet, table }: PlacedCandidate,
  columns: readonly number[],
  { from, end }: { readonly from: number; readonly end: number },
): Promise<Gap | undefined> {
  let row = from;
  while (row < end) {
    const rowCount = nextBlock(BYTES_PER_ROW, end - row);
    const load = loadColumns(context, { sheet, firstRow: row, rowCount, columns });
    await context.sync();
    const values = load();
    for (let offset = 0; offset < rowCount; offset++) {
      if (columns.every((column) => !isBlank(values.get(column)?.[offset])))
        return { sheet, row: row + offset + 1, isBelowTable: table !== undefined };
    }
    row += rowCount;
  }
  return undefined;
}

import { isBlank, type CellValue } from '../../scoring';
import { asTyped } from '../as-typed';
import type { PlacedCandidate } from '../read/candidates';
import type { Found } from '../read/found';
import { readTable } from '../read/read-table';

const DATE_FORMAT = 'yyyy-mm-dd';

/** A row to be added: its days as Excel's serial numbers, and its other cells. Fields without a column are left out. */
export interface NewRow<Field extends string> {
  readonly days: { readonly [Key in Field]?: number };
  readonly cells: { readonly [Key in Field]?: CellValue };
}

/**
 * Appends a row to a table of the contract: a table grows by a row, a plain range by the row below its last. A table made
 * of headers alone, or with a blank first row to be typed into, takes the row there.
 *
 * @returns the row it stands in now, from 0
 */
export async function appendRow<Field extends string>(
  context: Excel.RequestContext,
  found: Found<Field>,
  { days, cells }: NewRow<Field>,
): Promise<number> {
  const { candidate, columns } = found;
  const sheet = context.workbook.worksheets.getItem(candidate.sheet);
  const last = await lastRow(context, found);
  const dated = (Object.keys(days) as Field[]).flatMap((field) => {
    const column = columns[field];
    if (!column) return [];
    const number = candidate.firstColumn + column.index;
    const above = sheet.getCell(last, number);
    above.load('numberFormat');
    return [{ number, above }];
  });
  await context.sync();
  const row = cellsOf(found, { ...cells, ...days });
  const isFirst = last === candidate.firstRow && (await isBlankRow(context, sheet, candidate, last));
  const at = isFirst ? last : last + 1;
  if (isFirst || candidate.table === undefined) {
    sheet.getRangeByIndexes(at, candidate.firstColumn, 1, row.length).values = [row];
  } else context.workbook.tables.getItem(candidate.table).rows.add(undefined, [row]);
  for (const { number, above } of dated) {
    const format = String((above.numberFormat as unknown[][])[0]?.[0] ?? 'General');
    sheet.getCell(at, number).numberFormat = [[/[yd]/iu.test(format) ? format : DATE_FORMAT]];
  }
  await context.sync();
  return at;
}

/** The sheet's row (from 0) of the last row. */
async function lastRow<Field extends string>(context: Excel.RequestContext, found: Found<Field>): Promise<number> {
  const { candidate } = found;
  if (candidate.table !== undefined) return candidate.firstRow + Math.max(candidate.rowCount, 1) - 1;
  const { table } = await readTable(context, found);
  return candidate.firstRow + table.rowCount - 1;
}

async function isBlankRow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { firstColumn, header }: PlacedCandidate,
  row: number,
): Promise<boolean> {
  const range = sheet.getRangeByIndexes(row, firstColumn, 1, header.length);
  range.load('values');
  await context.sync();
  return (range.values[0] ?? []).every((cell: CellValue) => isBlank(cell));
}

/** The cells from the first column on; a `null`, which the API's types do not know of, leaves one alone. */
function cellsOf<Field extends string>(
  { candidate, columns }: Found<Field>,
  cells: Partial<Record<Field, CellValue>>,
): CellValue[] {
  const row: (CellValue | null)[] = candidate.header.map(() => null);
  for (const [field, value] of Object.entries(cells) as [Field, CellValue][]) {
    const column = columns[field];
    if (column && value !== '') row[column.index] = asTyped(value);
  }
  return row as CellValue[];
}

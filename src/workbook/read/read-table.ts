import {
  isBlank,
  TABLES,
  type CellValue,
  type Column,
  type ColumnContract,
  type ColumnMap,
  type FieldOf,
  type Gap,
  type RawTable,
  type TableRole,
} from '../../scoring';
import { bytesOf, nextBlock } from './blocks';
import { headedColumns, loadColumns } from './columns';
import { findGap } from './find-gap';
import type { Found } from './found';
import { blankTotals } from './totals-rows';

/** A number formatted as a percentage is handed over as people see it, `20%`. */
const PERCENT = /%/u;

/**
 * Reads all known columns of a table that is not the log: rosters, rules and settings. A plain range ends at its first
 * row that is blank under every header, known or not; a row below it, or below a table, with all that is required is told
 * as a gap.
 */
export async function readTable<Field extends string>(
  context: Excel.RequestContext,
  { candidate, columns }: Found<Field>,
  required: readonly Field[] = [],
): Promise<{ table: RawTable<Field>; gap: Gap | undefined }> {
  const fields = Object.keys(columns) as Field[];
  const isRange = candidate.table === undefined;
  const numbers = isRange
    ? headedColumns(candidate)
    : fields.map((field) => candidate.firstColumn + (columns[field]?.index ?? 0));
  const cells = new Map(numbers.map((number): [number, CellValue[]] => [number, []]));
  let read = 0;
  let bytesPerRow: number | undefined;
  while (read < candidate.rowCount) {
    const rowCount = nextBlock(bytesPerRow, candidate.rowCount - read);
    const values = loadColumns(context, {
      sheet: candidate.sheet,
      firstRow: candidate.firstRow + read,
      rowCount,
      columns: numbers,
    });
    await context.sync();
    const block = values();
    for (const [number, own] of cells) for (const value of block.get(number) ?? []) own.push(value);
    bytesPerRow = bytesOf(block.values()) / rowCount;
    read += rowCount;
  }
  const rowCount = isRange ? rowsBeforeBlank([...cells.values()], read) : read;
  const needed = required.map((field) => cells.get(candidate.firstColumn + (columns[field]?.index ?? 0)) ?? []);
  blankTotals([...cells.values()], needed, rowCount);
  const known: { -readonly [Key in Field]?: Column } = {};
  for (const field of fields)
    known[field] = cells.get(candidate.firstColumn + (columns[field]?.index ?? 0))?.slice(0, rowCount);
  const { sheet, firstRow } = candidate;
  const table = { sheet, firstRow: firstRow + 1, rowCount, columns: known, headers: headersOf(columns) };
  if (required.length === 0) return { table, gap: undefined };
  if (candidate.below) {
    const numbers = required.map((field) => candidate.firstColumn + (columns[field]?.index ?? 0));
    return { table, gap: await findGap(context, candidate, numbers, candidate.below) };
  }
  const below = rowWithAll(needed, rowCount, read);
  return { table, gap: below === undefined ? undefined : { sheet, row: firstRow + below + 1, isBelowTable: false } };
}

/** The fields without which a row of a table is no row of it. */
export function requiredOf<Role extends TableRole>(role: Role): FieldOf<Role>[] {
  const columns: readonly ColumnContract<FieldOf<Role>>[] = TABLES[role].columns;
  return columns.filter(({ required }) => required).map(({ field }) => field);
}

/** The first row, from one on, in which every column holds something. */
function rowWithAll(columns: readonly CellValue[][], from: number, end: number): number | undefined {
  for (let row = from; row < end; row++) if (columns.every((column) => !isBlank(column[row]))) return row;
  return undefined;
}

/** The found columns' headers as they stand in the sheet. */
export function headersOf<Field extends string>(columns: ColumnMap<Field>): RawTable<Field>['headers'] {
  const headers: RawTable<Field>['headers'] = {};
  for (const field of Object.keys(columns) as Field[]) headers[field] = columns[field]?.header;
  return headers;
}

/** Replaces numbers shown as percentages by their text. Settings are few, so their formats are read with them. */
export async function withPercentages<Field extends string>(
  context: Excel.RequestContext,
  { candidate, columns }: Found<Field>,
  table: RawTable<Field>,
  field: Field,
): Promise<RawTable<Field>> {
  const column = columns[field];
  if (!column || table.rowCount === 0) return table;
  const range = context.workbook.worksheets
    .getItem(candidate.sheet)
    .getRangeByIndexes(candidate.firstRow, candidate.firstColumn + column.index, table.rowCount, 1);
  range.load('numberFormat');
  await context.sync();
  const formats: unknown[][] = range.numberFormat;
  const cells = (table.columns[field] ?? []).map((cell, row) =>
    typeof cell === 'number' && PERCENT.test(String(formats[row]?.[0]))
      ? `${Number((cell * 100).toPrecision(15))}%`
      : cell,
  );
  return { ...table, columns: { ...table.columns, [field]: cells } };
}

function rowsBeforeBlank(columns: readonly CellValue[][], rowCount: number): number {
  for (let row = 0; row < rowCount; row++) if (columns.every((column) => isBlank(column[row]))) return row;
  return rowCount;
}

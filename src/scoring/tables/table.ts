import type { CellValue, Column } from '../cells/cell';
import { isBlank } from '../cells/cell';
import type { FieldOf, TableRole } from './contract';

/**
 * Rows of one table or range as columns of raw cells: what the workbook room hands over and everything here
 * parses. `columns` holds one array per column found, each `rowCount` long; a block of a long table has the
 * same shape, only later rows.
 */
export interface RawTable<Field extends string = string> {
  readonly sheet: string;
  /** The worksheet's row number (from 1) of the first row in `columns`. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: Partial<Record<Field, Column>>;
  /** Each found column's header as it stands in the sheet, to name it in messages. */
  readonly headers: Partial<Record<Field, string>>;
}

export type TableOf<Role extends TableRole> = RawTable<FieldOf<Role>>;

/** One cell; `""` where the column is missing or the cell was not read. */
export function cellOf<Field extends string>(table: RawTable<Field>, field: Field, row: number): CellValue {
  return table.columns[field]?.[row] ?? '';
}

/** Some rows of a table as one of its own: from one on (counted from 0) to before another, or to the last. */
export function rowsBetween<Table extends RawTable>(table: Table, from: number, to = table.rowCount): Table {
  const end = Math.min(to, table.rowCount);
  if (from === 0 && end === table.rowCount) return table;
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([field, column]) => [field, column?.slice(from, end)]),
  );
  return { ...table, firstRow: table.firstRow + from, rowCount: end - from, columns };
}

/** Whether a row has nothing in any column of the contract: such a row is no row. */
export function isBlankRow(table: RawTable, row: number): boolean {
  return Object.values(table.columns).every((column) => isBlank(column?.[row]));
}

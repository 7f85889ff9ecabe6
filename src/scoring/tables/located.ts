import type { IssuePlace } from '../issue';
import { TABLES, type FieldOf, type TableRole } from './contract';
import { cellOf, type RawTable, type TableOf } from './table';

/** Where a cell stands, for an issue: sheet, row number, the column's own header (or the contract's), and the value. */
export function placeOf<Role extends TableRole>(
  role: Role,
  table: TableOf<Role>,
  field: FieldOf<Role>,
  row: number,
): IssuePlace {
  const raw = table as RawTable;
  const header = raw.headers[field] ?? TABLES[role].columns.find((column) => column.field === field)?.zh ?? field;
  return { sheet: table.sheet, row: table.firstRow + row, column: header, value: cellOf(raw, field, row) };
}

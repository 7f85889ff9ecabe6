import type { Area } from '../sheet-types';
import type { Table } from './table-types';

export const headerArea = (table: Table): Area | undefined =>
  table.showHeaders ? { ...table.area, rowCount: 1 } : undefined;

export const totalsArea = (table: Table): Area | undefined =>
  table.showTotals ? { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 } : undefined;

/** The rows between header and totals; a table always has at least one. */
export function bodyArea(table: Table): Area {
  const top = table.showHeaders ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rowCount: table.area.rowCount - top - (table.showTotals ? 1 : 0) };
}

/** How many rows a table has; its blank insert row is none. */
export const bodyRowCount = (table: Table): number => (table.insertRow ? 0 : bodyArea(table).rowCount);

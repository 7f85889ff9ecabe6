import type { ColumnFilter } from '../filters/filter-types';
import type { Area } from '../sheet-types';

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** The totals row's function in the file's words: none, sum, count, custom, ... */
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
  /** Where the function is `custom`. */
  readonly totalsFormula?: string;
  readonly formula?: string;
}

export interface Table {
  /** Excel's number of the table, unique in the workbook. */
  readonly id: number;
  name: string;
  /** The whole table: header row, body and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  style: string;
  columns: TableColumn[];
  /** Filters by column id; rows they leave out are hidden. */
  filters?: ReadonlyMap<number, ColumnFilter>;
  /** The body is only the blank row that Excel shows where the first row will go: it counts as no row. */
  insertRow?: boolean;
}

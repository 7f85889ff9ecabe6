import type { DateSystem } from '../cells/day';
import type { TableOf } from './table';

/** Where rows stand that a table or plain range leaves out. */
export interface Gap {
  readonly sheet: string;
  /** The worksheet's row number of the first of them, from 1. */
  readonly row: number;
  /** Whether they stand below a table's end; else below a blank row. */
  readonly isBelowTable: boolean;
}

/** Everything the workbook room reads before a score: raw tables, in the workbook's own words. */
export interface WorkbookTables {
  readonly dateSystem: DateSystem;
  readonly settings?: TableOf<'Settings'>;
  readonly roster?: TableOf<'Roster'>;
  readonly criteria?: TableOf<'Criteria'>;
  readonly clauses?: TableOf<'Clauses'>;
  readonly bands?: TableOf<'Bands'>;
  readonly grades?: TableOf<'Grades'>;
  /** The incident tables in the workbook's order, long ones in blocks of consecutive rows. */
  readonly incidents: readonly TableOf<'Incidents'>[];
  /** Tables, and plain ranges that end at a blank row, although rows stand below them: the first of those rows. */
  readonly gaps: readonly Gap[];
  /** Header rows beside whose log another one stands that is not read; worksheet rows, from 1. Default: none. */
  readonly logsBeside?: readonly { readonly sheet: string; readonly row: number }[];
  /** Sheets that the setting `incident sheets` names and the workbook does not have. */
  readonly unknownSheets?: readonly string[];
}

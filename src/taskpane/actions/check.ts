import type { CellValue, Ledger, RowIssue, RowPlace } from '../../scoring';

/** What a check of the log found in the light of a period. Issues cover the whole log, whatever their dates. */
export interface CheckReport {
  readonly rows: Ledger;
  readonly issues: readonly RowIssue[];
  /** People who are scored in the period and lack an exam: the numbers and names. */
  readonly pendingExams: readonly PendingExam[];
  readonly farDates: readonly FarDateEntry[];
}

export interface PendingExam {
  readonly person: number;
  readonly name: string;
  /** Codes of the items that wait. */
  readonly items: readonly string[];
}

/** A row dated far from all others. */
export interface FarDateEntry {
  readonly place: RowPlace;
  /** The date column's header. */
  readonly column: string;
  /** `2062-03-05` */
  readonly date: string;
  /** The same date of the year in which it would lie among the others. */
  readonly nearer: string | undefined;
}

/** A value that would put an issue right. */
export interface Offer {
  readonly value: CellValue;
  /** Who or what the value is, where the value alone does not say. */
  readonly hint?: string;
  /** Whether it can mean nothing else: only such are fixed many at a time. */
  readonly certain: boolean;
  /** The header of the column it goes to; absent: the issue's own. */
  readonly column?: string;
}

/** A cell and the value it is to have. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  /** The column's header as it stands in the sheet. */
  readonly column: string;
  /** What the cell must still hold, else nothing is written there; absent: whatever it holds. */
  readonly before?: CellValue;
  readonly after: CellValue;
}

/** What became of fixes. */
export interface FixResult {
  /** Those that were written, each with what the cell held: enough to take them back. */
  readonly written: readonly CellFix[];
  /** Cells that held something else meanwhile, and were left alone. */
  readonly skipped: number;
}

export interface CheckActions {
  check(period: string): Promise<CheckReport>;
  /** What would put an issue right, the closest first; none where nobody can tell. */
  offers(issue: RowIssue): Promise<readonly Offer[]>;
  /** Writes fixes as one change of the workbook. */
  fix(fixes: readonly CellFix[]): Promise<FixResult>;
}

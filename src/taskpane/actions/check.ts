import type { Label } from '../../rulebook';
import type { CellValue, Ledger, RowIssue, RowPlace } from '../../scoring';
import type { CellFix, FixResult } from '../../workbook';

export type { CellFix, FixResult } from '../../workbook';

/** What a check of the log found in the light of a period. Issues cover the whole log, whatever their dates. */
export interface CheckReport {
  readonly rows: Ledger;
  readonly issues: readonly RowIssue[];
  /** People who are scored in the period and lack an exam. */
  readonly pendingExams: readonly PendingExam[];
  readonly farDates: readonly FarDateEntry[];
}

export interface PendingExam {
  readonly person: number;
  readonly name: string;
  /** Staff id and window, to tell namesakes apart. */
  readonly detail: string;
  /** Titles of the items that wait. */
  readonly items: readonly Label[];
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

export interface CheckActions {
  check(period: string): Promise<CheckReport>;
  /** What would put an issue right, the closest first; none where nobody can tell. */
  offers(issue: RowIssue): Promise<readonly Offer[]>;
  /** Writes fixes as one change of the workbook. */
  fix(fixes: readonly CellFix[]): Promise<FixResult>;
}

import type { RowIssue } from '../../scoring';
import type { PendingExam } from './check';

/** What of a period is not decided yet: rows that wait or cannot be read, and exams that are not there. */
export interface StillWaiting {
  /** Rows dated in the period, and those whose date cannot be read. */
  readonly issues: readonly RowIssue[];
  readonly pendingExams: readonly PendingExam[];
}

/** Locks periods of the open workbook, and takes locks away. */
export interface LockActions {
  waiting(period: string): Promise<StillWaiting>;
  /** Reads the workbook anew, and keeps in it all that the period's figures, sheets and seal are made from. */
  lock(period: string, by: string): Promise<void>;
  /** Takes a lock away, a broken one too (of no period: one of which that cannot be told); who did so and why is kept. */
  unlock(period: string | undefined, by: string, why: string): Promise<void>;
}

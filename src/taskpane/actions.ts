import type { Ledger, Severity } from '../scoring';

/** What long work is doing: the step, and where it is known how much of the whole is done, from 0 to 1. */
export interface PaneProgress {
  readonly step: 'reading' | 'scoring' | 'writing';
  readonly done?: number;
}

/** One thing to look at, in the user's words. Without a sheet or row it concerns the workbook as a whole. */
export interface PaneIssue {
  readonly severity: Severity;
  readonly sheet: string | null;
  /** The worksheet's row number, from 1. */
  readonly row: number | null;
  readonly message: string;
}

/** What a check of the log found. */
export interface PaneCheck {
  /** The period's label, such as `2026-03`. */
  readonly period: string;
  /** Where the log's rows went. */
  readonly rows: Ledger;
  readonly issues: readonly PaneIssue[];
}

/** What scoring a period did. */
export interface PaneResult extends PaneCheck {
  /** How many people were scored. */
  readonly staff: number;
  /** Names of the sheets that were written, in their order in the workbook. */
  readonly sheets: readonly string[];
}

/** Cells whose formulas call the add-in's functions. */
export interface FormulaCount {
  readonly cells: number;
  readonly sheets: number;
}

/** What the pane can do about formulas. Each rejects as `PaneActions` do. */
export interface FormulaActions {
  count(): Promise<FormulaCount>;
  /** Puts values in place of the formulas; gives what was replaced. */
  freeze(): Promise<FormulaCount>;
  /** Reads the whole workbook again for the formulas. */
  refresh(): Promise<void>;
  /** Whether the formulas come to life when this workbook is opened; `undefined` where Excel cannot be told. */
  startsWithWorkbook(): Promise<boolean | undefined>;
  setStartsWithWorkbook(starts: boolean): Promise<void>;
}

/**
 * What the pane can ask for. The pane knows no workbook and no Excel: whoever opens it hands these in.
 *
 * Each rejects with a `PlainError` where the user can do something about it, and, once its signal is aborted, with
 * the signal's reason, leaving the workbook as it was.
 */
export interface PaneActions {
  /** The labels of the months that have rows in the log, latest first; none where the workbook has no log. */
  readPeriods(): Promise<readonly string[]>;
  /** Scores a period and writes its sheets. */
  score(period: string, onProgress: (progress: PaneProgress) => void, signal: AbortSignal): Promise<PaneResult>;
  /** Reads and checks the log for a period; writes nothing. */
  check(period: string, onProgress: (progress: PaneProgress) => void, signal: AbortSignal): Promise<PaneCheck>;
  /** Missing where there are no formulas. */
  readonly formulas?: FormulaActions;
}

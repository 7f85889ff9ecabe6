import type { Language } from '../../texts';
import type { AppealActions } from './appeals';
import type { BookActions } from './book';
import type { CheckActions } from './check';
import type { DayActions } from './days';
import type { FormulaActions } from './formulas';
import type { IncidentActions } from './incidents';
import type { LockActions } from './locks';
import type { OverviewActions } from './overview';
import type { PrepareActions } from './prepare';
import type { PrintActions } from './print';
import type { ResultActions } from './results';
import type { RulesActions } from './rules';
import type { SheetActions } from './sheets';

export type * from './appeals';
export type * from './book';
export type * from './check';
export type * from './days';
export type * from './formulas';
export type * from './incidents';
export type * from './locks';
export type * from './overview';
export type * from './prepare';
export type * from './print';
export type * from './results';
export type * from './rules';
export type * from './sheets';

/**
 * What the pane can ask for, one part a view. The pane reaches no workbook and no Excel: whoever opens it hands these in.
 *
 * Each action rejects with a `PlainError` where the user can do something about it, and, once its signal is aborted,
 * with the signal's reason, leaving the workbook as it was.
 */
export interface PaneActions {
  /** The language of failures and of sheets from now on. */
  speak(language: Language): void;
  readonly book: BookActions;
  readonly results: ResultActions;
  readonly sheets: SheetActions;
  readonly check: CheckActions;
  readonly locks: LockActions;
  readonly overview: OverviewActions;
  readonly days: DayActions;
  readonly incidents: IncidentActions;
  readonly appeals: AppealActions;
  readonly rules: RulesActions;
  readonly prepare: PrepareActions;
  readonly print: PrintActions;
  /** Missing where there are no formulas. */
  readonly formulas?: FormulaActions;
}

import type { FormulaCount } from '../../workbook';

export type { FormulaCount } from '../../workbook';

/** What the pane can do about formulas. Each rejects as `PaneActions` do. */
export interface FormulaActions {
  count(): Promise<FormulaCount>;
  /** Puts values in place of the formulas; gives what was replaced, and what stayed. */
  freeze(): Promise<FormulaCount>;
  /** Reads the whole workbook again for the formulas. */
  refresh(): Promise<void>;
  /** Whether the formulas come to life when this workbook is opened; `undefined` where Excel cannot be told. */
  startsWithWorkbook(): Promise<boolean | undefined>;
  setStartsWithWorkbook(starts: boolean): Promise<void>;
}

/** Cells whose formulas call the add-in's functions: those that values are put in place of, and those that stay. */
export interface FormulaCount {
  readonly cells: number;
  /** On how many sheets those are. */
  readonly sheets: number;
  /** Cells that stay because they have no answer yet. */
  readonly waiting: number;
  /** The names of protected sheets, on which all formulas stay. */
  readonly protectedSheets: readonly string[];
}

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

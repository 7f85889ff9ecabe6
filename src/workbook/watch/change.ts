/** A change as Excel tells of it. */
export interface Change {
  readonly worksheetId: string;
  /** Missing where Excel does not say which cells. */
  readonly address?: string;
  /** `edited`: cells were written. `calculated`: formulas give something else. `moved`: cells came, went or changed places. */
  readonly kind: 'edited' | 'calculated' | 'moved';
  /** The value of a single cell, where Excel tells it. */
  readonly written?: unknown;
}

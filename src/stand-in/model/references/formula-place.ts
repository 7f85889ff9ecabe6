import type { SheetModel } from '../sheet';

/** Where a formula stands. */
export interface Home {
  /** Undefined for a name of the whole workbook. */
  readonly sheet: SheetModel | undefined;
  /** Undefined for names. */
  readonly place?: Place;
}

export interface FormulaPlace extends Place {
  readonly sheet: SheetModel;
}

/** A cell by its place on its sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

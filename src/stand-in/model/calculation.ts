import type { SheetModel } from './sheet';
import type { Shift } from './references/shift';
import type { FormulaPlace } from './references/formula-place';
import type { CellValue } from './cells/cell-types';
import type { Area } from './sheet-types';

/**
 * What computes formulas, plugged into a workbook. It puts results with `SheetModel.putCell` and tells of them
 * with a `calculated` change. Without one a loaded formula keeps its last value.
 */
export interface CalculationEngine {
  /** Cells, and perhaps formulas, were written. */
  changed(sheet: SheetModel, area: Area): void;
  /** Cells were put in or taken out; the others, and the references to them, have moved. */
  shifted(sheet: SheetModel, shift: Shift): void;
  /** Names or tables were added, changed or removed, so that formulas may mean other cells. */
  definitionsChanged(): void;
  /** Rows of a sheet were hidden or shown again, which some functions look at. */
  rowsHidden(sheet: SheetModel): void;
  /** Computes everything (`full`), or all that is out of date. */
  calculate(full: boolean): void;
  /** A function of the workbook's own, such as DATE, called outside any cell; undefined if it knows none. */
  call?(name: string, args: readonly unknown[]): unknown;
  /** What a formula gives when it stands at a cell, row by row; the sheet is not changed. */
  evaluate?(formula: string, at: FormulaPlace): readonly (readonly CellValue[])[];
  /** Whether its functions are given as many arguments as they take; others Excel does not let in. */
  accepts?(formula: string): boolean;
  /** Which cells formulas read, and which formulas read cells. */
  links?(): FormulaLinks;
  dispose(): void;
}

/** Cells on a sheet that a formula reads, or the cell of a formula. */
export interface Linked {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** `all` follows on from what was found; else only what is read, or reads, directly. */
export interface FormulaLinks {
  precedents(sheet: SheetModel, area: Area, all: boolean): readonly Linked[];
  dependents(sheet: SheetModel, area: Area, all: boolean): readonly Linked[];
}

/** What a formula shows that nobody has computed: visibly no result. */
export const notCalculated = { error: '#CALC!' } as const;

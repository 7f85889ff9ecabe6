import type { SheetModel } from './sheet';
import type { Area } from './types';

/**
 * What computes formulas, plugged into a workbook. It puts results with `SheetModel.putCell` and tells of them
 * with a `calculated` change. Without one a loaded formula keeps its last value.
 */
export interface CalculationEngine {
  /** Cells, and perhaps formulas, were written, or rows and columns moved. */
  changed(sheet: SheetModel, area: Area): void;
  /** Computes everything (`full`), or all that is out of date. */
  calculate(full: boolean): void;
  /** A function of the workbook's own, such as DATE, called outside any cell; undefined if it knows none. */
  call?(name: string, args: readonly unknown[]): unknown;
  dispose(): void;
}

/** What a formula shows that nobody has computed: visibly no result. */
export const notCalculated = { error: '#CALC!' } as const;

import { containsCell } from '../model/area';
import type { SheetModel } from '../model/sheet';
import type { CellValue } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import type { Invocation } from './custom-function-types';
import type { Node } from '../formula/syntax';
import type { Precedents } from './precedents';

/** A cell with a formula, as calculation knows it. */
export class FormulaCell {
  /** The cells its results fill, itself included, while it gives an array. */
  spill: Area | undefined;
  /** The cells it would fill if they were free. */
  blocked: Area | undefined;
  /** What it put into other cells, by place. */
  readonly spilled = new Map<number, CellValue>();
  /** The calls of custom functions its last evaluation used. */
  invocations: ReadonlySet<Invocation> = new Set();
  /** Why its formula shows #CALC!, if a part of it was refused. */
  refusal: string | undefined;

  constructor(
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
    readonly node: Node,
    readonly precedents: Precedents,
  ) {}

  /** Somebody wrote into cells: what stands there now is not this formula's, even where it is the same. */
  disown(area: Area): void {
    for (const key of this.spilled.keys()) {
      const { row, column } = placeOf(key);
      if (containsCell(area, row, column)) {
        this.spilled.delete(key);
      }
    }
  }

  get area(): Area {
    return { row: this.row, column: this.column, rowCount: 1, columnCount: 1 };
  }
}

const columns = 16_384;

/** A cell's place as one number. */
export const placeKey = (row: number, column: number): number => row * columns + column;

export const placeOf = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / columns),
  column: key % columns,
});

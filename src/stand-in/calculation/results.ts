import { cellCount, containsCell, intersect, isOnSheet } from '../model/area';
import type { SheetModel } from '../model/sheet';
import type { Cell, CellValue } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import { placeKey, placeOf, type FormulaCell } from './formula-cell';
import { errors, isError, Matrix, type Scalar } from './values';

/** Puts what a formula gave into its cell, and an array's elements into the cells below and beside it. */
export class Results {
  /** Cells whose value became another one, by sheet. */
  readonly changed = new Map<SheetModel, Set<number>>();

  /** Returns the cells the results fill, if they are more than one; where some are taken, `blocked` says which it needs. */
  put(formula: FormulaCell, value: Matrix | Exclude<Scalar, null>): Area | undefined {
    formula.blocked = undefined;
    if (!(value instanceof Matrix)) {
      this.clearSpilled(formula, undefined);
      this.write(formula.sheet, formula.row, formula.column, value);
      return undefined;
    }
    const area = { row: formula.row, column: formula.column, rowCount: value.rowCount, columnCount: value.columnCount };
    if (!canSpill(formula, area)) {
      this.clearSpilled(formula, undefined);
      formula.blocked = area;
      this.write(formula.sheet, formula.row, formula.column, errors.spill);
      return undefined;
    }
    this.clearSpilled(formula, area);
    value.rows.forEach((line, row) =>
      line.forEach((scalar, column) => {
        this.write(formula.sheet, area.row + row, area.column + column, scalar ?? 0);
        if (row > 0 || column > 0) {
          formula.spilled.set(placeKey(area.row + row, area.column + column), scalar ?? 0);
        }
      }),
    );
    return cellCount(area) > 1 ? area : undefined;
  }

  /** Empties the cells that hold a formula's results and no longer will; what was written over them stays. */
  clearSpilled(formula: FormulaCell, kept: Area | undefined): void {
    for (const key of formula.spilled.keys()) {
      const { row, column } = placeOf(key);
      if (!kept || !containsCell(kept, row, column)) {
        const isOwn = holdsOwn(formula, key);
        formula.spilled.delete(key);
        if (isOwn) {
          this.write(formula.sheet, row, column, '');
        }
      }
    }
  }

  private write(sheet: SheetModel, row: number, column: number, value: CellValue): void {
    const before = sheet.cells.get(row, column);
    if (before !== undefined ? sameValue(before.value, value) : value === '') {
      return;
    }
    const cell: Cell = before
      ? { value, style: before.style, ...(before.formula !== undefined && { formula: before.formula }) }
      : { value, style: sheet.emptyStyleAt(row, column) };
    sheet.putCell(row, column, cell);
    const keys = this.changed.get(sheet) ?? new Set();
    this.changed.set(sheet, keys.add(placeKey(row, column)));
  }
}

/** Whether every cell is free: empty, or holding this formula's own earlier results; not merged, nor in a table. */
function canSpill(formula: FormulaCell, area: Area): boolean {
  const { sheet } = formula;
  if (!isOnSheet(area) || sheet.merges.some((merge) => intersect(merge, area)) || sheet.tableTouching(area)) {
    return false;
  }
  let isFree = true;
  sheet.cells.forEach(area, (cell, row, column) => {
    const isEmpty = cell.value === '' && cell.formula === undefined;
    const isOwn = (row === formula.row && column === formula.column) || holdsOwn(formula, placeKey(row, column));
    isFree &&= isEmpty || isOwn;
  });
  return isFree;
}

/** Whether a cell still holds what the formula put there. */
function holdsOwn(formula: FormulaCell, key: number): boolean {
  const { row, column } = placeOf(key);
  const cell = formula.sheet.cells.get(row, column);
  const put = formula.spilled.get(key);
  return cell !== undefined && cell.formula === undefined && put !== undefined && sameValue(cell.value, put);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return typeof a === 'object' ? isError(b) && a.error === b.error : Object.is(a, b) || a === b;
}

/** The cells as rectangles, runs of one column each, for those who note what changed. */
export function columnRuns(keys: Iterable<number>): Area[] {
  const places = [...keys].map(placeOf).sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rowCount === row) {
      runs[runs.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else {
      runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return runs;
}

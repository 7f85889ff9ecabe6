import type { Evaluator } from '../evaluator';
import { Matrix, Reference, type Scalar, type Value } from '../values';

/** Values in rows and columns, wherever they come from. Empty cells of a reference are not visited. */
export interface Cells {
  /** They are cells of a sheet: aggregates pass over text and logical values there. */
  readonly areCells: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that may hold something; the others, down to `rowCount`, are empty. */
  readonly usedRowCount: number;
  readonly usedColumnCount: number;
  at(row: number, column: number): Scalar;
  forEach(visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void;
}

export function cellsOf(value: Value, evaluator: Evaluator): Cells {
  if (value instanceof Reference) {
    return referenced(value, evaluator);
  }
  const matrix = value instanceof Matrix ? value : new Matrix([[evaluator.scalar(value)]]);
  return {
    areCells: false,
    rowCount: matrix.rowCount,
    columnCount: matrix.columnCount,
    usedRowCount: matrix.rowCount,
    usedColumnCount: matrix.columnCount,
    at: (row, column) => matrix.at(row, column),
    forEach: (visit) =>
      matrix.rows.forEach((line, row) =>
        line.forEach((scalar, column) => scalar !== null && visit(scalar, row, column)),
      ),
  };
}

function referenced(reference: Reference, evaluator: Evaluator): Cells {
  evaluator.surroundings.settle(reference);
  const { sheet, area } = reference;
  const used = evaluator.clip(reference).area;
  return {
    areCells: true,
    rowCount: area.rowCount,
    columnCount: area.columnCount,
    usedRowCount: used.rowCount,
    usedColumnCount: used.columnCount,
    at: (row, column) => evaluator.cellAt(sheet, area.row + row, area.column + column),
    forEach: (visit) =>
      sheet.cells.forEach(area, (cell, row, column) => {
        if (cell.value !== '' || cell.formula !== undefined) {
          visit(cell.value, row - area.row, column - area.column);
        }
      }),
  };
}

import type { CellValue } from '../scoring';

/** What Excel hands over for one argument: a cell's value, a range as a matrix, null where it was left out. */
export type Argument = unknown;

/** Thrown where an argument that must be one value is a range of several cells. */
export class SeveralCellsError extends Error {
  override readonly name = 'SeveralCellsError';
}

/**
 * An argument as one value. A range of one cell is its value; what was left out, and an empty cell, is `""`; of a data
 * type the value that the cell shows counts.
 *
 * @throws SeveralCellsError
 */
export function one(argument: Argument): CellValue {
  if (!Array.isArray(argument)) return cellValue(argument);
  const cells = cellsOf(argument);
  if (cells.length > 1) throw new SeveralCellsError();
  return cells[0] ?? '';
}

/** An argument as a list of values, row by row. */
export function many(argument: Argument): CellValue[] {
  return Array.isArray(argument) ? cellsOf(argument) : [cellValue(argument)];
}

function cellsOf(matrix: readonly unknown[]): CellValue[] {
  return matrix.flatMap((row: unknown) => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]));
}

function cellValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null && 'basicValue' in value) return cellValue(value.basicValue);
  return '';
}

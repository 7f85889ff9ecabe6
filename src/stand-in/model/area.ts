import { maxColumns, maxRows } from './limits';
import type { Area } from './sheet-types';

export function area(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  return { row, column, rowCount, columnCount };
}

/** The whole sheet. */
export const everywhere: Area = area(0, 0, maxRows, maxColumns);

export const lastRow = (a: Area): number => a.row + a.rowCount - 1;
export const lastColumn = (a: Area): number => a.column + a.columnCount - 1;
export const cellCount = (a: Area): number => a.rowCount * a.columnCount;
export const isEntireRow = (a: Area): boolean => a.columnCount === maxColumns;
export const isEntireColumn = (a: Area): boolean => a.rowCount === maxRows;

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function containsCell(a: Area, row: number, column: number): boolean {
  return row >= a.row && row <= lastRow(a) && column >= a.column && column <= lastColumn(a);
}

export function containsArea(outer: Area, inner: Area): boolean {
  return containsCell(outer, inner.row, inner.column) && containsCell(outer, lastRow(inner), lastColumn(inner));
}

/** The cells both have, or undefined where they have none in common. */
export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** The smallest rectangle that holds both. */
export function bounds(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** Whether every cell of the rectangle exists on a sheet. */
export function isOnSheet(a: Area): boolean {
  return (
    a.row >= 0 &&
    a.column >= 0 &&
    a.rowCount >= 1 &&
    a.columnCount >= 1 &&
    lastRow(a) < maxRows &&
    lastColumn(a) < maxColumns
  );
}

/** So many cells are worked on at a time, where others get their turn in between. */
const CELLS_AT_A_TIME = 5_000;

/** A rectangle in bands of whole rows, from the top, none with many more than 5,000 cells. */
export function* bandsOf(area: Area | undefined): Generator<Area> {
  if (!area) return;
  const height = Math.max(1, Math.floor(CELLS_AT_A_TIME / area.columnCount));
  for (let row = area.row; row < area.row + area.rowCount; row += height) {
    yield { ...area, row, rowCount: Math.min(height, area.row + area.rowCount - row) };
  }
}

import { intersect, lastColumn, lastRow } from '../area';
import { maxColumns, maxRows } from '../limits';
import type { Area } from '../sheet-types';

/** Cells put in or taken out, and the way the others move. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly area: Area;
  readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
}

const isVertical = (shift: Shift): boolean => shift.direction === 'Down' || shift.direction === 'Up';

/** The cells that move: those below or right of the first one inserted or deleted, in its columns or rows. */
export function movedArea({ area, direction }: Shift): Area {
  return direction === 'Down' || direction === 'Up'
    ? { row: area.row, column: area.column, rowCount: maxRows - area.row, columnCount: area.columnCount }
    : { row: area.row, column: area.column, rowCount: area.rowCount, columnCount: maxColumns - area.column };
}

/** A stretch of rows (or columns) after some were put in or taken out; undefined when none is left. */
export function shiftSpan(
  first: number,
  count: number,
  shift: { kind: Shift['kind']; at: number; by: number },
  max: number,
): { first: number; count: number } | undefined {
  const { kind, at, by } = shift;
  const end = first + count;
  if (kind === 'insert') {
    if (at <= first) {
      return first + by >= max ? undefined : { first: first + by, count: Math.min(count, max - first - by) };
    }
    return at < end ? { first, count: Math.min(count + by, max - first) } : { first, count };
  }
  const removedBefore = Math.max(0, Math.min(first, at + by) - Math.min(first, at));
  const removedInside = Math.max(0, Math.min(end, at + by) - Math.max(first, at));
  return removedInside === count ? undefined : { first: first - removedBefore, count: count - removedInside };
}

/**
 * Where a rectangle lies after the shift, as Excel's references follow: it moves, grows or shrinks when the
 * shift spans its full width (or height), and stays put when only part of it moves; undefined when deleted.
 */
export function shiftArea(target: Area, shift: Shift): Area | undefined {
  const { area } = shift;
  if (isVertical(shift)) {
    if (area.column > target.column || lastColumn(area) < lastColumn(target)) {
      return coversDeleted(target, shift) ? undefined : target;
    }
    if (target.rowCount === maxRows) {
      return target;
    }
    const rows = shiftSpan(target.row, target.rowCount, { kind: shift.kind, at: area.row, by: area.rowCount }, maxRows);
    return rows && { ...target, row: rows.first, rowCount: rows.count };
  }
  if (area.row > target.row || lastRow(area) < lastRow(target)) {
    return coversDeleted(target, shift) ? undefined : target;
  }
  if (target.columnCount === maxColumns) {
    return target;
  }
  const span = { kind: shift.kind, at: area.column, by: area.columnCount };
  const columns = shiftSpan(target.column, target.columnCount, span, maxColumns);
  return columns && { ...target, column: columns.first, columnCount: columns.count };
}

function coversDeleted(target: Area, shift: Shift): boolean {
  const common = shift.kind === 'delete' ? intersect(target, shift.area) : undefined;
  return common !== undefined && common.rowCount === target.rowCount && common.columnCount === target.columnCount;
}

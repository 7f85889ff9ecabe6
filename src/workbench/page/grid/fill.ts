import { AUTO_FILL_APPLY_TYPE } from '@univerjs/sheets';
import { intersect, sameArea } from '../../../stand-in/model/area';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area, Cell, CellValue } from '../../../stand-in/model/types';
import { notCalculated } from '../../../stand-in/model/calculation';
import { relocateFormula } from '../../../stand-in/formula/relocate';
import { writeCells } from '../../../stand-in/model/write-cells';

/**
 * Fills cells from those beside them, as dragging the fill handle does: formulas move with their cells, two or more
 * numbers in a row go on by their step, everything else repeats.
 */
export function fill(sheet: SheetModel, source: Area, target: Area, type: AUTO_FILL_APPLY_TYPE | undefined): void {
  if (sameArea(source, target)) return;
  const down = source.column === target.column && source.columnCount === target.columnCount;
  const cells = new Map<string, Cell>();
  sheet.cells.forEach(source, (cell, row, column) => cells.set(`${row},${column}`, cell));
  const numberAt = series(cells, source, down, type === AUTO_FILL_APPLY_TYPE.COPY);
  writeCells(sheet, target, (row, column, before) => {
    if (intersect(source, { row, column, rowCount: 1, columnCount: 1 })) return before;
    const from = {
      row: source.row + modulo(row - source.row, source.rowCount),
      column: source.column + modulo(column - source.column, source.columnCount),
    };
    const cell = cells.get(`${from.row},${from.column}`);
    if (!cell) return { value: '', style: before?.style ?? 0 };
    const style = type === AUTO_FILL_APPLY_TYPE.NO_FORMAT ? (before?.style ?? 0) : cell.style;
    if (cell.formula !== undefined)
      return { value: notCalculated, formula: relocateFormula(cell.formula, from, { row, column }), style };
    return { ...cell, value: numberAt(row, column) ?? cell.value, style };
  });
}

type NumberAt = (row: number, column: number) => CellValue | undefined;

/** How numbers go on along each line of the source; lines with anything else in them, or one number alone, have no series. */
function series(cells: ReadonlyMap<string, Cell>, source: Area, down: boolean, copies: boolean): NumberAt {
  const length = down ? source.rowCount : source.columnCount;
  if (copies || length < 2) return () => undefined;
  const lines = new Map<number, { first: number; step: number } | undefined>();
  const lineOf = (line: number): { first: number; step: number } | undefined => {
    const values = Array.from({ length }, (_, index) => {
      const cell = down ? cells.get(`${source.row + index},${line}`) : cells.get(`${line},${source.column + index}`);
      return cell?.formula === undefined ? cell?.value : undefined;
    });
    if (!values.every((value): value is number => typeof value === 'number')) return undefined;
    const [first = 0, second = 0] = values;
    const step = second - first;
    return values.every((value, index) => Math.abs(value - first - step * index) < 1e-9) ? { first, step } : undefined;
  };
  return (row, column) => {
    const line = down ? column : row;
    if (!lines.has(line)) lines.set(line, lineOf(line));
    const known = lines.get(line);
    const index = down ? row - source.row : column - source.column;
    return known && Number((known.first + known.step * index).toPrecision(15));
  };
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

import { everywhere, intersect } from '../model/area';
import { clearAll } from '../model/clear-cells';
import { rewriteReferences } from '../model/formula-references';
import { maxColumns, maxRows } from '../model/limits';
import { invalidArgument } from '../model/model-error';
import { notCalculated } from '../model/calculation';
import type { Area, Cell } from '../model/types';
import { writeCells } from '../model/write-cells';
import { asOneOf, type Arguments } from '../wire/arguments';
import { cellsOf, rangeState, type RangeState } from './range-state';

const kinds = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** A formula moved by rows and columns: what is not marked with `$` moves along, beyond the sheet it is #REF!. */
function relocate(formula: string, rows: number, columns: number): string {
  const relative = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;
  const moved = (text: string): string => text.replace(relative, (token, fixedColumn: string, _letters, fixedRow: string) => {
    const shifted = rewriteReferences(token, ({ area }) => {
      const row = area.row + (fixedRow === '$' ? 0 : rows);
      const column = area.column + (fixedColumn === '$' ? 0 : columns);
      return row < 0 || column < 0 || row >= maxRows || column >= maxColumns ? '#REF!' : { area: { ...area, row, column } };
    });
    return shifted;
  });
  return formula.split(/("(?:[^"]|"")*")/).map((part, index) => (index % 2 === 1 ? part : moved(part))).join('');
}

/** What arrives in a cell that another is copied to. */
function copied(source: Cell | undefined, target: Cell | undefined, kind: (typeof kinds)[number], rows: number, columns: number): Cell | undefined {
  if (kind === 'Formats') {
    return { ...(target ?? { value: '' }), style: source?.style ?? 0 };
  }
  const style = kind === 'All' ? (source?.style ?? 0) : (target?.style ?? 0);
  if (!source) {
    return { value: '', style };
  }
  const formula = kind === 'Values' || source.formula === undefined ? undefined : relocate(source.formula, rows, columns);
  const value = formula !== undefined && formula !== source.formula ? notCalculated : source.value;
  return { value, style, ...(formula !== undefined && { formula }) };
}

/** Copies cells here as paste does: a smaller source repeats, a larger one spreads beyond the range. */
export function copyRange(state: RangeState, from: RangeState, args: Arguments): void {
  const kind = asOneOf(args.raw(1) ?? 'All', kinds);
  const skipBlanks = args.boolean(2, false);
  const transpose = args.boolean(3, false);
  if (kind === 'Link') {
    throw invalidArgument();
  }
  const source = clip(from);
  const [height, width] = transpose ? [source.columnCount, source.rowCount] : [source.rowCount, source.columnCount];
  const given = cellsOf(state);
  const target = {
    ...given,
    rowCount: given.rowCount % height === 0 ? given.rowCount : height,
    columnCount: given.columnCount % width === 0 ? given.columnCount : width,
  };
  const { sheet } = rangeState(state.sheet, target);
  const cells = new Map<string, Cell>();
  from.sheet.cells.forEach(source, (cell, row, column) => cells.set(`${row},${column}`, cell));
  writeCells(sheet, target, (row, column, before) => {
    const [down, right] = [(row - target.row) % height, (column - target.column) % width];
    const [sourceRow, sourceColumn] = transpose ? [source.row + right, source.column + down] : [source.row + down, source.column + right];
    const cell = cells.get(`${sourceRow},${sourceColumn}`);
    const isBlank = cell === undefined || (cell.value === '' && cell.formula === undefined);
    return skipBlanks && isBlank ? before : copied(cell, before, kind, row - sourceRow, column - sourceColumn);
  });
  if (kind === 'All' && !transpose) {
    const inside = from.sheet.merges.filter((merge) => intersect(merge, source));
    for (const merge of inside) {
      sheet.merges.push({ ...merge, row: merge.row - source.row + target.row, column: merge.column - source.column + target.column });
      sheet.mark('merges');
    }
  }
}

/** Whole columns and rows are copied as far as they are used. */
function clip({ sheet, ...state }: RangeState): Area {
  const area = cellsOf({ sheet, ...state });
  if (area.rowCount < maxRows && area.columnCount < maxColumns) {
    return area;
  }
  return sheet.usedArea(false, intersect(area, everywhere) ?? area) ?? { ...area, rowCount: 1, columnCount: 1 };
}

/** Moves cells, as cut and paste does: values, formulas and formats, nothing stays behind. */
export function moveRange(state: RangeState, to: RangeState): void {
  const source = cellsOf(state);
  const target = { ...cellsOf(to), rowCount: source.rowCount, columnCount: source.columnCount };
  const { sheet } = rangeState(to.sheet, target);
  const cells = new Map<string, Cell>();
  state.sheet.cells.forEach(source, (cell, row, column) => cells.set(`${row - source.row},${column - source.column}`, cell));
  state.sheet.requireEditable(source);
  sheet.requireEditable(target);
  clearAll(state.sheet, source);
  writeCells(sheet, target, (row, column) => cells.get(`${row - target.row},${column - target.column}`));
}

import { cellCount, containsArea, everywhere, intersect, sameArea } from '../../model/area';
import { unmerge } from '../../model/cells/clear-cells';
import { relocateFormula } from '../../formula/relocate';
import { formatArea, quoteSheetName } from '../../model/address';
import { copyRules } from '../../model/rules/cell-rules';
import { copyConditionalFormats } from '../../model/rules/conditional-formats';
import { maxColumns, maxRows } from '../../model/limits';
import { notCalculated } from '../../model/calculation';
import type { Cell } from '../../model/cells/cell-types';
import type { Area } from '../../model/sheet-types';
import { moveCells } from '../../model/cells/move-cells';
import { writeCells } from '../../model/cells/write-cells';
import { asOneOf, type Arguments } from '../../wire/arguments';
import { cellsOf, rangeState, type RangeState } from './range-state';

const kinds = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

interface Places {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly transposed: boolean;
}

/** What arrives in a cell that another is copied to. */
function copied(
  source: Cell | undefined,
  target: Cell | undefined,
  kind: (typeof kinds)[number],
  places: Places,
): Cell | undefined {
  if (kind === 'Formats') {
    return { ...(target ?? { value: '' }), style: source?.style ?? 0 };
  }
  const style = kind === 'All' ? (source?.style ?? 0) : (target?.style ?? 0);
  if (!source) {
    return { value: '', style };
  }
  const formula =
    kind === 'Values' || source.formula === undefined
      ? undefined
      : relocateFormula(source.formula, places.from, places.to, places.transposed);
  const value = formula !== undefined && formula !== source.formula ? notCalculated : source.value;
  return { value, style, ...(formula !== undefined && { formula }) };
}

/** Copies cells here as paste does: a smaller source repeats, a larger one spreads beyond the range. */
export function copyRange(state: RangeState, from: RangeState, args: Arguments): void {
  const kind = asOneOf(args.raw(1) ?? 'All', kinds);
  const skipBlanks = args.boolean(2, false);
  const transpose = args.boolean(3, false);
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
    const [sourceRow, sourceColumn] = transpose
      ? [source.row + right, source.column + down]
      : [source.row + down, source.column + right];
    if (kind === 'Link') {
      const prefix = from.sheet === sheet ? '' : `${quoteSheetName(from.sheet.name)}!`;
      // A link to one cell is pasted with its marks, links to several without.
      const link = formatArea(
        { row: sourceRow, column: sourceColumn, rowCount: 1, columnCount: 1 },
        cellCount(source) === 1,
      );
      return { value: notCalculated, formula: `=${prefix}${link}`, style: before?.style ?? 0 };
    }
    const cell = cells.get(`${sourceRow},${sourceColumn}`);
    const isBlank = cell === undefined || (cell.value === '' && cell.formula === undefined);
    return skipBlanks && isBlank
      ? before
      : copied(cell, before, kind, {
          from: { row: sourceRow, column: sourceColumn },
          to: { row, column },
          transposed: transpose,
        });
  });
  if (kind === 'All' || kind === 'Formats') {
    const copy = kind === 'All' ? copyRules : copyConditionalFormats;
    copy(from.sheet, source, sheet, tiles(target, height, width), { transpose });
  }
  if ((kind === 'All' || kind === 'Formats') && !transpose) {
    copyMerges(from.sheet, source, sheet, target);
  }
}

/** Merged cells are a format, too: those that lie in the source take the place of the target's. */
function copyMerges(from: RangeState['sheet'], source: Area, sheet: RangeState['sheet'], target: Area): void {
  const inside = from.mergesTouching(source).filter((merge) => containsArea(source, merge));
  const places = tiles(target, source.rowCount, source.columnCount);
  if (places.some((place) => sheet.mergesTouching(place).length > 0)) {
    const kept = places.filter((place) => from !== sheet || !sameArea(place, source));
    kept.forEach((place) => unmerge(sheet, place));
  }
  for (const place of places) {
    const [down, right] = [place.row - source.row, place.column - source.column];
    for (const merge of inside) {
      if (from === sheet && down === 0 && right === 0) continue;
      sheet.merges.push({ ...merge, row: merge.row + down, column: merge.column + right });
      sheet.mark('merges');
    }
  }
}

/** The places a repeated source comes to stand. */
function tiles(target: Area, height: number, width: number): Area[] {
  const found: Area[] = [];
  for (let row = target.row; row < target.row + target.rowCount; row += height) {
    for (let column = target.column; column < target.column + target.columnCount; column += width) {
      found.push({ row, column, rowCount: height, columnCount: width });
    }
  }
  return found;
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
  moveCells(state.sheet, source, to.sheet, {
    ...cellsOf(to),
    rowCount: source.rowCount,
    columnCount: source.columnCount,
  });
}

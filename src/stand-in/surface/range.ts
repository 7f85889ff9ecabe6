import { formatReference, parseReference } from '../model/address';
import { bounds, cellCount, intersect, isEntireColumn, isEntireRow, lastColumn, lastRow } from '../model/area';
import { clearStyle } from '../model/apply-style';
import { clearAll, clearContents, clearFormats, clearHyperlinks, merge, unmerge } from '../model/clear-cells';
import { maxColumns, maxRows } from '../model/limits';
import { invalidArgument, itemNotFound } from '../model/model-error';
import { shiftCells } from '../model/shift-cells';
import type { Area } from '../model/types';
import { asBoolean, asOneOf, type Arguments } from '../wire/arguments';
import { hostType, make, makeNamed, type HostObject, type HostType } from '../wire/host-type';
import { getCellProperties, getColumnProperties, getRowProperties, setCellProperties, setColumnProperties, setRowProperties } from './cell-properties';
import { conditionalFormatsOf } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { autoFill } from './auto-fill';
import { copyRange, moveRange } from './copy-range';
import { linkMethods } from './dependents';
import { findInRange, replaceInRange } from './find';
import { hyperlinkProperty } from './hyperlink';
import { columnPoints } from './size';
import { givenRange, rangeAreasOf, rangeOf, worksheetOf } from './objects';
import { rangeFormatType } from './range-format';
import { tablesOf } from './tables-state';
import { outlineMethods } from './outline';
import { cellsOf, rangeState, resolveAddress, resolveName, type RangeState } from './range-state';
import { cellProperties, requireSize } from './range-values';
import { specialCellMethods } from './special-cells';
import { removeDuplicates } from './remove-duplicates';
import { rangeSortType } from './sort';
import { surroundingArea } from './surrounding';
import { hasSpill, spillMethods } from './spill';
import { namedStyleProperty } from './styles';

function sub(state: RangeState, change: (area: Area) => Partial<Area>): HostObject<RangeState> {
  const area = cellsOf(state);
  return rangeOf({ sheet: state.sheet, area: { ...area, ...change(area) } });
}

/** A range given as an object or by address. */
export function rangeArgument(state: RangeState, args: Arguments, index: number): RangeState {
  const object = givenRange(args, index);
  if (object) {
    return object;
  }
  const text = args.string(index);
  const reference = parseReference(text);
  const other = reference?.sheetName === undefined ? undefined : state.sheet.workbook.sheetByName(reference.sheetName);
  return other && reference ? rangeState(other, reference.area) : (reference ? resolveAddress(state.sheet, text) : (resolveName(state.sheet, text) ?? notFound()));
}

function notFound(): never {
  throw invalidArgument();
}

function sameSheet(state: RangeState, args: Arguments): [Area, Area] {
  const other = rangeArgument(state, args, 0);
  if (other.sheet !== state.sheet) {
    throw invalidArgument();
  }
  return [cellsOf(state), cellsOf(other)];
}

function usedPart(state: RangeState, args: Arguments): HostObject<RangeState> | null {
  const used = state.sheet.usedArea(args.boolean(0, false), cellsOf(state));
  return used ? rangeOf({ sheet: state.sheet, area: used }) : null;
}

function insert(state: RangeState, args: Arguments): HostObject<RangeState> {
  const direction = asOneOf(args.raw(0), ['Down', 'Right'] as const);
  const area = cellsOf(state);
  shiftCells(state.sheet, { kind: 'insert', area, direction: wholeLineDirection(area, direction, ['Down', 'Right']) });
  return rangeOf({ sheet: state.sheet, area });
}

function remove(state: RangeState, args: Arguments): void {
  const area = cellsOf(state);
  const direction = asOneOf(args.raw(0), ['Up', 'Left'] as const);
  shiftCells(state.sheet, { kind: 'delete', area, direction: wholeLineDirection(area, direction, ['Up', 'Left']) });
}

/** Whole rows can only move up and down, whole columns only sideways, whatever was asked. */
function wholeLineDirection<T>(area: Area, asked: T, [vertical, horizontal]: readonly [T, T]): T {
  return isEntireRow(area) ? vertical : isEntireColumn(area) ? horizontal : asked;
}

function clear(state: RangeState, args: Arguments): void {
  const area = cellsOf(state);
  const what = asOneOf(args.raw(0) ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const);
  if (what === 'Contents') {
    clearContents(state.sheet, area);
    return;
  }
  if (what === 'All') {
    clearAll(state.sheet, area);
    return;
  }
  state.sheet.requireUnprotected('allowFormatCells');
  if (what === 'Formats') {
    clearFormats(state.sheet, area);
    return;
  }
  clearHyperlinks(state.sheet, area);
  if (what === 'RemoveHyperlinks') {
    clearStyle(state.sheet, area);
  }
}

/** Cells from `delta` rows (columns) beyond an end of the range; a negative count turns to the other end. */
function beside(state: RangeState, count: number, end: 'after' | 'before', axis: 'row' | 'column'): HostObject<RangeState> {
  if (count === 0) {
    throw invalidArgument();
  }
  const after = (end === 'after') === count > 0;
  const size = Math.abs(count);
  return sub(state, (area) => axis === 'row'
    ? { row: after ? area.row + area.rowCount : area.row - size, rowCount: size }
    : { column: after ? area.column + area.columnCount : area.column - size, columnCount: size });
}

/** The filled cell a Ctrl+arrow from a cell leads to, or the sheet's edge. */
function edge(state: RangeState, args: Arguments): Area {
  const area = cellsOf(state);
  const from = givenRange(args, 1)?.area ?? area;
  const steps = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
  const [rowStep, columnStep] = steps[asOneOf(args.raw(0), ['Left', 'Right', 'Up', 'Down'] as const)];
  const filled = (row: number, column: number): boolean => (state.sheet.cells.get(row, column)?.value ?? '') !== '';
  let [row, column] = [from.row, from.column];
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < maxRows && c < maxColumns;
  const run = filled(row, column) && inside(row + rowStep, column + columnStep) && filled(row + rowStep, column + columnStep);
  while (inside(row + rowStep, column + columnStep)) {
    if (run && !filled(row + rowStep, column + columnStep)) {
      break;
    }
    row += rowStep;
    column += columnStep;
    if (!run && filled(row, column)) {
      break;
    }
  }
  return { row, column, rowCount: 1, columnCount: 1 };
}

function pointsBefore(state: RangeState, axis: 'row' | 'column', from: number, to: number): number {
  let points = 0;
  for (let index = from; index < to; index++) {
    const properties = axis === 'row' ? state.sheet.rows.get(index) : state.sheet.columns.get(index);
    const size = axis === 'row'
      ? (state.sheet.rows.get(index)?.height ?? state.sheet.standardHeight)
      : columnPoints(state.sheet, state.sheet.columns.get(index)?.width);
    points += properties?.hidden ? 0 : size;
  }
  return points;
}

function hiddenProperty(axis: 'row' | 'column'): { get(state: RangeState): boolean | null; set(state: RangeState, value: unknown): void } {
  const lines = (state: RangeState): [number, number] => {
    const area = cellsOf(state);
    return axis === 'row' ? [area.row, Math.min(area.rowCount, 100_000)] : [area.column, area.columnCount];
  };
  const isHidden = (state: RangeState, index: number): boolean =>
    (axis === 'row' ? state.sheet.rows.get(index)?.hidden : state.sheet.columns.get(index)?.hidden) ?? false;
  return {
    get(state) {
      const [first, count] = lines(state);
      const one = isHidden(state, first);
      for (let index = first; index < first + count; index++) {
        if (isHidden(state, index) !== one) {
          return null;
        }
      }
      return one;
    },
    set(state, value) {
      const hidden = asBoolean(value);
      state.sheet.requireUnprotected(axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      const [first, count] = lines(state);
      for (let index = first; index < first + count; index++) {
        if (axis === 'row') {
          state.sheet.setRow(index, { hidden });
        } else {
          state.sheet.setColumn(index, { hidden });
        }
      }
      if (axis === 'row') {
        state.sheet.workbook.calculation?.rowsHidden(state.sheet);
        state.sheet.emit({ kind: 'rowHidden', sheet: state.sheet, area: cellsOf(state), hidden });
      }
    },
  };
}

const rowHidden = hiddenProperty('row');
const columnHidden = hiddenProperty('column');
const address = (state: RangeState): string => formatReference(state.sheet.name, cellsOf(state));

export const rangeType: HostType<RangeState> = hostType({
  name: 'Range',
  tracked: true,
  properties: {
    ...cellProperties,
    Address: { get: address },
    AddressLocal: { get: address },
    RowIndex: { get: (state) => cellsOf(state).row },
    ColumnIndex: { get: (state) => cellsOf(state).column },
    RowCount: { get: (state) => cellsOf(state).rowCount },
    ColumnCount: { get: (state) => cellsOf(state).columnCount },
    CellCount: { get: (state) => (cellCount(cellsOf(state)) > 2 ** 31 - 1 ? -1 : cellCount(cellsOf(state))) },
    IsEntireRow: { get: (state) => isEntireRow(cellsOf(state)) },
    IsEntireColumn: { get: (state) => isEntireColumn(cellsOf(state)) },
    Hidden: { get: (state) => rowHidden.get(state) === true || columnHidden.get(state) === true },
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    Hyperlink: hyperlinkProperty,
    Style: namedStyleProperty,
    HasSpill: hasSpill,
    Left: { get: (state) => pointsBefore(state, 'column', 0, cellsOf(state).column) },
    Top: { get: (state) => pointsBefore(state, 'row', 0, cellsOf(state).row) },
    Width: { get: (state) => pointsBefore(state, 'column', cellsOf(state).column, lastColumn(cellsOf(state)) + 1) },
    Height: { get: (state) => pointsBefore(state, 'row', cellsOf(state).row, lastRow(cellsOf(state)) + 1), onlyWhenNamed: true },
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetOf(sheet),
    Format: (state) => make(rangeFormatType, state),
    Sort: (state) => make(rangeSortType, state),
    DataValidation: (state) => make(dataValidationType, { sheet: state.sheet, areas: [cellsOf(state)] }),
    ConditionalFormats: (state) => conditionalFormatsOf(state.sheet, [cellsOf(state)]),
  },
  methods: {
    GetCell: (state, args) => sub(state, ({ row, column }) => ({ row: row + args.integer(0), column: column + args.integer(1), rowCount: 1, columnCount: 1 })),
    GetRow: (state, args) => sub(state, ({ row }) => ({ row: row + args.integer(0), rowCount: 1 })),
    GetColumn: (state, args) => sub(state, ({ column }) => ({ column: column + args.integer(0), columnCount: 1 })),
    GetLastCell: (state) => sub(state, (area) => ({ row: lastRow(area), column: lastColumn(area), rowCount: 1, columnCount: 1 })),
    GetLastRow: (state) => sub(state, (area) => ({ row: lastRow(area), rowCount: 1 })),
    GetLastColumn: (state) => sub(state, (area) => ({ column: lastColumn(area), columnCount: 1 })),
    GetEntireRow: (state) => sub(state, () => ({ column: 0, columnCount: maxColumns })),
    GetEntireColumn: (state) => sub(state, () => ({ row: 0, rowCount: maxRows })),
    GetOffsetRange: (state, args) => sub(state, ({ row, column }) => ({ row: row + args.integer(0), column: column + args.integer(1) })),
    GetResizedRange: (state, args) => sub(state, (area) => ({ rowCount: area.rowCount + args.integer(0), columnCount: area.columnCount + args.integer(1) })),
    GetAbsoluteResizedRange: (state, args) => sub(state, () => ({ rowCount: args.integer(0), columnCount: args.integer(1) })),
    GetBoundingRect: (state, args) => sub(state, () => bounds(...sameSheet(state, args))),
    GetIntersection(state, args) {
      const common = intersect(...sameSheet(state, args));
      if (!common) {
        throw itemNotFound();
      }
      return sub(state, () => common);
    },
    GetIntersectionOrNullObject(state, args) {
      const common = intersect(...sameSheet(state, args));
      return common ? sub(state, () => common) : null;
    },
    GetRowsAbove: (state, args) => beside(state, args.integer(0, 1), 'before', 'row'),
    GetRowsBelow: (state, args) => beside(state, args.integer(0, 1), 'after', 'row'),
    GetColumnsBefore: (state, args) => beside(state, args.integer(0, 1), 'before', 'column'),
    GetColumnsAfter: (state, args) => beside(state, args.integer(0, 1), 'after', 'column'),
    GetUsedRange: (state, args) => usedPart(state, args) ?? notThere(),
    GetUsedRangeOrNullObject: usedPart,
    GetRangeEdge: (state, args) => sub(state, () => edge(state, args)),
    GetExtendedRange: (state, args) => sub(state, (area) => bounds(area, edge(state, args))),
    GetSurroundingRegion: (state) => sub(state, () => surroundingArea(state.sheet, cellsOf(state))),
    GetVisibleView: (state) => makeNamed('RangeView', { ...state }),
    GetTables: (state, args) => makeNamed('TableScopedCollection', tablesOf(state, args.boolean(0, false))),
    GetMergedAreasOrNullObject(state) {
      const areas = state.sheet.merges.filter((merged) => intersect(merged, cellsOf(state)));
      return areas.length > 0 ? rangeAreasOf({ sheet: state.sheet, areas }) : null;
    },
    ...linkMethods,
    ...outlineMethods,
    AutoFill: autoFill,
    Insert: insert,
    Delete: remove,
    Clear: clear,
    Merge(state, args) {
      state.sheet.requireUnprotected();
      merge(state.sheet, cellsOf(state), args.boolean(0, false));
    },
    Unmerge(state) {
      state.sheet.requireUnprotected();
      unmerge(state.sheet, cellsOf(state));
    },
    Select(state) {
      const { sheet } = state;
      sheet.workbook.activate(sheet);
      sheet.selection = cellsOf(state);
      sheet.emit({ kind: 'selected', sheet, area: sheet.selection });
    },
    ...spillMethods,
    ...specialCellMethods((state: RangeState) => ({ sheet: state.sheet, areas: [cellsOf(state)] })),
    CopyFrom: (state, args) => copyRange(state, rangeArgument(state, args, 0), args),
    MoveTo: (state, args) => moveRange(state, rangeArgument(state, args, 0)),
    Find: (state, args) => findInRange(state, args) ?? notThere(),
    FindOrNullObject: findInRange,
    ReplaceAll: replaceInRange,
    RemoveDuplicates: removeDuplicates,
    Calculate: (state) => state.sheet.workbook.calculation?.changed(state.sheet, cellsOf(state)),
    SetDirty: (state) => state.sheet.workbook.calculation?.changed(state.sheet, cellsOf(state)),
    GetCellProperties: getCellProperties,
    GetRowProperties: getRowProperties,
    GetColumnProperties: getColumnProperties,
    SetCellProperties: setCellProperties,
    SetRowProperties: setRowProperties,
    SetColumnProperties: setColumnProperties,
    _ValidateArraySize: (state, args) => requireSize(state, args.integer(0), [args.integer(1)]),
  },
});

function notThere(): never {
  throw itemNotFound();
}

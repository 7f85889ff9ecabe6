import { formatReference, parseReference } from '../../model/address';
import { bounds, cellCount, intersect, isEntireColumn, isEntireRow, lastColumn, lastRow } from '../../model/area';
import { clearStyle } from '../../model/styles/apply-style';
import { clearAll, clearContents, clearFormats, clearHyperlinks, merge, unmerge } from '../../model/cells/clear-cells';
import { maxColumns, maxRows } from '../../model/limits';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import { shiftCells } from '../../model/references/shift-cells';
import type { Area } from '../../model/sheet-types';
import { asOneOf, type Arguments } from '../../wire/arguments';
import { hostType, make, makeNamed, type HostObject } from '../../wire/host-type';
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './cell-properties';
import { conditionalFormatsOf } from '../conditional-formats/conditional-formats';
import { dataValidationType } from '../data-validation';
import { autoFill } from './auto-fill';
import { copyRange, moveRange } from './copy-range';
import { linkMethods } from './dependents';
import { findInRange, replaceInRange } from './find';
import { hyperlinkProperty } from './hyperlink';
import { givenRange, rangeAreasOf, rangeOf, worksheetOf } from '../objects';
import { edge } from './range-edge';
import { rangeFormatType } from './range-format';
import { tablesOf } from '../tables/tables-state';
import { outlineMethods } from './outline';
import { cellsOf, rangeState, resolveAddress, resolveName, type RangeState } from './range-state';
import { cellProperties, requireSize } from './range-values';
import { specialCellMethods } from './special-cells';
import { removeDuplicates } from './remove-duplicates';
import { rangeSortType } from './sort';
import { columnHidden, pointsBefore, rowHidden } from './row-column-lines';
import { surroundingArea } from './surrounding';
import { hasSpill, spillMethods } from './spill';
import { namedStyleProperty } from '../styles/styles';

function sub(state: RangeState, change: (area: Area) => Partial<Area>): HostObject<RangeState> {
  const area = cellsOf(state);
  return rangeOf({ sheet: state.sheet, area: { ...area, ...change(area) } });
}

/** A range given as an object or by address. */
function rangeArgument(state: RangeState, args: Arguments, index: number): RangeState {
  const object = givenRange(args, index);
  if (object) {
    return object;
  }
  const text = args.string(index);
  const reference = parseReference(text);
  const other = reference?.sheetName === undefined ? undefined : state.sheet.workbook.sheetByName(reference.sheetName);
  return other && reference
    ? rangeState(other, reference.area)
    : reference
      ? resolveAddress(state.sheet, text)
      : (resolveName(state.sheet, text) ?? notFound());
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
function beside(
  state: RangeState,
  count: number,
  end: 'after' | 'before',
  axis: 'row' | 'column',
): HostObject<RangeState> {
  if (count === 0) {
    throw invalidArgument();
  }
  const after = (end === 'after') === count > 0;
  const size = Math.abs(count);
  return sub(state, (area) =>
    axis === 'row'
      ? { row: after ? area.row + area.rowCount : area.row - size, rowCount: size }
      : { column: after ? area.column + area.columnCount : area.column - size, columnCount: size },
  );
}

const address = (state: RangeState): string => formatReference(state.sheet.name, cellsOf(state));

hostType<RangeState>({
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
    Height: {
      get: (state) => pointsBefore(state, 'row', cellsOf(state).row, lastRow(cellsOf(state)) + 1),
      onlyWhenNamed: true,
    },
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetOf(sheet),
    Format: (state) => make(rangeFormatType, state),
    Sort: (state) => make(rangeSortType, state),
    DataValidation: (state) => make(dataValidationType, { sheet: state.sheet, areas: [cellsOf(state)] }),
    ConditionalFormats: (state) => conditionalFormatsOf(state.sheet, [cellsOf(state)]),
  },
  methods: {
    GetCell: (state, args) =>
      sub(state, ({ row, column }) => ({
        row: row + args.integer(0),
        column: column + args.integer(1),
        rowCount: 1,
        columnCount: 1,
      })),
    GetRow: (state, args) => sub(state, ({ row }) => ({ row: row + args.integer(0), rowCount: 1 })),
    GetColumn: (state, args) => sub(state, ({ column }) => ({ column: column + args.integer(0), columnCount: 1 })),
    GetLastCell: (state) =>
      sub(state, (area) => ({ row: lastRow(area), column: lastColumn(area), rowCount: 1, columnCount: 1 })),
    GetLastRow: (state) => sub(state, (area) => ({ row: lastRow(area), rowCount: 1 })),
    GetLastColumn: (state) => sub(state, (area) => ({ column: lastColumn(area), columnCount: 1 })),
    GetEntireRow: (state) => sub(state, () => ({ column: 0, columnCount: maxColumns })),
    GetEntireColumn: (state) => sub(state, () => ({ row: 0, rowCount: maxRows })),
    GetOffsetRange: (state, args) =>
      sub(state, ({ row, column }) => ({ row: row + args.integer(0), column: column + args.integer(1) })),
    GetResizedRange: (state, args) =>
      sub(state, (area) => ({
        rowCount: area.rowCount + args.integer(0),
        columnCount: area.columnCount + args.integer(1),
      })),
    GetAbsoluteResizedRange: (state, args) =>
      sub(state, () => ({ rowCount: args.integer(0), columnCount: args.integer(1) })),
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

import { itemNotFound } from '../../model/model-error';
import { bodyArea, bodyRowCount, deleteTableRows, insertTableRows } from '../../model/tables/tables';
import type { Table } from '../../model/tables/table-types';
import type { CellInput } from '../../model/cells/write-cells';
import type { Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { rangeOf } from '../objects';
import { rangeState, type RangeState } from '../ranges/range-state';
import { cellProperties } from '../ranges/range-values';
import { cellInputs, present, type TableState } from './tables-state';

interface RowState extends TableState {
  readonly index: number;
}

function rowRange(state: RowState): RangeState {
  const body = bodyArea(present(state));
  if (state.index < 0 || state.index >= bodyRowCount(state.table)) {
    throw itemNotFound();
  }
  return rangeState(state.sheet, { ...body, row: body.row + state.index, rowCount: 1 });
}

const rowType: HostType<RowState> = hostType({
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (state, session) => cellProperties['Values']?.get?.(rowRange(state), session),
      set: (state, value, session) => cellProperties['Values']?.set?.(rowRange(state), value, session),
    },
  },
  methods: {
    GetRange: (state) => rangeOf(rowRange(state)),
    Delete(state) {
      rowRange(state);
      deleteTableRows(state.sheet, state.table, state.index, 1);
    },
  },
});

/** One row as a list, several as a matrix; a single value fills one row. */
function rowInputs(table: Table, values: unknown): CellInput[][] {
  const width = table.columns.length;
  if (values === undefined) {
    return [new Array<CellInput>(width).fill(null)];
  }
  if (!Array.isArray(values)) {
    return [new Array<CellInput>(width).fill(cellInputs(values)[0] ?? null)];
  }
  return Array.isArray(values[0]) ? values.map(cellInputs) : [cellInputs(values)];
}

function addRows(state: TableState, args: Arguments): HostObject<RowState> {
  const table = present(state);
  const at = args.optionalNumber(0);
  const area = insertTableRows(
    state.sheet,
    table,
    at === undefined || at < 0 ? undefined : at,
    rowInputs(table, args.raw(1)),
  );
  return make(rowType, { ...state, index: area.row - bodyArea(table).row });
}

function rowAt(state: TableState, index: number): HostObject<RowState> {
  rowRange({ ...state, index });
  return make(rowType, { ...state, index });
}

export const rowsType: HostType<TableState> = hostType({
  name: 'TableRowCollection',
  properties: { Count: { get: (state) => bodyRowCount(present(state)) } },
  items: (state) =>
    Array.from({ length: bodyRowCount(present(state)) }, (_, index) => make(rowType, { ...state, index })),
  methods: {
    Add: addRows,
    GetItemAt: (state, args) => rowAt(state, args.integer(0)),
    GetCount: (state) => bodyRowCount(present(state)),
    DeleteRowsAt: (state, args) => deleteTableRows(state.sheet, present(state), args.integer(0), args.integer(1, 1)),
    DeleteRows(state, args) {
      const rows = args.raw(0);
      const indices = Array.isArray(rows)
        ? rows.map((row: unknown) => (typeof row === 'number' ? row : (row as HostObject<RowState>).state.index))
        : [];
      [...indices].sort((a, b) => b - a).forEach((index) => deleteTableRows(state.sheet, present(state), index, 1));
    },
  },
});

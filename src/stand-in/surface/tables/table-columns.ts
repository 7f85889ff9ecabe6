import { invalidArgument, itemNotFound } from '../../model/model-error';
import { sameName } from '../../model/naming';
import { shiftCells } from '../../model/references/shift-cells';
import { bodyArea, headerArea, insertTableColumn, totalsArea } from '../../model/tables/tables';
import type { Area } from '../../model/sheet-types';
import { writeInputs } from '../../model/cells/write-cells';
import { asString, type Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { filterType } from './filter';
import type { RangeState } from '../ranges/range-state';
import { cellProperties } from '../ranges/range-values';
import { cellInputs, partRange, present, required, type ColumnState, type TableState } from './tables-state';

const columnIndex = ({ table, columnId }: ColumnState): number => {
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) {
    throw itemNotFound();
  }
  return index;
};

function columnArea(state: ColumnState, rows: Area | undefined): HostObject<RangeState> {
  return partRange(
    state.sheet,
    rows && { ...rows, column: state.table.area.column + columnIndex(state), columnCount: 1 },
  );
}

const wholeColumn = (state: ColumnState): RangeState => columnArea(state, present(state).area).state;

const columnType: HostType<ColumnState> = hostType({
  name: 'TableColumn',
  identity: ({ columnId }) => ({ Id: columnId }),
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: columnIndex },
    Name: {
      get: (state) => state.table.columns[columnIndex(state)]?.name,
      set(state, value) {
        const index = columnIndex(state);
        const name = asString(value);
        if (
          name === '' ||
          state.table.columns.some((column) => column.id !== state.columnId && sameName(column.name, name))
        ) {
          throw invalidArgument();
        }
        const { row, column } = state.table.area;
        writeInputs(state.sheet, { row, column: column + index, rowCount: 1, columnCount: 1 }, [[`'${name}`]]);
      },
    },
    Values: {
      get: (state, session) => cellProperties['Values']?.get?.(wholeColumn(state), session),
      set: (state, value, session) => cellProperties['Values']?.set?.(wholeColumn(state), value, session),
    },
  },
  objects: { Filter: (state) => make(filterType, state) },
  methods: {
    GetRange: (state) => columnArea(state, present(state).area),
    GetHeaderRowRange: (state) => columnArea(state, headerArea(present(state))),
    GetDataBodyRange: (state) => columnArea(state, bodyArea(present(state))),
    GetTotalRowRange: (state) => columnArea(state, totalsArea(present(state))),
    Delete(state) {
      const { area } = wholeColumn(state);
      if (state.table.columns.length === 1) {
        throw invalidArgument();
      }
      shiftCells(state.sheet, { kind: 'delete', area, direction: 'Left' });
    },
  },
});

function findColumn(state: TableState, args: Arguments): HostObject<ColumnState> | null {
  const key = args.raw(0);
  const column = present(state).columns.find(
    (one) => one.id === key || (typeof key === 'string' && sameName(one.name, key)),
  );
  return column ? make(columnType, { ...state, columnId: column.id }) : null;
}

const columns = (state: TableState): HostObject<ColumnState>[] =>
  present(state).columns.map((column) => make(columnType, { ...state, columnId: column.id }));

/** Cells of a new column: header, then body; `values` may be one value or a matrix one column wide. */
function addColumn(state: TableState, args: Arguments): HostObject<ColumnState> {
  const table = present(state);
  const at = args.optionalNumber(0);
  const values = args.raw(1);
  const cells = Array.isArray(values) ? values.map((row: unknown) => cellInputs(row)[0] ?? null) : undefined;
  if (cells && cells.length !== table.area.rowCount && cells.length !== bodyArea(table).rowCount) {
    throw invalidArgument();
  }
  const withHeader = cells !== undefined && cells.length === table.area.rowCount && table.showHeaders;
  const header = args.optionalString(2) ?? (withHeader && cells[0] !== null ? String(cells[0]) : undefined);
  const index = insertTableColumn(state.sheet, table, at === undefined || at < 0 ? undefined : at, header);
  // With the header come all rows below it, the totals row among them.
  const inputs = withHeader ? cells.slice(1) : cells;
  const body = { ...bodyArea(table), column: table.area.column + index, columnCount: 1 };
  if (inputs) {
    writeInputs(
      state.sheet,
      { ...body, rowCount: inputs.length },
      inputs.map((input) => [input]),
    );
  } else if (values !== undefined) {
    writeInputs(
      state.sheet,
      body,
      Array.from({ length: body.rowCount }, () => cellInputs(values).slice(0, 1)),
    );
  }
  return make(columnType, { ...state, columnId: table.columns[index]?.id ?? 0 });
}

export const columnsType: HostType<TableState> = hostType({
  name: 'TableColumnCollection',
  properties: { Count: { get: (state) => present(state).columns.length } },
  items: columns,
  item: (state, args) => required(findColumn(state, args)),
  methods: {
    Add: addColumn,
    GetItem: (state, args) => required(findColumn(state, args)),
    GetItemOrNullObject: findColumn,
    GetItemAt: (state, args) => required(columns(state)[args.integer(0)]),
    GetCount: (state) => present(state).columns.length,
  },
});

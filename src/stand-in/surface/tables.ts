import { parseReference } from '../model/address';
import { containsArea, intersect } from '../model/area';
import { invalidArgument, itemNotFound } from '../model/model-error';
import { sameName } from '../model/naming';
import { applyFilters, clearFilters } from '../model/table-filters';
import type { SheetModel } from '../model/sheet';
import { bodyArea, bodyRowCount, addTable, deleteTableRows, headerArea, insertTableColumn, insertTableRows, removeTable, renameTable, resizeTable, showHeaders, showTotals, totalsArea } from '../model/tables';
import { shiftCells } from '../model/shift-cells';
import type { Area, Table } from '../model/types';
import type { WorkbookModel } from '../model/workbook';
import { writeInputs, type CellInput } from '../model/write-cells';
import { asBoolean, asString, type Arguments } from '../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../wire/host-type';
import { filterType } from './filter';
import { rangeOf, rangeType } from './range';
import { cellsOf, rangeState, resolveAddress, type RangeState } from './range-state';
import { cellProperties } from './range-values';
import { subscriptions, workbookTarget } from './subscriptions';
import { tableSortType } from './sort';
import { worksheetType } from './worksheet';

export interface TableState {
  readonly sheet: SheetModel;
  readonly table: Table;
}

interface TablesState {
  readonly workbook: WorkbookModel;
  readonly sheet?: SheetModel;
  /** Only these, where a range was asked for its tables. */
  readonly only?: readonly TableState[];
}

export const tableId = (table: Table): string => String(table.id);

function range(sheet: SheetModel, area: Area | undefined): HostObject<RangeState> {
  if (!area) {
    throw itemNotFound();
  }
  return rangeOf({ sheet, area });
}

/** The table, unless it was deleted. */
function present({ sheet, table }: TableState): Table {
  if (!sheet.exists || !sheet.tables.includes(table)) {
    throw itemNotFound();
  }
  return table;
}

type Flag = 'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const flag = (key: Flag): Property<TableState> => ({
  get: ({ table }) => table[key],
  set(state, value) {
    present(state)[key] = asBoolean(value);
    state.sheet.mark('tables');
  },
});

export const tableType: HostType<TableState> = hostType({
  name: 'Table',
  identity: ({ table }) => ({ Id: tableId(table) }),
  properties: {
    Id: { get: ({ table }) => tableId(table) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: { get: (state) => present(state).name, set: (state, value) => renameTable(state.sheet, present(state), asString(value)) },
    Style: {
      get: ({ table }) => table.style,
      set(state, value) {
        present(state).style = asString(value);
        state.sheet.mark('tables');
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders, set: (state, value) => showHeaders(state.sheet, present(state), asBoolean(value)) },
    ShowTotals: { get: ({ table }) => table.showTotals, set: (state, value) => showTotals(state.sheet, present(state), asBoolean(value)) },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowFilterButton: flag('showFilterButton'),
  },
  objects: {
    Worksheet: ({ sheet }) => make(worksheetType, sheet),
    Columns: (state) => make(columnsType, state),
    Rows: (state) => make(rowsType, state),
    Sort: (state) => make(tableSortType, state),
  },
  methods: {
    ...subscriptions({ DataChanged: 101, SelectionChanged: 100 }, ({ table }: TableState) => tableId(table)),
    GetRange: (state) => range(state.sheet, present(state).area),
    GetHeaderRowRange: (state) => range(state.sheet, headerArea(present(state))),
    GetDataBodyRange: (state) => range(state.sheet, bodyArea(present(state))),
    GetTotalRowRange: (state) => range(state.sheet, totalsArea(present(state))),
    ClearFilters: (state) => clearFilters(state.sheet, present(state)),
    ReapplyFilters: (state) => applyFilters(state.sheet, present(state)),
    Delete: (state) => removeTable(state.sheet, present(state), false),
    ConvertToRange(state) {
      const { area } = present(state);
      removeTable(state.sheet, state.table, true);
      return range(state.sheet, area);
    },
    Resize(state, args) {
      const given = args.optionalObject<RangeState>(0, rangeType) ?? resolveAddress(state.sheet, args.string(0));
      resizeTable(state.sheet, present(state), cellsOf(given));
    },
  },
});

export interface ColumnState extends TableState {
  readonly columnId: number;
}

const columnIndex = ({ table, columnId }: ColumnState): number => {
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) {
    throw itemNotFound();
  }
  return index;
};

function columnArea(state: ColumnState, rows: Area | undefined): HostObject<RangeState> {
  return range(state.sheet, rows && { ...rows, column: state.table.area.column + columnIndex(state), columnCount: 1 });
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
        if (name === '' || state.table.columns.some((column) => column.id !== state.columnId && sameName(column.name, name))) {
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
  const column = present(state).columns.find((one) => one.id === key || (typeof key === 'string' && sameName(one.name, key)));
  return column ? make(columnType, { ...state, columnId: column.id }) : null;
}

function required<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) {
    throw itemNotFound();
  }
  return object;
}

const columns = (state: TableState): HostObject<ColumnState>[] =>
  present(state).columns.map((column) => make(columnType, { ...state, columnId: column.id }));

function cellInputs(value: unknown): CellInput[] {
  const list = Array.isArray(value) ? value : [value];
  if (!list.every((cell): cell is CellInput => cell === null || ['string', 'number', 'boolean'].includes(typeof cell))) {
    throw invalidArgument();
  }
  return list;
}

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
  const inputs = withHeader ? cells.slice(1, 1 + bodyArea(table).rowCount) : cells;
  const body = { ...bodyArea(table), column: table.area.column + index, columnCount: 1 };
  if (inputs) {
    writeInputs(state.sheet, { ...body, rowCount: inputs.length }, inputs.map((input) => [input]));
  } else if (values !== undefined) {
    writeInputs(state.sheet, body, Array.from({ length: body.rowCount }, () => cellInputs(values).slice(0, 1)));
  }
  return make(columnType, { ...state, columnId: table.columns[index]?.id ?? 0 });
}

const columnsType: HostType<TableState> = hostType({
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
  const area = insertTableRows(state.sheet, table, at === undefined || at < 0 ? undefined : at, rowInputs(table, args.raw(1)));
  return make(rowType, { ...state, index: area.row - bodyArea(table).row });
}

function rowAt(state: TableState, index: number): HostObject<RowState> {
  rowRange({ ...state, index });
  return make(rowType, { ...state, index });
}

const rowsType: HostType<TableState> = hostType({
  name: 'TableRowCollection',
  properties: { Count: { get: (state) => bodyRowCount(present(state)) } },
  items: (state) => Array.from({ length: bodyRowCount(present(state)) }, (_, index) => make(rowType, { ...state, index })),
  methods: {
    Add: addRows,
    GetItemAt: (state, args) => rowAt(state, args.integer(0)),
    GetCount: (state) => bodyRowCount(present(state)),
    DeleteRowsAt: (state, args) => deleteTableRows(state.sheet, present(state), args.integer(0), args.integer(1, 1)),
    DeleteRows(state, args) {
      const rows = args.raw(0);
      const indices = Array.isArray(rows) ? rows.map((row: unknown) => (typeof row === 'number' ? row : (row as HostObject<RowState>).state.index)) : [];
      [...indices].sort((a, b) => b - a).forEach((index) => deleteTableRows(state.sheet, present(state), index, 1));
    },
  },
});

function listed({ workbook, sheet, only }: TablesState): TableState[] {
  return only ? [...only] : sheet ? sheet.tables.map((table) => ({ sheet, table })) : workbook.tables();
}

function findTable(state: TablesState, args: Arguments): HostObject<TableState> | null {
  const key = String(args.raw(0) ?? '');
  const found = listed(state).find(({ table }) => tableId(table) === key || sameName(table.name, key));
  return found ? make(tableType, found) : null;
}

function add(state: TablesState, args: Arguments): HostObject<TableState> {
  const given = args.optionalObject<RangeState>(0, rangeType) ?? addressed(state, args.string(0));
  const table = addTable(given.sheet, cellsOf(given), asBoolean(args.raw(1) ?? true));
  return make(tableType, { sheet: given.sheet, table });
}

/** From a sheet's collection an address is on that sheet; from the workbook's it may name one. */
function addressed({ workbook, sheet }: TablesState, address: string): RangeState {
  const name = parseReference(address)?.sheetName;
  const home = sheet ?? (name === undefined ? workbook.activeSheet : workbook.sheetByName(name));
  if (!home) {
    throw invalidArgument();
  }
  return resolveAddress(home, address);
}

export const tableCollectionType: HostType<TablesState> = hostType({
  name: 'TableCollection',
  properties: { Count: { get: (state) => listed(state).length } },
  items: (state) => listed(state).map((table) => make(tableType, table)),
  item: (state, args) => required(findTable(state, args)),
  methods: {
    ...subscriptions({ DataChanged: 101, Added: 102, Deleted: 103 }, ({ sheet }: TablesState) => sheet?.id ?? workbookTarget),
    Add: add,
    GetItem: (state, args) => required(findTable(state, args)),
    GetItemOrNullObject: findTable,
    GetItemAt(state, args) {
      const found = listed(state)[args.integer(0)];
      return make(tableType, required(found));
    },
    GetCount: (state) => listed(state).length,
  },
});

const scopedType: HostType<TablesState> = hostType({
  name: 'TableScopedCollection',
  items: (state) => listed(state).map((table) => make(tableType, table)),
  item: (state, args) => required(findTable(state, args)),
  methods: {
    GetCount: (state) => listed(state).length,
    GetFirst: (state) => make(tableType, required(listed(state)[0])),
    GetItem: (state, args) => required(findTable(state, args)),
    GetItemOrNullObject: findTable,
  },
});

/** The tables a range touches, or wholly contains. */
export function tableScopedCollection({ sheet, ...state }: RangeState, fullyContained: boolean): HostObject<TablesState> {
  const area = cellsOf({ sheet, ...state });
  const only = sheet.tables
    .filter((table) => (fullyContained ? containsArea(area, table.area) : intersect(area, table.area) !== undefined))
    .map((table) => ({ sheet, table }));
  return make(scopedType, { workbook: sheet.workbook, sheet, only });
}


import { parseReference } from '../../model/address';
import { invalidArgument } from '../../model/model-error';
import { sameName } from '../../model/naming';
import { clearFilters, reapplyFilters, tableFilters } from '../../model/filters/filters';
import {
  addTable,
  bodyArea,
  headerArea,
  removeTable,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
  totalsArea,
} from '../../model/tables/tables';
import { asBoolean, asString, type Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import { autoFilterType } from './auto-filter';
import { givenRange, givenRangeOn, worksheetOf } from '../objects';
import { cellsOf, resolveAddress, type RangeState } from '../ranges/range-state';
import { tableSortType } from '../ranges/sort';
import { subscriptions, workbookTarget } from '../subscriptions';
import { columnsType } from './table-columns';
import { rowsType } from './table-rows';
import { partRange, present, required, tableId, type TablesState, type TableState } from './tables-state';

type Flag =
  'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const flag = (key: Flag): Property<TableState> => ({
  get: ({ table }) => table[key],
  set(state, value) {
    present(state)[key] = asBoolean(value);
    state.sheet.mark('tables');
  },
});

const tableType: HostType<TableState> = hostType({
  name: 'Table',
  identity: ({ table }) => ({ Id: tableId(table) }),
  properties: {
    Id: { get: ({ table }) => tableId(table) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: {
      get: (state) => present(state).name,
      set: (state, value) => renameTable(state.sheet, present(state), asString(value)),
    },
    Style: {
      get: ({ table }) => table.style,
      set(state, value) {
        present(state).style = asString(value);
        state.sheet.mark('tables');
      },
    },
    ShowHeaders: {
      get: ({ table }) => table.showHeaders,
      set: (state, value) => showHeaders(state.sheet, present(state), asBoolean(value)),
    },
    ShowTotals: {
      get: ({ table }) => table.showTotals,
      set: (state, value) => showTotals(state.sheet, present(state), asBoolean(value)),
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowFilterButton: flag('showFilterButton'),
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetOf(sheet),
    Columns: (state) => make(columnsType, state),
    Rows: (state) => make(rowsType, state),
    Sort: (state) => make(tableSortType, state),
    AutoFilter: ({ sheet, table }) => make(autoFilterType, { sheet, table }),
  },
  methods: {
    ...subscriptions({ DataChanged: 101, SelectionChanged: 100 }, ({ table }: TableState) => tableId(table)),
    GetRange: (state) => partRange(state.sheet, present(state).area),
    GetHeaderRowRange: (state) => partRange(state.sheet, headerArea(present(state))),
    GetDataBodyRange: (state) => partRange(state.sheet, bodyArea(present(state))),
    GetTotalRowRange: (state) => partRange(state.sheet, totalsArea(present(state))),
    ClearFilters: (state) => clearFilters(tableFilters(state.sheet, present(state))),
    ReapplyFilters: (state) => reapplyFilters(tableFilters(state.sheet, present(state))),
    Delete: (state) => removeTable(state.sheet, present(state), false),
    ConvertToRange(state) {
      const { area } = present(state);
      removeTable(state.sheet, state.table, true);
      return partRange(state.sheet, area);
    },
    Resize(state, args) {
      const given = givenRangeOn(state.sheet, args, 0);
      resizeTable(state.sheet, present(state), cellsOf(given));
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
  const given = givenRange(args, 0) ?? addressed(state, args.string(0));
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
    ...subscriptions(
      { DataChanged: 101, Added: 102, Deleted: 103 },
      ({ sheet }: TablesState) => sheet?.id ?? workbookTarget,
    ),
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

// Ranges make it by its name, with only the tables they touch.
hostType<TablesState>({
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

import { sortRows, type SortKey } from '../../model/filters/sort-cells';
import { bodyArea } from '../../model/tables/tables';
import { invalidArgument } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asRecord, type Arguments } from '../../wire/arguments';
import { hostType, type HostType } from '../../wire/host-type';
import { apiNotFound } from '../../wire/host-error';
import { colorText, parseColor } from '../styles/color';
import { cellsOf, type RangeState } from './range-state';
import type { TableState } from '../tables/tables-state';

function keys(args: Arguments, count: number): SortKey[] {
  const fields = args.raw(0);
  if (!Array.isArray(fields) || fields.length === 0) {
    throw invalidArgument();
  }
  return fields.map((field: unknown) => {
    const { key, ascending, sortOn, color, dataOption, icon } = asRecord(field);
    const on = asOneOf(sortOn ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon']);
    if (on === 'Icon' || icon) {
      throw apiNotFound('SortField', 'sortOn', 'Icon is not served by this Excel');
    }
    const index = asNumber(key);
    if (index < 0 || index >= count) {
      throw invalidArgument();
    }
    return {
      index,
      ascending: asBoolean(ascending ?? true),
      textAsNumber: asOneOf(dataOption ?? 'Normal', ['Normal', 'TextAsNumber']) === 'TextAsNumber',
      ...(on !== 'Value' && { on, color: color ? colorText(parseColor(color), '') : '' }),
    };
  });
}

export const rangeSortType: HostType<RangeState> = hostType({
  name: 'RangeSort',
  methods: {
    Apply(state, args) {
      const area = cellsOf(state);
      const byRows = asOneOf(args.raw(3) ?? 'Rows', ['Rows', 'Columns'] as const) === 'Rows';
      const header = args.boolean(2, false) ? 1 : 0;
      const body = byRows
        ? { ...area, row: area.row + header, rowCount: area.rowCount - header }
        : { ...area, column: area.column + header, columnCount: area.columnCount - header };
      state.sheet.requireUnprotected('allowSort');
      const order = keys(args, byRows ? area.columnCount : area.rowCount);
      sortRows(state.sheet, body, order, { matchCase: args.boolean(1, false), byRows });
    },
  },
});

interface LastSort {
  readonly fields: unknown;
  readonly matchCase: boolean;
}

/** What a table was last sorted by: Excel keeps it with the table until it is cleared. */
const lastSorts = new WeakMap<object, LastSort>();

function apply({ sheet, table }: TableState, args: Arguments): void {
  const body = bodyArea(table);
  sheet.requireUnprotected('allowSort');
  sortRows(sheet, body, keys(args, table.columns.length), { matchCase: args.boolean(1, false), byRows: true });
  lastSorts.set(table, { fields: args.raw(0), matchCase: args.boolean(1, false) });
}

export const tableSortType: HostType<TableState> = hostType({
  name: 'TableSort',
  properties: {
    Fields: { get: ({ table }) => lastSorts.get(table)?.fields ?? [] },
    MatchCase: { get: ({ table }) => lastSorts.get(table)?.matchCase ?? false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: apply,
    Clear: ({ table }) => void lastSorts.delete(table),
  },
});

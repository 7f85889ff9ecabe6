import { intersect } from '../../model/area';
import {
  addAutoFilter,
  clearFilters,
  reapplyFilters,
  removeAutoFilter,
  setFilter,
  sheetFilters,
  tableFilters,
  type FilterOwner,
} from '../../model/filters/filters';
import { invalidArgument, invalidOperation } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import { headerArea, totalsArea } from '../../model/tables/tables';
import type { Area } from '../../model/sheet-types';
import type { Table } from '../../model/tables/table-types';
import type { Arguments } from '../../wire/arguments';
import { hostType, type HostType } from '../../wire/host-type';
import { parseCriteria } from './filter-criteria';
import { givenRangeOn, rangeOf } from '../objects';
import { cellsOf } from '../ranges/range-state';
import { surroundingArea } from '../ranges/surrounding';

/** A sheet's own filter, or a table's. */
export interface AutoFilterState {
  readonly sheet: SheetModel;
  readonly table?: Table;
}

const ownerOf = ({ sheet, table }: AutoFilterState): FilterOwner | undefined =>
  table ? (table.showFilterButton ? tableFilters(sheet, table) : undefined) : sheetFilters(sheet);

/** Header and rows; a table's totals are not filtered. */
function areaOf(state: AutoFilterState): Area | undefined {
  const { sheet, table } = state;
  if (!table) {
    return sheet.autoFilter?.area;
  }
  const totals = totalsArea(table) ? 1 : 0;
  return ownerOf(state) && headerArea(table) && { ...table.area, rowCount: table.area.rowCount - totals };
}

/** The key by which an owner's filters know the column at a place. */
const keyAt = ({ table }: AutoFilterState, place: number): number | undefined =>
  table ? table.columns[place]?.id : place;

function column(state: AutoFilterState, args: Arguments, index: number): number {
  const place = args.integer(index);
  const key = keyAt(state, place);
  if (key === undefined || place < 0 || place >= (areaOf(state)?.columnCount ?? 0)) {
    throw invalidArgument();
  }
  return key;
}

function required(state: AutoFilterState): FilterOwner {
  const owner = ownerOf(state);
  if (!owner) {
    throw invalidOperation();
  }
  return owner;
}

/** Puts the filter on a range (one cell means the block around it), and if given a criterion on one of its columns. */
function apply(state: AutoFilterState, args: Arguments): void {
  const given = givenRangeOn(state.sheet, args, 0);
  if (given.sheet !== state.sheet) {
    throw invalidArgument();
  }
  const asked = cellsOf(given);
  const table = state.table ?? state.sheet.tables.find(({ area }) => intersect(area, asked));
  const target: AutoFilterState = { sheet: state.sheet, ...(table && { table }) };
  if (table) {
    table.showFilterButton = true;
    state.sheet.mark('tables');
  } else {
    const single = asked.rowCount === 1 && asked.columnCount === 1;
    addAutoFilter(state.sheet, single ? surroundingArea(state.sheet, asked) : asked);
  }
  if (args.raw(1) !== undefined && args.raw(2) !== undefined) {
    setFilter(required(target), column(target, args, 1), parseCriteria(args.raw(2)));
  }
}

export const autoFilterType: HostType<AutoFilterState> = hostType({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (state) => areaOf(state) !== undefined },
    IsDataFiltered: { get: (state) => (ownerOf(state)?.filters.size ?? 0) > 0 },
    // One entry a column: those not filtered have an empty one.
    Criteria: {
      get(state) {
        const filters = ownerOf(state)?.filters;
        return Array.from(
          { length: areaOf(state)?.columnCount ?? 0 },
          (_, place) => filters?.get(keyAt(state, place) ?? -1) ?? {},
        );
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria(state) {
      const owner = ownerOf(state);
      if (owner) {
        clearFilters(owner);
      }
    },
    ClearColumnCriteria: (state, args) => setFilter(required(state), column(state, args, 0), undefined),
    Reapply: (state) => reapplyFilters(required(state)),
    Remove(state) {
      const { sheet, table } = state;
      if (table) {
        clearFilters(tableFilters(sheet, table));
        table.showFilterButton = false;
      } else {
        removeAutoFilter(sheet);
      }
    },
    GetRange: (state) => rangeOf({ sheet: state.sheet, area: areaOf(state) ?? refuse() }),
    GetRangeOrNullObject(state) {
      const area = areaOf(state);
      return area ? rangeOf({ sheet: state.sheet, area }) : null;
    },
  },
});

function refuse(): never {
  throw invalidOperation();
}

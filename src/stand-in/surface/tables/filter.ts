import { setFilter, tableFilters } from '../../model/filters/filters';
import type { ColumnFilter } from '../../model/filters/filter-types';
import type { Arguments } from '../../wire/arguments';
import { hostType, type HostType } from '../../wire/host-type';
import { colorFilter, dynamicFilter, filterOperator, filterValues, parseCriteria } from './filter-criteria';
import { present, type ColumnState } from './tables-state';

const apply = (state: ColumnState, filter: ColumnFilter | undefined): void =>
  setFilter(tableFilters(state.sheet, present(state)), state.columnId, filter);

const ranked =
  (filterOn: ColumnFilter['filterOn']) =>
  (state: ColumnState, args: Arguments): void =>
    apply(state, { filterOn, criterion1: String(args.number(0)) });

function custom(args: Arguments): ColumnFilter {
  const criterion2 = args.optionalString(1);
  const operator = criterion2 === undefined ? undefined : filterOperator(args.raw(2));
  return {
    filterOn: 'Custom',
    criterion1: args.string(0),
    ...(criterion2 !== undefined && { criterion2 }),
    ...(operator && { operator }),
  };
}

/** The filter of a table's column. Filters by icon are not served. */
export const filterType: HostType<ColumnState> = hostType({
  name: 'Filter',
  properties: { Criteria: { get: ({ table, columnId }) => table.filters?.get(columnId) ?? null } },
  methods: {
    Apply: (state, args) => apply(state, parseCriteria(args.raw(0))),
    ApplyValuesFilter: (state, args) => apply(state, { filterOn: 'Values', values: filterValues(args.raw(0)) }),
    ApplyCustomFilter: (state, args) => apply(state, custom(args)),
    ApplyDynamicFilter: (state, args) => apply(state, dynamicFilter(args.raw(0))),
    ApplyTopItemsFilter: ranked('TopItems'),
    ApplyTopPercentFilter: ranked('TopPercent'),
    ApplyBottomItemsFilter: ranked('BottomItems'),
    ApplyBottomPercentFilter: ranked('BottomPercent'),
    ApplyCellColorFilter: (state, args) => apply(state, colorFilter('CellColor', args.raw(0))),
    ApplyFontColorFilter: (state, args) => apply(state, colorFilter('FontColor', args.raw(0))),
    Clear: (state) => apply(state, undefined),
  },
});

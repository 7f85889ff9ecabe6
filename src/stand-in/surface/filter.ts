import { invalidArgument } from '../model/model-error';
import { setFilter } from '../model/table-filters';
import type { TableFilter } from '../model/types';
import { asOneOf, asRecord, asString, type Arguments } from '../wire/arguments';
import { apiNotFound } from '../wire/host-error';
import { hostType, type HostType } from '../wire/host-type';
import type { ColumnState } from './tables-state';

const served = ['Values', 'Custom', 'TopItems', 'TopPercent', 'BottomItems', 'BottomPercent', 'Dynamic'] as const;
const dynamic = ['AboveAverage', 'BelowAverage'] as const;
const operators = ['And', 'Or'] as const;

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) {
    throw invalidArgument();
  }
  return value.map((text: unknown) => {
    if (typeof text === 'object' && text !== null) {
      throw apiNotFound('FilterCriteria', 'values', 'of dates are not served by this Excel');
    }
    return String(text);
  });
}

function dynamicFilter(value: unknown): TableFilter {
  const word = asString(value);
  const criteria = dynamic.find((known) => known.toLowerCase() === word.toLowerCase());
  if (!criteria) {
    throw apiNotFound('FilterCriteria', 'dynamicCriteria', `${word} is not served by this Excel`);
  }
  return { filterOn: 'Dynamic', dynamicCriteria: criteria };
}

const text = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));

function fromCriteria(value: unknown): TableFilter {
  const criteria = asRecord(value);
  const wanted = asString(criteria['filterOn']);
  const filterOn = served.find((known) => known.toLowerCase() === wanted.toLowerCase());
  if (!filterOn) {
    throw apiNotFound('FilterCriteria', 'filterOn', `${wanted} is not served by this Excel`);
  }
  if (filterOn === 'Dynamic') {
    return dynamicFilter(criteria['dynamicCriteria']);
  }
  return {
    filterOn,
    values: filterOn === 'Values' ? texts(criteria['values']) : undefined,
    criterion1: text(criteria['criterion1']),
    criterion2: text(criteria['criterion2']),
    operator: criteria['operator'] === null || criteria['operator'] === undefined ? undefined : asOneOf(criteria['operator'], operators),
  };
}

const apply = ({ sheet, table, columnId }: ColumnState, filter: TableFilter | undefined): void => setFilter(sheet, table, columnId, filter);

const ranked = (filterOn: TableFilter['filterOn']) => (state: ColumnState, args: Arguments): void =>
  apply(state, { filterOn, criterion1: String(args.number(0)) });

/** The filter of a table's column. Filters by colour, icon or calendar are not served. */
export const filterType: HostType<ColumnState> = hostType({
  name: 'Filter',
  properties: { Criteria: { get: ({ table, columnId }) => table.filters?.get(columnId) ?? null } },
  methods: {
    Apply: (state, args) => apply(state, fromCriteria(args.raw(0))),
    ApplyValuesFilter: (state, args) => apply(state, { filterOn: 'Values', values: texts(args.raw(0)) }),
    ApplyCustomFilter: (state, args) => apply(state, {
      filterOn: 'Custom',
      criterion1: args.string(0),
      criterion2: args.optionalString(1),
      operator: args.raw(2) === undefined ? undefined : asOneOf(args.raw(2), operators),
    }),
    ApplyDynamicFilter: (state, args) => apply(state, dynamicFilter(args.raw(0))),
    ApplyTopItemsFilter: ranked('TopItems'),
    ApplyTopPercentFilter: ranked('TopPercent'),
    ApplyBottomItemsFilter: ranked('BottomItems'),
    ApplyBottomPercentFilter: ranked('BottomPercent'),
    Clear: (state) => apply(state, undefined),
  },
});

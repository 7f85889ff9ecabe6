import { dynamicWords } from '../../model/filters/filter-dates';
import type { ColumnFilter, FilterDate, FilterKind } from '../../model/filters/filter-types';
import { invalidArgument } from '../../model/model-error';
import { asOneOf, asRecord, asString } from '../../wire/arguments';
import { apiNotFound } from '../../wire/host-error';
import { colorText, parseColor } from '../styles/color';

const kinds: readonly FilterKind[] = [
  'Values',
  'Custom',
  'TopItems',
  'TopPercent',
  'BottomItems',
  'BottomPercent',
  'Dynamic',
  'CellColor',
  'FontColor',
];
const operators = ['And', 'Or'] as const;
const specificities = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;

/** The values of a filter: texts as cells show them, and dates as far as they count. */
export function filterValues(value: unknown): (string | FilterDate)[] {
  if (!Array.isArray(value)) {
    throw invalidArgument();
  }
  return value.map((one: unknown) => {
    if (typeof one !== 'object' || one === null) {
      return String(one ?? '');
    }
    const { date, specificity } = asRecord(one);
    return { date: asString(date), specificity: asOneOf(specificity, specificities) };
  });
}

export const filterOperator = (value: unknown): 'And' | 'Or' | undefined =>
  value === null || value === undefined ? undefined : asOneOf(value, operators);

export const dynamicFilter = (value: unknown): ColumnFilter => ({
  filterOn: 'Dynamic',
  dynamicCriteria: asOneOf(value, dynamicWords),
});

/** A colour; an empty text lets cells without a fill (or in the automatic colour) through. */
export const colorFilter = (filterOn: 'CellColor' | 'FontColor', value: unknown): ColumnFilter => ({
  filterOn,
  color: value === '' || value === null || value === undefined ? '' : colorText(parseColor(value), ''),
});

const text = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

/** A FilterCriteria object. Icons are not filtered by: their rules are kept, not calculated. */
export function parseCriteria(value: unknown): ColumnFilter {
  const criteria = asRecord(value);
  if (String(criteria['filterOn']).toLowerCase() === 'icon') {
    throw apiNotFound('FilterCriteria', 'filterOn', 'Icon is not served by this Excel');
  }
  const filterOn = asOneOf(criteria['filterOn'], kinds);
  switch (filterOn) {
    case 'Values':
      return { filterOn, values: filterValues(criteria['values']) };
    case 'Dynamic':
      return dynamicFilter(criteria['dynamicCriteria']);
    case 'CellColor':
    case 'FontColor':
      return colorFilter(filterOn, criteria['color']);
    default: {
      const criterion1 = text(criteria['criterion1']);
      if (criterion1 === undefined) {
        throw invalidArgument();
      }
      const criterion2 = filterOn === 'Custom' ? text(criteria['criterion2']) : undefined;
      const operator = criterion2 === undefined ? undefined : filterOperator(criteria['operator']);
      return { filterOn, criterion1, ...(criterion2 !== undefined && { criterion2 }), ...(operator && { operator }) };
    }
  }
}

import { filterMonths } from '../model/filters/filter-dates';
import type { ColumnFilter } from '../model/filters/filter-types';
import type { XmlElement } from './xml/tree';

const PERIODS = ['Week', 'Month', 'Quarter', 'Year'];

/** The file format's words for filters that move with the calendar or the values, and the API's. */
export const DYNAMIC_WORDS: Readonly<Record<string, string>> = {
  aboveAverage: 'AboveAverage',
  belowAverage: 'BelowAverage',
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  yearToDate: 'YearToDate',
  ...Object.fromEntries(
    PERIODS.flatMap((period) => ['last', 'this', 'next'].map((when) => [when + period, capital(when) + period])),
  ),
  ...Object.fromEntries(filterMonths.map((month, index) => [`M${index + 1}`, `AllDatesInPeriod${month}`])),
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`Q${quarter}`, `AllDatesInPeriodQuarter${quarter}`])),
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The element a filter was read from; written again while the filter is the same. */
export const filterOrigins = new WeakMap<ColumnFilter, XmlElement>();

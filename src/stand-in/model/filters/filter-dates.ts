import { MONTHS } from '../calendar-names';
import { serialOfRolledDay } from '../entry/serial-date';
import type { FilterDate } from './filter-types';

const dayMs = 86_400_000;

/** A calendar day; months from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The moment a serial number stands for, as if in UTC. */
export function momentOf(serial: number, date1904: boolean): Date {
  const in1900 = serial + (date1904 ? 1462 : 0);
  return new Date(Date.UTC(1899, 11, 30) + Math.round((in1900 < 61 ? in1900 + 1 : in1900) * dayMs));
}

/** The months as the API spells them in its filters: Excel.DynamicFilterCriteria has this February. */
export const filterMonths = MONTHS.map((month) => (month === 'February' ? 'Februray' : month));

/** Words of the API for filters that move with the calendar: by day (from, days), month, quarter or year (from, count). */
const periods: Readonly<Record<string, readonly ['day' | 'week' | 'month' | 'quarter' | 'year', number]>> = {
  Yesterday: ['day', -1],
  Today: ['day', 0],
  Tomorrow: ['day', 1],
  LastWeek: ['week', -1],
  ThisWeek: ['week', 0],
  NextWeek: ['week', 1],
  LastMonth: ['month', -1],
  ThisMonth: ['month', 0],
  NextMonth: ['month', 1],
  LastQuarter: ['quarter', -1],
  ThisQuarter: ['quarter', 0],
  NextQuarter: ['quarter', 1],
  LastYear: ['year', -1],
  ThisYear: ['year', 0],
  NextYear: ['year', 1],
};

export const dynamicWords: readonly string[] = [
  'AboveAverage',
  'BelowAverage',
  'YearToDate',
  ...Object.keys(periods),
  ...filterMonths.map((month) => `AllDatesInPeriod${month}`),
  ...[1, 2, 3, 4].map((quarter) => `AllDatesInPeriodQuarter${quarter}`),
];

/**
 * The days of a period that moves with the calendar, as serial numbers from the first to before the last; undefined
 * for the words that name no such period. Weeks begin on Sunday.
 */
export function periodBounds(
  word: string,
  { year, month, day }: Day,
  date1904: boolean,
): readonly [number, number] | undefined {
  const serial = (y: number, m: number, d: number): number => serialOfRolledDay(y, m, d, date1904) ?? NaN;
  if (word === 'YearToDate') {
    return [serial(year, 1, 1), serial(year, month, day + 1)];
  }
  const [unit, step] = periods[word] ?? [];
  switch (unit) {
    case undefined:
      return undefined;
    case 'day':
      return [serial(year, month, day + (step ?? 0)), serial(year, month, day + (step ?? 0) + 1)];
    case 'week': {
      const sunday = day - new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 7 * (step ?? 0);
      return [serial(year, month, sunday), serial(year, month, sunday + 7)];
    }
    default: {
      const length = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
      const first = Math.floor((month - 1) / length) * length + 1 + length * (step ?? 0);
      return [serial(year, first, 1), serial(year, first + length, 1)];
    }
  }
}

/** The months (1 to 12) that a word such as `AllDatesInPeriodQuarter2` names, in any year; undefined for others. */
export function monthsOf(word: string): readonly number[] | undefined {
  const name = word.replace(/^AllDatesInPeriod/, '');
  const quarter = Number(/^Quarter([1-4])$/.exec(name)?.[1]);
  const month = filterMonths.indexOf(name) + 1;
  return quarter ? [1, 2, 3].map((at) => (quarter - 1) * 3 + at) : month > 0 && name !== word ? [month] : undefined;
}

const parts = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;

/** The numbers of a date as far as they count: year, month, day, ... */
export function datePartsOf({ date, specificity }: FilterDate): number[] {
  const numbers = (date.match(/\d+/g) ?? []).map(Number);
  return parts.slice(0, parts.indexOf(specificity) + 1).map((_, index) => numbers[index] ?? (index < 3 ? 1 : 0));
}

/** Whether a serial number lies in that year, month, ... */
export function liesIn(serial: number, date: FilterDate, date1904: boolean): boolean {
  const moment = momentOf(serial, date1904);
  const numbers = [
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  ];
  return datePartsOf(date).every((part, index) => part === numbers[index]);
}

import { dayOfIso, isoDay } from '../calendar';
import { monthPeriod, parsePeriod, type Period } from '../period';
import { monthOf } from '../calendar';

/** Months in each kind of period that is made of whole months. */
const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The period of the same length right before one; `undefined` before the calendar begins. */
export function previousPeriod(period: Period): Period | undefined {
  const { kind, from, to } = period;
  if (kind === 'days') return parsePeriod(`${isoDay(from - (to - from + 1))}..${isoDay(from - 1)}`);
  const month = monthOf(from) - MONTHS[kind];
  if (month < 12) return undefined;
  return kind === 'month' ? monthPeriod(month) : periodFrom(kind, month);
}

/** The quarter, half-year or year that a month lies in. */
export function periodFrom(kind: 'quarter' | 'half-year' | 'year', month: number): Period | undefined {
  const year = Math.floor(month / 12);
  const part = Math.floor((month - year * 12) / MONTHS[kind]) + 1;
  const label = kind === 'year' ? `${year}` : `${year}${kind === 'quarter' ? 'Q' : 'H'}${part}`;
  return parsePeriod(label);
}

/** The period of a range of days written as ISO texts; `undefined` where an end is no day or they are out of order. */
export function periodOfDays(from: string, to: string): Period | undefined {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  return first === undefined || last === undefined || last < first ? undefined : parsePeriod(`${from}..${to}`);
}

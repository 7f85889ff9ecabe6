/** Days and months as small whole numbers, so that the engine compares and counts them without Date objects. */

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

/** Months since January of the year 0: year x 12 + month - 1. */
export type Month = number;

/** Bounds of a posting or clause that has no beginning or end. */
export const BEGINNING: Day = -4_000_000;
export const END: Day = 4_000_000;

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date, or `undefined` where there is no such date (2026-02-30). Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const day = firstDay(year * 12 + month - 1) + date - 1;
  return day <= lastDay(year * 12 + month - 1) ? day : undefined;
}

/** The calendar date of a day; months count from 1. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** The month a day lies in, from the year 1 on. Days of a log are looked up, for this runs for every row. */
export function monthOf(day: Day): Month {
  return MONTHS[day] ?? civilMonthOf(day);
}

/** Whole-number arithmetic only (days to civil date), with truncation in place of Math.floor. */
function civilMonthOf(day: Day): Month {
  const shifted = (day + 719_468) | 0;
  const era = (shifted / 146_097) | 0;
  const dayOfEra = shifted - era * 146_097;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const monthFromMarch = ((5 * dayOfYear + 2) / 153) | 0;
  const year = yearOfEra + era * 400 + (monthFromMarch >= 10 ? 1 : 0);
  return year * 12 + (monthFromMarch >= 10 ? monthFromMarch - 10 : monthFromMarch + 2);
}

/** The first day of a month. Whole-number arithmetic only (civil to days), for it runs for every month of every score. */
export function firstDay(month: Month): Day {
  // Years that begin in March, so that a leap day is a year's last.
  const fromMarch = month - 2;
  const year = Math.floor(fromMarch / 12);
  const monthFromMarch = fromMarch - year * 12;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function lastDay(month: Month): Day {
  return firstDay(month + 1) - 1;
}

/** The month of each day from 1970 to 2099. */
const MONTHS = monthsFrom1970(130 * 12);

function monthsFrom1970(count: number): Uint16Array {
  const first = 1970 * 12;
  const months = new Uint16Array(firstDay(first + count));
  for (let month = first; month < first + count; month++) months.fill(month, firstDay(month), firstDay(month + 1));
  return months;
}

/**
 * The same date so many months earlier; where that month is shorter, its last day (31 March - 1 month = 28 February).
 */
export function monthsBefore(day: Day, months: number): Day {
  const month = monthOf(day);
  const date = day - firstDay(month);
  return Math.min(firstDay(month - months) + date, lastDay(month - months));
}

/** `2026-03-05` */
export function isoDay(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${isoMonth(year * 12 + month - 1)}-${String(date).padStart(2, '0')}`;
}

/** `2026-03` */
export function isoMonth(month: Month): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

/** The day of an ISO text `2026-03-05`; `undefined` for anything else. */
export function dayOfIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

import { parseDay, type DateSystem } from './cells/day';
import type { CellValue } from './cells/cell';
import { type Day, type Month, dayOfIso, firstDay, isoDay, isoMonth, lastDay, monthOf } from './calendar';

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'days';

/** A closed range of days that is scored as one, or, for a quarter and longer, rolled up from its months. */
export interface Period {
  readonly kind: PeriodKind;
  /** `2026-03`, `2026Q1`, `2026H1`, `2026`, or `2026-03-01..2026-03-15`. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
}

const MONTH = /^(\d{4})(?:-(\d{1,2})|年(\d{1,2})月|(\d{2}))$/u;
const QUARTER = /^(\d{4})(?:-?Q([1-4])|年第?([1-4一二三四])季度)$/iu;
const HALF = /^(\d{4})(?:-?H([12])|年([上下])半年)$/iu;
const YEAR = /^(\d{4})年?$/u;
/**
 * A serial number with or without a time, or a day's digits. Serials have five digits from 1927 to 2173: others
 * (2026.03, 202613) are slips.
 */
const DATE_NUMBER = /^(?:\d{5}(?:\.\d+)?|\d{8})$/u;
const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u;

/**
 * The period a cell, an argument or an option names:
 * `2026-03`, `2026年3月`, `202603` or any date (its month); `2026Q1`, `2026-Q1`, `2026年第1季度`, `2026年一季度`;
 * `2026H1`, `2026年上半年`; `2026`, `2026年`; `2026-03-01..2026-03-15`. Full width and spaces are read too.
 * Anything else, a month 13 or a range that ends before it starts is `undefined`.
 *
 * A number is read as its digits where they are a year (2026), a month (202603) or a day (20260305), else as a
 * date's serial number, so that a date cell means its month.
 */
export function parsePeriod(value: CellValue, dateSystem: DateSystem = 1900): Period | undefined {
  if (typeof value === 'boolean') return undefined;
  const text = String(value).normalize('NFKC').replace(/\s+/gu, '');
  const written = ofMonth(text) ?? ofQuarter(text) ?? ofHalf(text) ?? ofYear(text) ?? ofRange(text);
  if (written) return written;
  if (typeof value === 'number' && !DATE_NUMBER.test(text)) return undefined;
  const day = parseDay(value, dateSystem);
  return day === undefined ? undefined : monthPeriod(monthOf(day));
}

/** The period of one month. */
export function monthPeriod(month: Month): Period {
  return { kind: 'month', label: isoMonth(month), from: firstDay(month), to: lastDay(month) };
}

/** The months a period covers, wholly or in part, in order. */
export function monthsOf(period: Period): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(period.from); month <= monthOf(period.to); month++) months.push(month);
  return months;
}

/** Whether the period is made of whole months that are scored one by one. */
export function isRollUp(period: Period): boolean {
  return period.kind === 'quarter' || period.kind === 'half-year' || period.kind === 'year';
}

function ofMonths(kind: PeriodKind, label: string, first: Month, count: number): Period | undefined {
  return first < 12 ? undefined : { kind, label, from: firstDay(first), to: lastDay(first + count - 1) };
}

function ofMonth(text: string): Period | undefined {
  const match = MONTH.exec(text);
  const number = Number(match?.[2] ?? match?.[3] ?? match?.[4]);
  if (!match || !(number >= 1 && number <= 12)) return undefined;
  const month = Number(match[1]) * 12 + number - 1;
  return ofMonths('month', isoMonth(month), month, 1);
}

function ofQuarter(text: string): Period | undefined {
  const match = QUARTER.exec(text);
  if (!match) return undefined;
  const written = match[2] ?? match[3] ?? '';
  const number = '一二三四'.includes(written) ? '一二三四'.indexOf(written) + 1 : Number(written);
  return ofMonths('quarter', `${match[1]}Q${number}`, Number(match[1]) * 12 + (number - 1) * 3, 3);
}

function ofHalf(text: string): Period | undefined {
  const match = HALF.exec(text);
  if (!match) return undefined;
  const number = match[2] === '2' || match[3] === '下' ? 2 : 1;
  return ofMonths('half-year', `${match[1]}H${number}`, Number(match[1]) * 12 + (number - 1) * 6, 6);
}

function ofYear(text: string): Period | undefined {
  const match = YEAR.exec(text);
  return match?.[1] ? ofMonths('year', match[1], Number(match[1]) * 12, 12) : undefined;
}

function ofRange(text: string): Period | undefined {
  const match = RANGE.exec(text);
  const from = dayOfIso(match?.[1] ?? '');
  const to = dayOfIso(match?.[2] ?? '');
  if (from === undefined || to === undefined || to < from) return undefined;
  return { kind: 'days', label: `${isoDay(from)}..${isoDay(to)}`, from, to };
}

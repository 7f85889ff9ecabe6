import { MONTHS, shortened, WEEKDAYS } from '../calendar-names';
import { momentOf } from '../filters/filter-dates';
import { serialOfRolledDay } from '../entry/serial-date';

export const fillTypes = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
] as const;
export type FillType = (typeof fillTypes)[number];

/** What stands `step` places behind the last of some cells (1 is the next one). */
export type Continuation = (step: number) => string | number;

/** Names that Excel continues by itself. */
const lists: readonly (readonly string[])[] = [
  shortened(WEEKDAYS),
  WEEKDAYS,
  shortened(MONTHS),
  MONTHS,
  ['日', '一', '二', '三', '四', '五', '六'],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  ['第一季', '第二季', '第三季', '第四季'],
];

/** How numbers go on: a line through them, or with one alone by 1. */
export function numberSeries(numbers: readonly number[], type: FillType): Continuation | undefined {
  const count = numbers.length;
  if (type === 'GrowthTrend') {
    if (numbers.some((number) => number <= 0)) {
      return undefined;
    }
    const logs = count === 1 ? () => Math.log(numbers[0] ?? 1) : line(numbers.map(Math.log));
    return (step) => Math.exp(logs(count - 1 + step));
  }
  const through = count === 1 ? (at: number): number => (numbers[0] ?? 0) + at : line(numbers);
  return (step) => round(through(count - 1 + step));
}

/** The least squares line through values at 0, 1, 2, ... */
function line(values: readonly number[]): (at: number) => number {
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const [over, under] = values.reduce(
    ([a, b], value, at) => [a + (at - middle) * (value - mean), b + (at - middle) ** 2],
    [0, 0],
  );
  return (at) => mean + (over / under) * (at - middle);
}

/** Sums of binary fractions: what only differs in the sixteenth digit is meant to be the same. */
const round = (number: number): number => Number(number.toPrecision(14));

/** How dates go on: by days, working days, months or years; several keep their distance. */
export function dateSeries(dates: readonly number[], type: FillType, date1904: boolean): Continuation {
  const last = dates.at(-1) ?? 0;
  const before = dates.at(-2);
  const day = momentOf(last, date1904);
  const time = last - Math.floor(last);
  const rolled = (months: number): number => {
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
    // The last day of a month stays one: 31 January is followed by 28 February.
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return (serialOfRolledDay(year, month + 1, Math.min(day.getUTCDate(), days), date1904) ?? NaN) + time;
  };
  const apart = before === undefined ? undefined : monthsApart(before, last, date1904);
  switch (type) {
    case 'FillMonths':
      return (step) => rolled(step * (apart || 1));
    case 'FillYears':
      return (step) => rolled(step * 12 * (apart ? Math.max(1, Math.round(apart / 12)) : 1));
    case 'FillWeekdays':
      return (step) => workday(last, step, date1904);
    default:
      return apart && dates.length > 1
        ? (step) => rolled(step * apart)
        : (step) => last + step * (before === undefined ? 1 : last - before);
  }
}

/** Whole months between two dates of the same day of the month; 0 where they are of different ones. */
function monthsApart(from: number, to: number, date1904: boolean): number {
  const [a, b] = [momentOf(from, date1904), momentOf(to, date1904)];
  return a.getUTCDate() === b.getUTCDate()
    ? (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
    : 0;
}

function workday(from: number, count: number, date1904: boolean): number {
  let serial = from;
  for (let left = Math.abs(count); left > 0;) {
    serial += Math.sign(count);
    const weekday = momentOf(serial, date1904).getUTCDay();
    left -= weekday === 0 || weekday === 6 ? 0 : 1;
  }
  return serial;
}

/** How texts go on: names of days and months, a number at the end or the start; undefined where they are repeated. */
export function textSeries(texts: readonly string[]): Continuation | undefined {
  const list = lists.find((names) => texts.every((text) => placeIn(names, text) >= 0));
  if (list) {
    const places = texts.map((text) => placeIn(list, text));
    const step = places.length > 1 ? (places.at(-1) ?? 0) - (places.at(-2) ?? 0) : 1;
    return (at) => list[mod((places.at(-1) ?? 0) + at * step, list.length)] ?? '';
  }
  const parsed = texts.map((text) => /^(.*?)(\d+)(\D*)$/s.exec(text));
  const [first] = parsed;
  const alike = parsed.every((one) => one && one[1] === first?.[1] && one[3] === first[3]);
  if (!first || !alike) {
    return undefined;
  }
  const width = first[2]?.startsWith('0') ? first[2].length : 0;
  const numbers = parsed.map((one) => Number(one?.[2]));
  const next = numberSeries(numbers, 'FillSeries');
  return (step) => `${first[1] ?? ''}${String(Math.abs(Number(next?.(step)))).padStart(width, '0')}${first[3] ?? ''}`;
}

const placeIn = (names: readonly string[], text: string): number =>
  names.findIndex((name) => name.toLowerCase() === text.trim().toLowerCase());
const mod = (value: number, by: number): number => ((value % by) + by) % by;

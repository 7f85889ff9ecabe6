import { MONTHS, shortened } from '../calendar-names';
import type { Locale, TypedNumber } from './entry-types';
import { serialOfDay } from './serial-date';

interface Today {
  readonly date1904: boolean;
  readonly locale: Locale;
  readonly year: number;
}

const longMonths = MONTHS.map((month) => month.toLowerCase());
const months = shortened(longMonths);

function monthOf(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return Math.max(months.indexOf(lower), longMonths.indexOf(lower)) + 1;
}

/** Two typed digits are a year of 1930 to 2029, as in Excel's default setting. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** Reads a date, a time, or both, as typed. Text that only resembles one is none. */
export function parseTypedDate(text: string, today: Today): TypedNumber | undefined {
  const time = parseTime(text);
  if (time) {
    return time;
  }
  const both = /^(.*\S)[ T]+(\d{1,2}:\S.*)$/.exec(text);
  const clock = both && parseTime(both[2] ?? '');
  const day = parseDay(both && clock ? (both[1] ?? '') : text, today);
  if (!day || !clock) {
    return day;
  }
  return { value: day.value + clock.value, format: `${dayFormat(today.locale)} h:mm` };
}

const dayFormat = (locale: Locale): string => (locale === 'zh-CN' ? 'yyyy/m/d' : 'm/d/yyyy');

function parseDay(text: string, today: Today): TypedNumber | undefined {
  const { date1904, locale, year: thisYear } = today;
  const make = (year: number, month: number, day: number, format: string): TypedNumber | undefined => {
    const value = serialOfDay(year, month, day, date1904);
    return value === undefined ? undefined : { value, format };
  };
  const at = (match: RegExpExecArray, group: number): string => match[group] ?? '';

  let match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match && match[2] !== '.') {
    return make(Number(match[1]), Number(match[3]), Number(match[4]), dayFormat(locale));
  }
  match = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (match) {
    return make(fullYear(at(match, 4)), Number(match[1]), Number(match[3]), dayFormat(locale));
  }
  match = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? null;
  if (match) {
    return make(Number(match[1]), Number(match[2]), 1, 'mmm-yy');
  }
  match = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (match) {
    const [month, second] = [Number(match[1]), at(match, 2)];
    const day = second.length <= 2 ? make(thisYear, month, Number(second), 'd-mmm') : undefined;
    return day ?? (second.length === 3 ? undefined : make(fullYear(second), month, 1, 'mmm-yy'));
  }
  match = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (match) {
    const format = match[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
    return make(Number(match[1]), Number(match[2]), Number(match[3] ?? 1), format);
  }
  match = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (match) {
    return make(thisYear, Number(match[1]), Number(match[2]), 'm"月"d"日"');
  }
  return parseNamedMonth(text, today.year, make);
}

type Make = (year: number, month: number, day: number, format: string) => TypedNumber | undefined;

/** `5-Mar-2026`, `5 Mar`, `Mar-26`, `March 5, 2026`, `March 2026`. */
function parseNamedMonth(text: string, thisYear: number, make: Make): TypedNumber | undefined {
  let match = /^(\d{1,2})[- /]?([a-z]{3,9})\.?(?:[- /,]+(\d{2}|\d{4}))?$/i.exec(text);
  if (match && monthOf(match[2] ?? '') > 0) {
    const year = match[3] === undefined ? thisYear : fullYear(match[3]);
    return make(year, monthOf(match[2] ?? ''), Number(match[1]), match[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  }
  match = /^([a-z]{3,9})\.?[- /]+(\d{1,2}),?[ ]+(\d{4})$/i.exec(text);
  if (match && monthOf(match[1] ?? '') > 0) {
    return make(Number(match[3]), monthOf(match[1] ?? ''), Number(match[2]), 'd-mmm-yy');
  }
  match = /^([a-z]{3,9})\.?[- /]+(\d{1,4})$/i.exec(text);
  const month = match ? monthOf(match[1] ?? '') : 0;
  if (!match || month === 0) {
    return undefined;
  }
  const second = match[2] ?? '';
  const day = second.length <= 2 ? make(thisYear, month, Number(second), 'd-mmm') : undefined;
  return day ?? (second.length === 3 ? undefined : make(fullYear(second), month, 1, 'mmm-yy'));
}

/** `10:30`, `10:30:15`, `10:30 PM`, `10 PM`. Hours past 24 are a length of time. */
function parseTime(text: string): TypedNumber | undefined {
  const match = /^(\d{1,4})(?::([0-5]?\d))?(?::([0-5]?\d)(\.\d{1,3})?)?(?:\s*([ap])m?)?$/i.exec(text);
  if (
    !match ||
    (match[2] === undefined && match[5] === undefined) ||
    (match[5] !== undefined && !/\s[ap]|[ap]m$/i.test(text))
  ) {
    return undefined;
  }
  const half = match[5]?.toLowerCase();
  const hours = Number(match[1]);
  if (half !== undefined && (hours < 1 || hours > 12)) {
    return undefined;
  }
  const clockHours = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  const seconds = clockHours * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) + Number(match[4] ?? 0);
  const base =
    match[4] !== undefined ? 'mm:ss.0' : hours > 23 ? '[h]:mm:ss' : match[3] !== undefined ? 'h:mm:ss' : 'h:mm';
  return { value: seconds / 86_400, format: half === undefined ? base : `${base} AM/PM` };
}

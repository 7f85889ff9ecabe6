import { MONTHS, WEEKDAYS } from '../calendar-names';
import { chineseDigits, chineseOfDate } from './chinese';
import { plain } from './numbers';
import type { Section } from './sections';
import type { Token } from './tokens';

const CHINESE_DAYS = '日一二三四五六';
const CHINESE_MONTHS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
const LAST_SERIAL = 2_958_466;
const DAY_SECONDS = 86_400;

interface Moment {
  readonly serial: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** From 0, Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Of a second. */
  readonly fraction: number;
}

/** A number as a date or time; undefined where there is no such day: before 1900, after 9999. */
export function dateText(section: Section, number: number, date1904: boolean, isChinese: boolean): string | undefined {
  const { tokens } = section;
  const decimals = Math.max(0, ...dateParts(tokens).map((part) => (part.startsWith('.') ? part.length - 1 : 0)));
  const moment = momentOf(number, date1904, decimals);
  if (!moment) return undefined;
  const inChinese = section.language === undefined ? isChinese : /804$|^ZH/u.test(section.language);
  const hasHalves = dateParts(tokens).some((part) => /\//u.test(part));
  return tokens
    .map((token, at) =>
      token.kind === 'date'
        ? partText(token.text, moment, {
            isMinute: /^m{1,2}$/u.test(token.text) && isMinute(tokens, at),
            hasHalves,
            inChinese,
            // Names of days and months are English in Chinese Excel unless the format asks for its language.
            namesInChinese: section.language !== undefined && inChinese,
            chinese: section.chinese,
          })
        : token.kind === 'comma'
          ? ','
          : token.kind === 'digit'
            ? token.text.replace('#', '')
            : plain(token),
    )
    .join('');
}

interface Manner {
  readonly isMinute: boolean;
  readonly hasHalves: boolean;
  readonly inChinese: boolean;
  readonly namesInChinese: boolean;
  readonly chinese: Section['chinese'];
}

function partText(part: string, moment: Moment, manner: Manner): string {
  const { chinese, hasHalves, inChinese, namesInChinese } = manner;
  const { year, month, day, weekday, hour, minute, second } = moment;
  const count = (value: number, width: number): string =>
    chinese === undefined
      ? String(value).padStart(width, '0')
      : width > 1 && value < 10
        ? chineseDigits(String(value).padStart(width, '0'), chinese)
        : chineseOfDate(value, chinese);
  const digits = (text: string): string => (chinese === undefined ? text : chineseDigits(text, chinese));
  if (part.startsWith('[')) return elapsed(part, moment);
  if (part.startsWith('.')) return moment.fraction.toFixed(part.length - 1).slice(1);
  if (manner.isMinute) return count(minute, part.length);
  const name = (names: readonly string[], index: number): string => names[index] ?? '';
  switch (part) {
    case 'y':
    case 'yy':
      return digits(String(year % 100).padStart(2, '0'));
    case 'yyy':
    case 'yyyy':
    case 'e':
    case 'ee':
      return digits(String(year));
    case 'b':
    case 'bb':
      return digits(String((year + 543) % 100).padStart(2, '0'));
    case 'bbbb':
      return digits(String(year + 543));
    case 'm':
    case 'mm':
      return count(month, part.length);
    case 'mmm':
      return namesInChinese ? `${month}月` : name(MONTHS, month - 1).slice(0, 3);
    case 'mmmm':
      return namesInChinese ? `${CHINESE_MONTHS[month - 1] ?? ''}月` : name(MONTHS, month - 1);
    case 'mmmmm':
      return namesInChinese ? (CHINESE_MONTHS[month - 1] ?? '') : name(MONTHS, month - 1).slice(0, 1);
    case 'd':
    case 'dd':
      return count(day, part.length);
    case 'ddd':
      return namesInChinese ? `周${CHINESE_DAYS[weekday] ?? ''}` : name(WEEKDAYS, weekday).slice(0, 3);
    case 'dddd':
      return namesInChinese ? `星期${CHINESE_DAYS[weekday] ?? ''}` : name(WEEKDAYS, weekday);
    case 'aaa':
      return inChinese ? (CHINESE_DAYS[weekday] ?? '') : name(WEEKDAYS, weekday).slice(0, 3);
    case 'aaaa':
      return inChinese ? `星期${CHINESE_DAYS[weekday] ?? ''}` : name(WEEKDAYS, weekday);
    case 'h':
    case 'hh':
      return count(hasHalves ? hour % 12 || 12 : hour, part.length);
    case 's':
    case 'ss':
      return count(second, part.length);
    default:
      return half(part, hour, namesInChinese);
  }
}

function half(part: string, hour: number, inChinese: boolean): string {
  const [before = '', after = ''] = part.split('/');
  if (!part.includes('/')) return '';
  if (/^am/iu.test(part)) return inChinese ? (hour < 12 ? '上午' : '下午') : hour < 12 ? 'AM' : 'PM';
  return hour < 12 ? before : after;
}

function elapsed(part: string, { serial, hour, minute, second }: Moment): string {
  const hours = Math.floor(serial) * 24 + hour;
  const minutes = hours * 60 + minute;
  const value = part[1] === 'h' ? hours : part[1] === 'm' ? minutes : minutes * 60 + second;
  return String(value).padStart(part.length - 2, '0');
}

const dateParts = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => (token.kind === 'date' ? [token.text] : []));

/** An m is a minute right behind hours, or right before seconds. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  const isPart = (token: Token): boolean => token.kind === 'date' && !/^\.|\//u.test(token.text);
  const before = tokens.slice(0, at).findLast(isPart);
  const after = tokens.slice(at + 1).find(isPart);
  const begins = (token: Token | undefined, letter: RegExp): boolean =>
    token?.kind === 'date' && letter.test(token.text);
  return begins(before, /^\[?h/u) || begins(after, /^\[?s/u);
}

/** Rounded to a second, or to the decimals of one that are shown. */
function momentOf(number: number, date1904: boolean, decimals: number): Moment | undefined {
  const unit = 10 ** decimals;
  const ticks = Math.round(Number((number * DAY_SECONDS * unit).toPrecision(15)));
  const serial = ticks / unit / DAY_SECONDS + (date1904 ? 1462 : 0);
  if (number < 0 || serial >= LAST_SERIAL) return undefined;
  const days = Math.floor(serial);
  const rest = ticks - Math.floor(ticks / (DAY_SECONDS * unit)) * DAY_SECONDS * unit;
  const seconds = Math.floor(rest / unit);
  // 1900 has a 29 February, and a day before its first.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 + days : 30 + days));
  const [year, month, day] =
    days === 60
      ? [1900, 2, 29]
      : days === 0
        ? [1900, 1, 0]
        : [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return {
    serial: date1904 ? serial - 1462 : serial,
    year,
    month,
    day,
    weekday: (days + 6) % 7,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: (rest % unit) / unit,
  };
}

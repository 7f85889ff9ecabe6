import { type Day, dayOf } from '../calendar';
import type { CellValue } from './cell';

/** How a workbook counts its date serial numbers: from 1900 (the usual) or from 1904 (old Mac files). */
export type DateSystem = 1900 | 1904;

/** Behind a day in digits a time stands apart; behind 日 it need not. */
const TIME = /(?:[ T]+|(?<=日) *)\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[时点](?:\d{1,2}分)?)$/u;
const WITH_SEPARATOR = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;

const DAY_BEFORE_1900 = -25_568; // 1899-12-31: serial 1 is 1900-01-01
const FIRST_OF_1904 = -24_107; // 1904-01-01 is serial 0 of the 1904 system
const LAST_DAY = 2_932_896; // 9999-12-31

/**
 * The day a cell means: a date serial number of the workbook's date system, or a text such as 2026-03-05,
 * 2026/3/5, 2026.3.5, 2026年3月5日, 20260305 (the last also as a number), full width too. A time of day is
 * dropped: the date belongs to its day. Everything else is `undefined`.
 */
export function parseDay(value: CellValue | undefined, dateSystem: DateSystem): Day | undefined {
  if (typeof value === 'number') return dayOfSerial(value, dateSystem) ?? dayOfText(String(value));
  return typeof value === 'string' ? dayOfText(value.normalize('NFKC').trim()) : undefined;
}

function dayOfText(text: string): Day | undefined {
  const date = text.replace(TIME, '');
  const chinese = CHINESE.exec(date);
  if (chinese) return dayOf(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
  const separated = WITH_SEPARATOR.exec(date);
  if (separated) return dayOf(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const compact = COMPACT.exec(date);
  return compact ? dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])) : undefined;
}

/**
 * The day of a serial number, or `undefined` below 1 and beyond 9999-12-31. In the 1900 system serial 60 is a
 * 29 February 1900 that never was (Excel keeps a mistake of Lotus 1-2-3), and every later serial is one ahead.
 */
export function dayOfSerial(serial: number, dateSystem: DateSystem): Day | undefined {
  const whole = Math.floor(serial);
  const { first, last, shift } = plainSerials(dateSystem);
  if (whole >= first && whole <= last) return whole + shift;
  return dateSystem === 1900 && whole >= 1 && whole < 60 ? DAY_BEFORE_1900 + whole : undefined;
}

/** The serial numbers of a date system that are turned into days by adding `shift`, their parts of a day cut off. */
export interface PlainSerials {
  readonly first: number;
  readonly last: number;
  readonly shift: number;
}

/** All serial numbers, but for those at the beginning of 1900 that Excel counts otherwise. */
export function plainSerials(dateSystem: DateSystem): PlainSerials {
  const [first, shift] = dateSystem === 1904 ? [1, FIRST_OF_1904] : [61, DAY_BEFORE_1900 - 1];
  return { first, last: LAST_DAY - shift, shift };
}

/** The serial number under which a workbook of this date system keeps a day. */
export function serialOfDay(day: Day, dateSystem: DateSystem): number {
  if (dateSystem === 1904) return day - FIRST_OF_1904;
  const serial = day - DAY_BEFORE_1900;
  return serial >= 60 ? serial + 1 : serial;
}

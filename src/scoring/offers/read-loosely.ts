import { dayOf, isoDay, monthOf, type Day, type Month } from '../calendar';
import type { CellValue } from '../cells/cell';
import { parseNumber } from '../cells/number';

/** A day that a text may mean, and whether it can mean no other. */
export interface DayGuess {
  readonly day: Day;
  readonly certain: boolean;
}

const LONG = /^(\d{4})[^\d]+(\d{1,2})[^\d]+(\d{1,2})[^\d]*$/u;
const TWO_DIGIT_YEAR = /^(\d{2})[^\d]+(\d{1,2})[^\d]+(\d{1,2})[^\d]*$/u;
const WITHOUT_YEAR = /^(\d{1,2})[^\d:]+(\d{1,2})[^\d]*$/u;

/**
 * The day an unreadable date was meant as: its parts with any signs between them; a year of two digits; or month and date
 * alone, in the year that leads to the log's months. A guess is certain where year, month and date all stand there.
 *
 * @param months the months the log is dated in, in order
 */
export function guessDay(value: CellValue, months: readonly Month[]): DayGuess | undefined {
  const text = String(value).normalize('NFKC').replace(/\s+/gu, '').replace(/[oO]/gu, '0').replace(/[lI|]/gu, '1');
  const long = LONG.exec(text);
  if (long) return guess(Number(long[1]), Number(long[2]), Number(long[3]), true);
  const short = TWO_DIGIT_YEAR.exec(text);
  if (short) return guess(2000 + Number(short[1]), Number(short[2]), Number(short[3]), true);
  const without = WITHOUT_YEAR.exec(text);
  const latest = months.at(-1);
  if (!without || latest === undefined) return undefined;
  const [month, date] = [Number(without[1]), Number(without[2])];
  const year = Math.floor(latest / 12);
  const inYear = dayOf(year, month, date);
  const isAhead = inYear !== undefined && monthOf(inYear) > latest;
  return guess(isAhead ? year - 1 : year, month, date, false);
}

function guess(year: number, month: number, date: number, certain: boolean): DayGuess | undefined {
  const day = dayOf(year, month, date);
  return day === undefined ? undefined : { day, certain };
}

/** `2026-03-05`, the form that is written for a guessed day. */
export function writtenDay({ day }: DayGuess): string {
  return isoDay(day);
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/**
 * The amount an unreadable quantity was meant as: digits with a unit behind them (`2次`, `约 3 天` is not certain), or a
 * Chinese numeral up to ten. `undefined` where there is none.
 */
export function guessAmount(value: CellValue): { readonly amount: number; readonly certain: boolean } | undefined {
  const text = String(value).normalize('NFKC').replace(/\s+/gu, '');
  const digits = /^(\D*?)(\d+(?:\.\d+)?)(\D*)$/u.exec(text);
  if (digits) {
    const amount = parseNumber(digits[2]);
    // A sign in front may mean anything: minus, about, more than.
    return amount === undefined ? undefined : { amount, certain: digits[1] === '' };
  }
  const word = /^([零一二两三四五六七八九十])\p{L}{0,2}$/u.exec(text)?.[1];
  if (word === undefined) return undefined;
  const amount = word === '十' ? 10 : word === '两' ? 2 : CHINESE_DIGITS.indexOf(word);
  return { amount, certain: true };
}

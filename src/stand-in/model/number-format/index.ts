import * as ssf from 'ssf';
import type { Locale } from '../entry/entry-types';
import type { CellValue } from '../cells/cell-types';
import { dateText } from './dates';
import { numberText, plain } from './numbers';
import { chosenSection, sectionsOf, textSection, type Section } from './sections';

export { formatColor as numberFormatColor } from './sections';

/** Formats that the system's settings stand for, in Chinese: short dates, and what the file marks as long date and time. */
const OF_THE_SYSTEM: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
};
const LONG_DATE = /^\[\$-(?:F800|x-sysdate)\]/iu;
const LONG_TIME = /^\[\$-(?:F400|x-systime)\]/iu;
/** What stands for a date that there is not, as wide as the column. */
const NO_DATE = '########';

/** The format that a cell of this one is shown by where Excel speaks a language. */
export function localFormat(format: string, locale: Locale): string {
  if (locale !== 'zh-CN') return format;
  if (LONG_DATE.test(format)) return 'yyyy"年"m"月"d"日"';
  if (LONG_TIME.test(format)) return 'h:mm:ss';
  return OF_THE_SYSTEM[format.replace(/;@$/u, '')] ?? format;
}

/** A value in a number format. A format Excel would not have taken, from a file, is shown as General. */
export function formatValue(value: string | number, format: string, date1904: boolean, locale: Locale): string {
  const sections = sectionsOf(format);
  if (typeof value === 'string') {
    const section = sections && textSection(sections);
    return section ? section.tokens.map((token) => plain(token, value)).join('') : value;
  }
  if (!sections || format === 'General') return ssf.format('General', value);
  const chosen = chosenSection(sections, value);
  if (!chosen) return NO_DATE;
  const { section, number } = chosen;
  return section.isDate
    ? (dateText(section, number, date1904, locale === 'zh-CN') ?? NO_DATE)
    : numberText(section, number);
}

/** Whether numbers in a format are shown as dates or times. */
export function isDateFormat(format: string): boolean {
  return sectionsOf(format)?.[0]?.isDate ?? false;
}

/** Whether numbers in a format are shown as percentages; a % that is only text does not count. */
export function isPercentFormat(format: string): boolean {
  return sectionsOf(format)?.[0]?.tokens.some(({ kind }) => kind === 'percent') ?? false;
}

/** Whether Excel would take it as a number format. */
export const isNumberFormat = (format: string): boolean => sectionsOf(format) !== undefined;

/**
 * What a value shows before and after a character that fills the room between them, such as the space between `¥` and an
 * amount; undefined where nothing is filled.
 */
export function filledText(
  value: CellValue,
  format: string,
): { readonly before: string; readonly fill: string; readonly after: string } | undefined {
  const sections = format.includes('*') && typeof value === 'number' ? sectionsOf(format) : undefined;
  const chosen = sections && chosenSection(sections, value as number);
  const at = chosen?.section.tokens.findIndex(({ kind }) => kind === 'fill') ?? -1;
  const token = chosen?.section.tokens[at];
  if (!chosen || token?.kind !== 'fill' || chosen.section.isDate) return undefined;
  const { section, number } = chosen;
  const part = (tokens: Section['tokens']): string =>
    tokens.some(({ kind }) => kind === 'digit' || kind === 'general')
      ? numberText({ ...section, tokens }, Math.abs(number))
      : tokens.map((one) => plain(one)).join('');
  const sign = number < 0 ? '-' : '';
  return {
    before: sign + part(section.tokens.slice(0, at)),
    fill: token.text,
    after: part(section.tokens.slice(at + 1)),
  };
}

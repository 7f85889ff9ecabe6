import { parseTypedDate } from './entry-date';
import type { Locale } from './entry-types';
import { parseTypedNumber } from './entry-number';
import { maxCellText } from '../limits';
import { invalidArgument } from '../model-error';
import type { CellValue } from '../cells/cell-types';

/** What a cell takes over from what was put into it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format the text implies; a cell takes it only where it has none of its own (General). */
  readonly format?: string;
  readonly quotePrefix?: boolean;
}

export interface EntryOptions {
  /** The cell's number format: in a text cell (`@`) everything typed is text. */
  readonly format: string;
  readonly date1904: boolean;
  readonly locale: Locale;
  /** The year of dates typed without one; default: this year. */
  readonly year?: number;
}

/** Excel's error values, as its API writes them. */
export const errorTexts: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

/**
 * What becomes of text put into a cell, as if it were typed: numbers, percentages, dates, TRUE and FALSE, error
 * values and formulas are recognised; a leading apostrophe or the format `@` keeps text as it is.
 * Text longer than a cell holds is an InvalidArgument.
 */
export function parseEntry(text: string, options: EntryOptions): Entry {
  if (text.length > maxCellText) {
    throw invalidArgument();
  }
  if (text.startsWith("'")) {
    return { value: text.slice(1), quotePrefix: true };
  }
  if (options.format === '@' || text === '') {
    return { value: text };
  }
  if (text.startsWith('=') && text.length > 1) {
    return { value: '', formula: text };
  }
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    return { value: upper === 'TRUE' };
  }
  if (upper.startsWith('#') && errorTexts.has(upper)) {
    return { value: { error: upper } };
  }
  const year = options.year ?? new Date().getFullYear();
  const typed = /\d/.test(trimmed)
    ? (parseTypedNumber(trimmed, options.locale) ?? parseTypedDate(trimmed, { ...options, year }))
    : undefined;
  if (typed) {
    return typed;
  }
  // A plus or minus begins a formula as an equals sign does.
  return /^[+-]./s.test(trimmed) ? { value: '', formula: `=${trimmed}` } : { value: text };
}

import { isPercentFormat } from '../number-format';

const PLAIN = /^[+-]?\d[\d,]*(?:\.\d*)?$/u;

/**
 * What a number typed by hand into a cell of a percent format means by Excel's automatic percent entry, which is on by
 * default: 30 is 30%, 0.3 is 0.3%. One that begins with its decimal point (.3) is taken as it is, which is 30%, and so is
 * everything else. Neither numbers written by programs nor pasted ones are taken so.
 */
export function percentEntry(text: string, format: string): string {
  const trimmed = text.trim();
  return PLAIN.test(trimmed) && isPercentFormat(format) ? `${trimmed}%` : text;
}

import { plainWidth } from '../../rulebook';
import type { CellValue } from './cell';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/u;

/**
 * A cell as a number: a number cell, or digits as text, full width too. Anything else (a unit behind the
 * digits, TRUE, an error value) is `undefined`, never 0; so are signs that merely hold digits (2² is not 22).
 *
 * Numbers are taken with the 15 significant digits Excel shows, so that the noise of binary fractions in a
 * formula's result (3.0000000000000004) is not mistaken for an amount.
 */
export function parseNumber(value: CellValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : withExcelPrecision(value);
  if (typeof value !== 'string') return undefined;
  const text = plainWidth(value).trim();
  return DECIMAL.test(text) ? withExcelPrecision(Number(text)) : undefined;
}

function withExcelPrecision(value: number): number | undefined {
  // With six decimals at the most, and so far from 15 digits, it is what Excel shows already: no text need be made.
  if (Math.abs(value) < 1e8 && Math.round(value * 1e6) / 1e6 === value) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}

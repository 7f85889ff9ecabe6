import type { Locale, TypedNumber } from './entry-types';

const plainPattern = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d{1,3})?$/i;

/** A number rounded to Excel's 15 significant digits. */
export function toFifteenDigits(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** Reads a number as typed: digits with or without thousands separators, exponent, percent, money, a fraction. */
export function parseTypedNumber(text: string, locale: Locale): TypedNumber | undefined {
  return (
    parseParenthesised(text) ??
    parsePercent(text) ??
    parseMoney(text, locale) ??
    parseMixedFraction(text) ??
    parsePlain(text)
  );
}

function parsePlain(text: string): TypedNumber | undefined {
  const match = plainPattern.exec(text);
  if (!match || (match[2] === undefined && (match[3] ?? '.').length < 2)) {
    return undefined;
  }
  const [, sign = '', whole = '', decimals = '', exponent = ''] = match;
  const digits = `${whole.replace(/,/g, '') || '0'}${decimals.length > 1 ? decimals : ''}`;
  const value = Number(`${sign}${truncateDigits(digits)}${exponent}`);
  if (!Number.isFinite(value) || Math.abs(value) > 9.99999999999999e307) {
    return undefined;
  }
  const format = exponent !== '' ? '0.00E+00' : whole.includes(',') ? thousandsFormat(decimals) : undefined;
  return { value: value === 0 ? 0 : value, format };
}

/** Digits past the fifteenth significant one become zeros, as Excel drops them on entry. */
function truncateDigits(digits: string): string {
  let seen = 0;
  return digits.replace(/\d/g, (digit) => {
    seen += seen > 0 || digit !== '0' ? 1 : 0;
    return seen > 15 ? '0' : digit;
  });
}

const thousandsFormat = (decimals: string): string => (decimals.length > 1 ? '#,##0.00' : '#,##0');

function parsePercent(text: string): TypedNumber | undefined {
  const inner = text.endsWith('%') ? text.slice(0, -1) : text.startsWith('%') ? text.slice(1) : undefined;
  const number = inner === undefined ? undefined : parsePlain(inner.trim());
  return (
    number && {
      value: toFifteenDigits(number.value / 100),
      format: inner?.includes('.') ? '0.00%' : '0%',
    }
  );
}

function parseMoney(text: string, locale: Locale): TypedNumber | undefined {
  const [, minus, inParentheses, plain = ''] = /^(?:(-)|\((.*)\)$)?(.*)$/s.exec(text) ?? [];
  const match = /^([$¥￥€£])\s*([\d.,]+)$/.exec(inParentheses ?? plain);
  const number = match && parsePlain(match[2] ?? '');
  if (!match || !number) {
    return undefined;
  }
  const isNegative = minus !== undefined || inParentheses !== undefined;
  const symbol = (match[1] ?? '').replace('￥', '¥');
  const format = moneyFormat(symbol, thousandsFormat(/\.\d/.test(text) ? '.0' : ''), locale);
  return { value: isNegative ? -number.value : number.value, format };
}

/** Money of one's own country is shown red where it is negative: Excel's built-in formats. */
function moneyFormat(symbol: string, digits: string, locale: Locale): string {
  if (symbol === '$' && locale === 'en-US') {
    return `$${digits}_);[Red]($${digits})`;
  }
  return symbol === '¥' && locale === 'zh-CN' ? `¥${digits};[Red]¥-${digits}` : `${symbol}${digits}`;
}

function parseParenthesised(text: string): TypedNumber | undefined {
  const match = /^\(([\d.,]+)\)$/.exec(text);
  const number = match && parsePlain(match[1] ?? '');
  return number ? { value: -number.value, format: number.format } : undefined;
}

/** `0 1/2` or `1 3/4`; without the whole part a fraction is a date. */
function parseMixedFraction(text: string): TypedNumber | undefined {
  const match = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) {
    return undefined;
  }
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -size : size, format: (match[4] ?? '').length > 1 ? '# ??/??' : '# ?/?' };
}

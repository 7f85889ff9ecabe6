import * as ssf from 'ssf';
import { chineseDigits, chineseNumber } from './chinese';
import type { Section } from './sections';
import type { Token } from './tokens';

/** A number by a section that is no date. The sign is written in front where the section does not stand for it. */
export function numberText({ tokens, chinese }: Section, number: number): string {
  if (tokens.some(({ kind }) => kind === 'power') || isFraction(tokens)) return byLibrary(tokens, number);
  if (!tokens.some(({ kind }) => kind === 'digit')) return withoutDigits(tokens, number, chinese);
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeEnd = point < 0 ? last : tokens.slice(0, point).findLastIndex(({ kind }) => kind === 'digit');
  const isComma = (at: number): boolean => tokens[at]?.kind === 'comma';
  let thousands = 0;
  while (isComma(last + 1 + thousands)) thousands++;
  if (wholeEnd !== last) for (let at = wholeEnd + 1; isComma(at); at++) thousands++;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const decimals = point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === 'digit').length;
  const digits = roundedDigits(Math.abs(number), 2 * percents - 3 * thousands, decimals);
  const [whole = '', fraction = ''] = digits.split('.');
  const isGrouped = tokens.some(({ kind }, at) => kind === 'comma' && at < wholeEnd);
  const text = placed(tokens, whole === '0' ? '' : whole, fraction, point, isGrouped);
  const sign = number < 0 && /[1-9]/u.test(digits) ? '-' : '';
  return sign + (chinese ? chineseDigits(text, chinese) : text);
}

/** Puts digits into their places, from the point outwards; what the whole part has more than places comes first. */
function placed(tokens: readonly Token[], whole: string, fraction: string, point: number, isGrouped: boolean): string {
  const places = tokens.filter(({ kind }, at) => kind === 'digit' && (point < 0 || at < point)).length;
  let left = places;
  let behind = 0;
  return tokens
    .map((token, at) => {
      if (token.kind === 'point') return at === point ? '.' : '.';
      if (token.kind !== 'digit') return plain(token);
      if (point >= 0 && at > point) return fractionDigit(token.text, fraction, behind++);
      const place = --left;
      const from = place === places - 1 ? 0 : whole.length - 1 - place;
      const own = whole.length <= place ? '' : whole.slice(from, whole.length - place);
      return own === ''
        ? emptyPlace(token.text, place, isGrouped)
        : [...own].map((digit, index) => digit + groupAfter(place + own.length - 1 - index, isGrouped)).join('');
    })
    .join('');
}

function fractionDigit(place: string, fraction: string, index: number): string {
  const digit = fraction[index] ?? '0';
  const isRest = /^0*$/u.test(fraction.slice(index));
  return !isRest || place === '0' ? digit : place === '?' ? ' ' : '';
}

const groupAfter = (place: number, isGrouped: boolean): string =>
  isGrouped && place > 0 && place % 3 === 0 ? ',' : '';

function emptyPlace(text: string, place: number, isGrouped: boolean): string {
  if (text === '#') return '';
  return text === '?' ? ' ' : `0${groupAfter(place, isGrouped)}`;
}

/** Sections of words alone, or with General. */
function withoutDigits(tokens: readonly Token[], number: number, chinese: Section['chinese']): string {
  const isShown = tokens.some(({ kind }) => kind === 'general' || kind === 'cell') || (chinese && tokens.length === 0);
  const general = ssf.format('General', Math.abs(number));
  const digits = chinese ? chineseNumber(general, chinese) : general;
  const percents = tokens.some(({ kind }) => kind === 'percent');
  const text = chinese && tokens.length === 0 ? digits : tokens.map((token) => plain(token, digits)).join('');
  // Words stand for the number and its sign, unless it is one that they were not meant for.
  return number < 0 && (isShown || percents || tokens.length > 0) ? `-${text}` : text;
}

/** What a piece shows that is no place for a digit. */
export function plain(token: Token, general = ''): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'space':
      return ' ';
    case 'percent':
      return '%';
    case 'slash':
      return '/';
    case 'point':
      return '.';
    case 'general':
    case 'cell':
      return general;
    default:
      return '';
  }
}

/**
 * A positive number times a power of ten, with so many decimals, rounded half up on its fifteen significant digits: in
 * decimal, so that 1.005 becomes 1.01.
 */
export function roundedDigits(number: number, power: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = number.toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const shift = Number(exponent) - 14 + power + decimals;
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : shift < -30 ? 0n : halfUp(digits, 10n ** BigInt(-shift));
  const text = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const halfUp = (digits: bigint, by: bigint): bigint => (digits + by / 2n) / by;

function isFraction(tokens: readonly Token[]): boolean {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const isDigit = (token: Token | undefined): boolean => token?.kind === 'digit';
  return (
    slash > 0 && isDigit(tokens[slash - 1]) && (isDigit(tokens[slash + 1]) || /^\d/u.test(textOf(tokens[slash + 1])))
  );
}

const textOf = (token: Token | undefined): string => (token && 'text' in token ? token.text : '');

/** Powers of ten and fractions. */
function byLibrary(tokens: readonly Token[], number: number): string {
  const format = tokens.map((token) => {
    switch (token.kind) {
      case 'text':
        return /^\d+$/u.test(token.text) ? token.text : [...token.text].map((character) => `\\${character}`).join('');
      case 'space':
        return `_${token.text}`;
      case 'digit':
      case 'power':
        return token.text;
      case 'comma':
        return ',';
      case 'fill':
        return '';
      default:
        return plain(token);
    }
  });
  return ssf.format(format.join(''), number);
}

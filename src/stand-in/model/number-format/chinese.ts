import type { ChineseDigits } from './sections';

const DIGITS = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖', 3: '０１２３４５６７８９' } as const;
const PLACES = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'], 3: ['', '十', '百', '千'] } as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/** Each digit of a text by itself: 2026 is 二〇二六. */
export function chineseDigits(text: string, kind: ChineseDigits): string {
  return text.replace(/\d/gu, (digit) => DIGITS[kind][Number(digit)] ?? digit);
}

/** A number as it is read: 1203.5 is 一千二百〇三.五. @param text digits, perhaps with a sign and a fraction */
export function chineseNumber(text: string, kind: ChineseDigits): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)((?:\.\d+)?)$/u.exec(text) ?? [];
  if (whole === '' || whole.length > 16) return chineseDigits(text, kind);
  return sign + chineseWhole(whole, kind) + chineseDigits(fraction, kind);
}

function chineseWhole(digits: string, kind: ChineseDigits): string {
  const zero = DIGITS[kind][0] ?? '';
  let read = '';
  let gap = false;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at]);
    const place = digits.length - 1 - at;
    if (digit === 0) gap = read !== '';
    else {
      read += (gap ? zero : '') + (DIGITS[kind][digit] ?? '') + (PLACES[kind][place % 4] ?? '');
      gap = false;
    }
    // A group of four without any digit is not named.
    if (place % 4 === 0 && /[1-9]/u.test(digits.slice(Math.max(0, at - 3), at + 1))) read += GROUPS[place / 4] ?? '';
  }
  return read || zero;
}

/** Months, days and hours, which do not begin with "one ten": 11 is 十一. */
export function chineseOfDate(number: number, kind: ChineseDigits): string {
  const text = chineseWhole(String(number), kind);
  return kind === 1 && number >= 10 && number < 20 ? text.slice(1) : text;
}

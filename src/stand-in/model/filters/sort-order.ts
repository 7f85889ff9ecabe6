import type { CellValue } from '../cells/cell-types';

/** Excel's order of kinds: numbers, text, FALSE, TRUE, errors. */
const rankOf = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

const HAN = /^\p{Script=Han}/u;
const collators = {
  variant: new Intl.Collator('zh', { sensitivity: 'variant' }),
  accent: new Intl.Collator('zh', { sensitivity: 'accent' }),
};

/** Which of two values comes first when sorted upwards. Blank ones are the caller's: they come last either way. */
export function compareValues(a: CellValue, b: CellValue, matchCase = false): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    // Chinese stands behind Latin letters, by its pinyin.
    return Number(HAN.test(a)) - Number(HAN.test(b)) || collators[matchCase ? 'variant' : 'accent'].compare(a, b);
  }
  const order = rankOf(a) - rankOf(b) || Number(a) - Number(b);
  return Number.isNaN(order) ? 0 : order;
}

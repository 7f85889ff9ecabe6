import { parseTypedDate } from './entry-date';
import { parseTypedNumber } from './entry-number';
import type { CellValue } from '../cells/cell-types';

/** Excel's wildcards as a pattern for whole texts: `*`, `?`, and `~` before one that is meant itself. Any case. */
export function wildcardPattern(text: string, { whole = true, matchCase = false, flags = '' } = {}): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_all, literal: string | undefined, wild: string | undefined, special: string | undefined) =>
      literal !== undefined ? `\\${literal}` : wild === '*' ? '.*' : wild === '?' ? '.' : `\\${special}`,
  );
  return new RegExp(whole ? `^(?:${source})$` : source, `${matchCase ? '' : 'i'}su${flags}`);
}

/**
 * A test of cells for a criterion as filters write it: `>5`, `<>a*`, `=`, `2026-01-01`. Numbers compare with numbers,
 * texts with texts (wildcards where equal is asked); no operator means equal.
 */
export function criterionTest(criterion: string, date1904: boolean): (value: CellValue) => boolean {
  const [, operator = '', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const options = { date1904, locale: 'en-US', year: new Date().getFullYear() } as const;
  const number = (parseTypedNumber(operand, options.locale) ?? parseTypedDate(operand, options))?.value;
  const pattern = wildcardPattern(operand);
  const equals = (value: CellValue): boolean =>
    number !== undefined && typeof value === 'number' ? value === number : pattern.test(plainText(value));
  const compare = (value: CellValue): number | undefined =>
    number !== undefined
      ? typeof value === 'number'
        ? value - number
        : undefined
      : typeof value === 'string' && value !== ''
        ? value.localeCompare(operand, undefined, { sensitivity: 'accent' })
        : undefined;
  switch (operator) {
    case '<>':
      return (value) => !equals(value);
    case '>':
      return (value) => (compare(value) ?? 0) > 0;
    case '<':
      return (value) => (compare(value) ?? 0) < 0;
    case '>=':
      return (value) => (compare(value) ?? -1) >= 0;
    case '<=':
      return (value) => (compare(value) ?? 1) <= 0;
    default:
      return equals;
  }
}

function plainText(value: CellValue): string {
  return typeof value === 'object'
    ? value.error
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value);
}

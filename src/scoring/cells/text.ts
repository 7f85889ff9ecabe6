import type { CellValue } from './cell';

const INVISIBLE = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
const MIDDLE_DOTS = /[\u2022\u2027\u30FB]/gu;

/**
 * The form in which names, ids, codes, labels and words are compared: full width becomes half width,
 * case and all spaces (invisible ones too) are ignored, and the middle dots of foreign names are one.
 * A number is its digits, so the id 7 equals the text "7".
 *
 * @example fold(' Ｔｄ１－1 ') === 'td1-1'
 */
export function fold(value: CellValue): string {
  return String(value).normalize('NFKC').replace(INVISIBLE, '').replace(MIDDLE_DOTS, '·').toLowerCase();
}

/** The text of a cell without surrounding space, as it is shown to people. */
export function shown(value: CellValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
}

import { isOwnKey, matchKey, plainWidth } from '../../rulebook';
import type { CellValue } from './cell';

const MIDDLE_DOTS = /[\u2022\u2027\u30FB]/gu;

/**
 * The form in which names, ids, codes, labels and words are compared: the rulebook's match key (case, width and all
 * spaces do not count), with the middle dots of foreign names made one. A number is its digits, so the id 7 equals
 * the text "7".
 *
 * @example fold(' Ｔｄ１－1 ') === 'td1-1'
 */
export function fold(value: CellValue): string {
  const text = String(value);
  return isOwnKey(text) ? text : matchKey(text).replace(MIDDLE_DOTS, '·');
}

/** The text of a cell without surrounding space, as it is shown to people. */
export function shown(value: CellValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
}

/** Space between two Chinese characters, put in to line short names up with long ones. */
const SPACE_IN_CHINESE = /(?<=\p{Script=Han})[\s\u200B-\u200D\u2060]+(?=\p{Script=Han})/gu;

/**
 * A name as it is printed where only the log has it: in plain width, Chinese without space in it, other names with
 * single spaces.
 *
 * @example tidyName('张 三') === '张三'; tidyName(' Ａnn  Lee') === 'Ann Lee'
 */
export function tidyName(value: CellValue | undefined): string {
  return plainWidth(shown(value)).trim().replace(SPACE_IN_CHINESE, '').replace(/\s+/gu, ' ');
}

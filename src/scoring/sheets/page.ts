import { BODY_SIZE } from './looks';
import type { Margins } from './sheet';
import { hasWide } from './text-width';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** A4 upright, in points. */
const A4 = { width: 210 * MM, height: 297 * MM };

/** Room for a stapler or a binder on the left is not needed: sheets are filed in sleeves. */
export const MARGINS: Margins = { left: 14 * MM, right: 14 * MM, top: 13 * MM, bottom: 17 * MM, header: 7 * MM, footer: 8 * MM };

/** Excel's tallest row, in points. */
export const MAX_ROW_HEIGHT = 409;

/** The most lines of body text one row is given: about half a page, so that rows leave little of a page empty. */
export const MAX_LINES = 26;

/** Rows are cut to whole pixels (0.75 pt) and fonts differ: a page is filled no further than this. */
const FILL = 0.97;

/** What a page of a sheet holds at full size, in points of row height. */
export function pageHeight(orientation: 'portrait' | 'landscape'): number {
  const height = orientation === 'portrait' ? A4.height : A4.width;
  return (height - MARGINS.top - MARGINS.bottom) * FILL;
}

/** The paper's printable width, in points. */
export function pageWidth(orientation: 'portrait' | 'landscape'): number {
  const width = orientation === 'portrait' ? A4.width : A4.height;
  return width - MARGINS.left - MARGINS.right;
}

/**
 * A column's width in points. Excel counts columns in digits of the default font, 7 pixels each and 5 for the edges
 * (a pixel is 0.75 pt); on paper that holds for every font, since widths are handed over in points.
 */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * The height of a row that holds these lines of text, in points, with a little room above and below. Chinese fonts need
 * nearly one and a half times their size, Latin ones a quarter more; no row is lower than one line of Chinese.
 */
export function rowHeight(lines: readonly string[] = [], size = BODY_SIZE): number {
  const text = lines.reduce((sum, line) => sum + size * (hasWide(line) ? 1.45 : 1.25), 0);
  return Math.min(Math.ceil((Math.max(text, size * 1.45) + 3) / 0.75) * 0.75, MAX_ROW_HEIGHT);
}

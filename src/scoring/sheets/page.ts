import type { PrintSettings } from '../print-settings';
import { BODY_SIZE } from './looks';
import type { Margins, Orientation } from './sheet';
import { hasWide } from './text-width';

/** Points in a millimetre. */
const MM = 72 / 25.4;

export type Paper = PrintSettings['paper'];

/** Sheets of paper upright, in points. */
const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210 * MM, height: 297 * MM },
  Letter: { width: 612, height: 792 },
};

/** Room for a stapler or a binder on the left is not needed: sheets are filed in sleeves. */
export const MARGINS: Margins = {
  left: 14 * MM,
  right: 14 * MM,
  top: 13 * MM,
  bottom: 17 * MM,
  header: 7 * MM,
  footer: 8 * MM,
};

/** Excel's tallest row, in points. */
const MAX_ROW_HEIGHT = 409;

/** The most lines of body text one row is given: about half a page, so that rows leave little of a page empty. */
export const MAX_LINES = 26;

/** Rows are cut to whole pixels (0.75 pt) and fonts differ: a page is filled no further than this. */
const FILL = 0.97;
const PIXEL = 0.75;

/** What a page of a sheet holds at full size, in points of row height. */
export function pageHeight(paper: Paper, orientation: Orientation): number {
  const { width, height } = PAPERS[paper];
  return ((orientation === 'portrait' ? height : width) - MARGINS.top - MARGINS.bottom) * FILL;
}

/** The paper's printable width, in points. */
export function pageWidth(paper: Paper, orientation: Orientation): number {
  const { width, height } = PAPERS[paper];
  return (orientation === 'portrait' ? width : height) - MARGINS.left - MARGINS.right;
}

/** How much of its size a sheet keeps where its columns are fitted to the width of the paper; at most 1. */
export function scaleOf(columnWidths: readonly number[], paper: Paper, orientation: Orientation): number {
  const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  return Math.min(pageWidth(paper, orientation) / width, 1);
}

/**
 * A column's width in points. Excel counts columns in digits of the default font, 7 pixels each and 5 for the edges
 * (a pixel is 0.75 pt); on paper that holds for every font, since widths are handed over in points.
 */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * PIXEL;
}

/** How many characters wide a column of so many points is. */
export function charactersOf(points: number): number {
  return (points / PIXEL - 5) / 7;
}

/**
 * The height of a row that holds these lines of text, in points, with a little room above and below. Chinese fonts need
 * nearly one and a half times their size, Latin ones a quarter more; no row is lower than one line of Chinese.
 */
export function rowHeight(lines: readonly string[] = [], size = BODY_SIZE): number {
  const text = lines.reduce((sum, line) => sum + size * (hasWide(line) ? 1.45 : 1.25), 0);
  return Math.min(inPixels(Math.max(text, size * 1.45) + 3), MAX_ROW_HEIGHT);
}

/** A height that Excel keeps as it is: whole pixels. */
export function inPixels(points: number): number {
  return Math.ceil(points / PIXEL - 1e-6) * PIXEL;
}

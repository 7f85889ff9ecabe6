import { SMALL_SIZE, type LookName } from '../looks';
import { inPixels, rowHeight } from '../page';
import type { SheetValue } from '../sheet';
import type { TextMeasure } from '../text-width';
import type { Columns } from '../boxes';

/** A row of a person's page before it is put on one. */
export interface PageRow {
  /** The section it belongs to, whose rows on a page share the first cell; `undefined` for rows of no section. */
  readonly section?: string;
  /** One cell a column; that of the section stays empty. */
  readonly cells: readonly SheetValue[];
  readonly look?: LookName;
  /** Which of its cells are one: those of section and title, or all. */
  readonly merged?: 'title' | 'all';
  /** What its texts need, in points. */
  readonly height: number;
}

/** A table on a person's pages: its headings are repeated on each page that has rows of it. */
export interface PageTable {
  readonly headings: readonly string[];
  /** Columns whose cells are one, in each row and in the headings. */
  readonly merged?: Columns;
  /** Columns of figures, which stand in the middle. */
  readonly centered: readonly Columns[];
  /** Columns of long texts, which are of small size. */
  readonly small: Columns;
  /** Columns of numbers, and their formats. */
  readonly formats: readonly { readonly format: string; readonly columns: Columns }[];
}

/** How the pages of people are laid out: columns, tables, and the rows a person has in each. */
export interface Layout {
  /** Characters. */
  readonly widths: readonly number[];
  readonly tables: readonly PageTable[];
  /** The size of titles and figures in tables, in points; reasons, remarks and notes are of small size. */
  readonly size: number;
}

/** Rows of tables have so much more room than a line of text needs, in points. */
const AIR = 0.75;

/** The height of a row, in points, with lines of text of the layout's size, and others of small size. */
export function pageRowHeight(
  lines: readonly (readonly string[])[],
  size: number,
  small: readonly (readonly string[])[] = [],
): number {
  const heights = [
    rowHeight([], size),
    ...lines.map((own) => rowHeight(own, size)),
    ...small.map((own) => rowHeight(own, SMALL_SIZE)),
  ];
  return inPixels(Math.max(...heights) + AIR);
}

/** The lines of long texts that stand below one another in one cell. */
export function wrapLines(texts: readonly string[], width: number, measure: TextMeasure): string[] {
  return measure.wrap(texts.join('\n'), width, SMALL_SIZE);
}

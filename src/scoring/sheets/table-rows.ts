import type { SheetDraft } from './draft';
import { BODY_SIZE, LOOKS, type Look, type LookName } from './looks';
import { inPixels, MAX_LINES, rowHeight } from './page';
import type { SheetValue } from './sheet';
import type { TextMeasure } from './text-width';

/** Rows of a table have so much more room than a line of text needs, in points. */
const AIR = 0.75;

/** Appends a row of column headings as high as its longest one; returns the row. */
export function addHeader(draft: SheetDraft, headings: readonly string[]): number {
  const heights = headings.map((heading, column) => rowHeight(draft.wrap(heading, column, 1)));
  const row = draft.add(headings, inPixels(Math.max(...heights) + AIR));
  draft.look('table', row, 0, 1, draft.columnCount);
  draft.look('header', row, 0, 1, draft.columnCount);
  return row;
}

/**
 * Appends a row of a table, as high as its texts need. A text too long for one row flows on into rows of its own
 * below, where all other cells are empty. Returns the first row and how many there are.
 */
export function addTableRow(draft: SheetDraft, cells: readonly SheetValue[]): { row: number; count: number } {
  const lines = cells.map((cell, column) => (typeof cell === 'number' ? [] : draft.wrap(cell, column, 1)));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const row = draft.end;
  for (let from = 0; from < most; from += MAX_LINES) {
    const part = lines.map((own) => own.slice(from, from + MAX_LINES));
    const texts = part.map((own) => own.join('').trimEnd());
    const row =
      from === 0 ? cells.map((cell, column) => (typeof cell === 'number' ? cell : (texts[column] ?? ''))) : texts;
    draft.add(row, inPixels(Math.max(...part.map((own) => rowHeight(own))) + AIR));
  }
  draft.look('table', row, 0, draft.end - row, draft.columnCount);
  return { row, count: draft.end - row };
}

/** Appends a text over all columns, on as many rows as it needs; `isOwn`: the unit's own words. */
export function addText(draft: SheetDraft, text: string, look: LookName, isOwn = false): void {
  const { size = BODY_SIZE }: Look = LOOKS[look];
  const lines = draft.wrap(text, 0, draft.columnCount, size);
  for (let from = 0; from < lines.length; from += MAX_LINES) {
    const part = lines.slice(from, from + MAX_LINES);
    const [words, height] = [part.join('').trimEnd(), inPixels(rowHeight(part, size) + AIR)];
    if (isOwn) draft.addOwnAcross(words, height, look);
    else draft.addAcross(words, height, look);
  }
}

/** Whether any word of some headings is wider than its column, so that it would be broken. */
export function breaksWords(headings: readonly string[], width: number, measure: TextMeasure): boolean {
  return headings.some((heading) =>
    heading.split(/\s+/u).some((word) => !/[\u2E80-\uFFEF]/u.test(word) && measure.widthOf(word) > width),
  );
}

import type { SheetDraft } from './draft';
import { BODY_SIZE, LOOKS, type Look, type LookName } from './looks';
import { MAX_LINES, rowHeight } from './page';
import type { SheetValue } from './sheet';
import { widthOf, wrapText } from './text-width';

/** Appends the head of a sheet: its title, and the line below. */
export function addTitle(draft: SheetDraft, title: string, line: string): void {
  draft.addAcross(title, 30, 'title');
  draft.addAcross(line, 18, 'subtitle');
}

/** Appends a row of column headings as high as its longest one; returns the row. */
export function addHeader(draft: SheetDraft, headings: readonly string[]): number {
  const heights = headings.map((heading, column) => rowHeight(wrapText(heading, draft.widthOf(column, 1))));
  const row = draft.add(headings, Math.max(...heights));
  draft.look('table', row, 0, 1, draft.columnCount);
  draft.look('header', row, 0, 1, draft.columnCount);
  return row;
}

/**
 * Appends a row of a table, as high as its texts need. A text too long for one row flows on into rows of its own
 * below, where all other cells are empty. Returns the first row and how many there are.
 */
export function addTableRow(draft: SheetDraft, cells: readonly SheetValue[]): { row: number; count: number } {
  const lines = cells.map((cell, column) => (typeof cell === 'number' ? [] : wrapText(cell, draft.widthOf(column, 1))));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  const row = draft.end;
  for (let from = 0; from < most; from += MAX_LINES) {
    const part = lines.map((own) => own.slice(from, from + MAX_LINES));
    const texts = part.map((own) => own.join('').trimEnd());
    const row = from === 0 ? cells.map((cell, column) => (typeof cell === 'number' ? cell : (texts[column] ?? ''))) : texts;
    draft.add(row, Math.max(...part.map((own) => rowHeight(own))));
  }
  draft.look('table', row, 0, draft.end - row, draft.columnCount);
  return { row, count: draft.end - row };
}

/** Appends a text over all columns, on as many rows as it needs. */
export function addText(draft: SheetDraft, text: string, look: LookName): void {
  const { size = BODY_SIZE }: Look = LOOKS[look];
  const lines = wrapText(text, draft.widthOf(0, draft.columnCount), size);
  for (let from = 0; from < lines.length; from += MAX_LINES) {
    const part = lines.slice(from, from + MAX_LINES);
    draft.addAcross(part.join('').trimEnd(), rowHeight(part, size), look);
  }
}

/** Whether any word of some headings is wider than its column, so that it would be broken. */
export function breaksWords(headings: readonly string[], width: number): boolean {
  return headings.some((heading) => heading.split(/\s+/u).some((word) => !/[\u2E80-\uFFEF]/u.test(word) && widthOf(word) > width));
}

import type { SheetDraft } from './draft';
import type { LookName } from './looks';
import { rowHeight } from './page';

/** A run of columns: the first, and how many. */
export type Columns = readonly [first: number, count: number];

interface BoxLine {
  readonly look: LookName;
  /** Points. */
  readonly least?: number;
  /** Points. */
  readonly height?: number;
  /** Whether these are the unit's own words, which may hold its own phone number. */
  readonly isOwn?: boolean;
}

/** Divides a sheet's columns into so many runs that the narrowest is as wide as can be. */
export function evenRuns(widths: readonly number[], count: number): Columns[] {
  return divide(widths, 0, Math.min(count, widths.length)).runs;
}

function divide(widths: readonly number[], first: number, count: number): { narrowest: number; runs: Columns[] } {
  const left = widths.length - first;
  const widthOf = (columns: number): number =>
    widths.slice(first, first + columns).reduce((sum, width) => sum + width, 0);
  if (count <= 1) return { narrowest: widthOf(left), runs: [[first, left]] };
  let best: { narrowest: number; runs: Columns[] } = { narrowest: -1, runs: [] };
  // Every later run keeps one column at least. A wider first run than the best narrowest one leaves less to the others.
  for (let columns = 1; columns <= left - count + 1; columns++) {
    const own = widthOf(columns);
    if (own <= best.narrowest) continue;
    const rest = divide(widths, first + columns, count - 1);
    const narrowest = Math.min(own, rest.narrowest);
    if (narrowest > best.narrowest) best = { narrowest, runs: [[first, columns], ...rest.runs] };
    if (rest.narrowest < own) break;
  }
  return best;
}

/**
 * Appends a line of boxes side by side, as high as its texts need and at least so many points, or of a height that is
 * known to do; returns the row.
 */
export function addBoxes(
  draft: SheetDraft,
  runs: readonly Columns[],
  texts: readonly string[],
  { look, least = 0, height: known, isOwn = false }: BoxLine,
): number {
  const cells: string[] = draft.columnWidths.map(() => '');
  runs.forEach(([column], index) => (cells[column] = texts[index] ?? ''));
  const height = known ?? Math.max(least, boxesHeight(draft, runs, texts));
  const row = isOwn ? draft.addOwn(cells, height) : draft.add(cells, height);
  for (const [column, columns] of runs) {
    draft.merge(row, column, 1, columns);
    draft.look(look, row, column, 1, columns);
  }
  return row;
}

/** The height of boxes side by side, in points. */
export function boxesHeight(draft: SheetDraft, runs: readonly Columns[], texts: readonly string[]): number {
  return Math.max(
    ...runs.map(([column, columns], index) => rowHeight(draft.wrap(texts[index] ?? '', column, columns))),
  );
}

import type { RowPlace } from '../incidents/row-places';
import { FIELDS, type RowWords } from './row-words';

/** A row at its place, and what it says. */
export interface PlacedRow {
  readonly row: number;
  readonly place: RowPlace;
  readonly words: RowWords;
}

/** What became of rows: pairs that say something else now, rows without one before, rows without one now. */
export interface RowPairs {
  readonly changed: readonly (readonly [before: PlacedRow, after: PlacedRow])[];
  readonly added: readonly PlacedRow[];
  readonly removed: readonly PlacedRow[];
}

const ID = FIELDS.indexOf('id');

/**
 * Pairs rows as they were with rows as they are. A row that only moved is no change. Of the others one is taken for
 * another's later self by its ID, or by its place where at least half of what it said is still there.
 */
export function pairRows(before: readonly PlacedRow[], after: readonly PlacedRow[]): RowPairs {
  const gone = leftOver(before, after);
  const fresh = new Set(leftOver(after, before));
  const changed: [PlacedRow, PlacedRow][] = [];
  const [byId, byPlace] = [indexed(fresh, idOf), indexed(fresh, placeKey)];
  const removed = gone.filter((row) => {
    const id = idOf(row);
    const named = id === '' ? undefined : byId.get(id);
    const standing = byPlace.get(placeKey(row));
    const later = [named, standing].find((one) => one && fresh.has(one) && (one === named || resembles(row, one)));
    if (!later) return true;
    fresh.delete(later);
    changed.push([row, later]);
    return false;
  });
  return { changed, added: [...fresh], removed };
}

/** The columns, by their places, in which two rows say different things. */
export function differences(before: RowWords, after: RowWords): number[] {
  return FIELDS.flatMap((_, index) => (before[index] === after[index] ? [] : [index]));
}

/** The rows that have no equal among others; of several equals as many as are too many. */
function leftOver(rows: readonly PlacedRow[], others: readonly PlacedRow[]): PlacedRow[] {
  const counts = new Map<string, number>();
  for (const { words } of others) counts.set(keyOf(words), (counts.get(keyOf(words)) ?? 0) + 1);
  return rows.filter(({ words }) => {
    const left = counts.get(keyOf(words)) ?? 0;
    counts.set(keyOf(words), left - 1);
    return left <= 0;
  });
}

function resembles({ words: before }: PlacedRow, { words: after }: PlacedRow): boolean {
  const said = before.filter((word) => word !== '').length;
  return before.filter((word, index) => word !== '' && word === after[index]).length * 2 >= said;
}

/** Rows by a key that only one of them has. */
function indexed(rows: Iterable<PlacedRow>, key: (row: PlacedRow) => string): Map<string, PlacedRow | undefined> {
  const byKey = new Map<string, PlacedRow | undefined>();
  for (const row of rows) byKey.set(key(row), byKey.has(key(row)) ? undefined : row);
  return byKey;
}

function idOf({ words }: PlacedRow): string {
  return words[ID] ?? '';
}

function placeKey({ place: { sheet, row } }: PlacedRow): string {
  return `${row}:${sheet}`;
}

function keyOf(words: RowWords): string {
  return words.join('\u0000');
}

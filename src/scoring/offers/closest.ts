import Fuse from 'fuse.js';
import { fold } from '../cells/text';

/** Signs that slip into names and codes: dashes, dots, brackets and the like. */
const SIGNS = /[\p{P}\p{S}]+/gu;

/** The letters and digits of a text alone, as they are compared. */
export function bare(text: string): string {
  return fold(text).replace(SIGNS, '');
}

/** An entry and the bare forms of its texts. */
interface BareTexts<Entry> {
  readonly entry: Entry;
  readonly texts: readonly string[];
}

/** One of the things a text may have been meant as. */
export interface Guess<Entry> {
  readonly entry: Entry;
  /** Whether the texts differ by signs, case, width and spaces alone, and no other entry does so. */
  readonly certain: boolean;
}

/** Short texts differ by half when one character of two is wrong. */
const threshold = (length: number): number => (length <= 2 ? 0.5 : 0.4);

/** So many entries are compared in a few milliseconds. */
const ENTRIES_PER_STEP = 250;

/**
 * The entries whose texts come closest to one that fits none, the closest first: those that are the same but for signs,
 * then those that one of the two holds whole, then those that few wrong characters part. Found some entries a step.
 */
export function* closest<Entry>(
  text: string,
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
  limit = 3,
): Generator<void, Guess<Entry>[]> {
  const wanted = bare(text);
  if (wanted === '') return [];
  const isHeld = (own: string): boolean =>
    own.length > 1 && (wanted.includes(own) || (wanted.length > 1 && own.includes(wanted)));
  const options = { keys: ['texts'], threshold: threshold(wanted.length), ignoreLocation: true, includeScore: true };
  const same: BareTexts<Entry>[] = [];
  const holding: BareTexts<Entry>[] = [];
  const similar: { readonly item: BareTexts<Entry>; readonly score?: number }[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_PER_STEP) {
    const some = entries.slice(from, from + ENTRIES_PER_STEP).map((entry) => ({
      entry,
      texts: textsOf(entry)
        .map(bare)
        .filter((own) => own !== ''),
    }));
    same.push(...some.filter(({ texts }) => texts.includes(wanted)));
    holding.push(...some.filter(({ texts }) => texts.some(isHeld)));
    similar.push(...new Fuse(some, options).search(wanted, { limit }));
    yield;
  }
  similar.sort((a, b) => (a.score ?? 1) - (b.score ?? 1));
  const inOrder = [...new Set([...same, ...holding, ...similar.map(({ item }) => item)])].slice(0, limit);
  return inOrder.map((found) => ({ entry: found.entry, certain: same.length === 1 && same[0] === found }));
}

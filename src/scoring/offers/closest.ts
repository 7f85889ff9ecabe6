import Fuse from 'fuse.js';
import { fold } from '../cells/text';

/** Signs that slip into names and codes: dashes, dots, brackets and the like. */
const SIGNS = /[\p{P}\p{S}]+/gu;

/** The letters and digits of a text alone, as they are compared. */
export function bare(text: string): string {
  return fold(text).replace(SIGNS, '');
}

/** One of the things a text may have been meant as. */
export interface Guess<Entry> {
  readonly entry: Entry;
  /** Whether the texts differ by signs, case, width and spaces alone, and no other entry does so. */
  readonly certain: boolean;
}

/** Short texts differ by half when one character of two is wrong. */
const threshold = (length: number): number => (length <= 2 ? 0.5 : 0.4);

/**
 * The entries whose texts come closest to one that fits none, the closest first: those that are the same but for signs,
 * then those that one of the two holds whole, then those that few wrong characters part.
 */
export function closest<Entry>(
  text: string,
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
  limit = 3,
): Guess<Entry>[] {
  const wanted = bare(text);
  if (wanted === '') return [];
  const bareTexts = entries.map((entry) => ({ entry, texts: textsOf(entry).map(bare).filter((own) => own !== '') }));
  const same = bareTexts.filter(({ texts }) => texts.includes(wanted));
  const holding = bareTexts.filter(({ texts }) =>
    texts.some((own) => own.length > 1 && (wanted.includes(own) || (wanted.length > 1 && own.includes(wanted)))),
  );
  const fuse = new Fuse(bareTexts, {
    keys: ['texts'],
    threshold: threshold(wanted.length),
    ignoreLocation: true,
    includeScore: true,
  });
  const similar = fuse.search(wanted, { limit }).map(({ item }) => item);
  const inOrder = [...new Set([...same, ...holding, ...similar])].slice(0, limit);
  return inOrder.map((found) => ({ entry: found.entry, certain: same.length === 1 && same[0] === found }));
}

import Fuse from 'fuse.js';
import type { Clause } from '../../rulebook';

/** Finds clauses by any words of code, label or when they apply, in either language, slips included. */
export function clauseSearch(clauses: readonly Clause[]): (text: string) => readonly Clause[] {
  const fuse = new Fuse(clauses, {
    keys: [
      { name: 'code', weight: 3 },
      { name: 'label.zh', weight: 2 },
      { name: 'label.en', weight: 2 },
      'appliesWhen.zh',
      'appliesWhen.en',
    ],
    threshold: 0.4,
    ignoreLocation: true,
  });
  return (text) => (text.trim() === '' ? clauses : fuse.search(text.trim()).map(({ item }) => item));
}

import Fuse from 'fuse.js';
import type { Clause } from '../../rulebook';
import type { Reading } from './people-search';
import { plain } from './plain';

/**
 * Finds clauses by what their code, label, its pinyin or initials, or when they apply hold, in either language, those
 * whose code or label begins so first; where none does, by what is like it.
 *
 * @param reading reads Chinese labels; without it they are found by their characters
 */
export function clauseSearch(
  clauses: readonly Clause[],
  reading: Reading | undefined,
): (text: string) => readonly Clause[] {
  const indexed = clauses.map((clause) => ({ clause, texts: textsOf(clause, reading) }));
  const fuse = new Fuse(indexed, { keys: ['texts'], threshold: 0.4, ignoreLocation: true });
  return (text) => {
    const wanted = plain(text);
    if (wanted === '') return clauses;
    const places = indexed.map(({ clause, texts }) => ({ clause, at: placeOf(wanted, texts) }));
    const found = places.filter(({ at }) => at < NOWHERE).sort((a, b) => a.at - b.at);
    return (found.length > 0 ? found : fuse.search(wanted).map(({ item }) => item)).map(({ clause }) => clause);
  };
}

const NOWHERE = 2;

/** 0 where a text begins with what is wanted, 1 where one holds it. */
function placeOf(wanted: string, texts: readonly string[]): number {
  if (texts.some((own) => own.startsWith(wanted))) return 0;
  return texts.some((own) => own.includes(wanted)) ? 1 : NOWHERE;
}

function textsOf({ code, label, appliesWhen }: Clause, reading: Reading | undefined): string[] {
  const { initials = '', letters = '' } = reading?.(label.zh) ?? {};
  const texts = [code, label.zh, label.en, appliesWhen?.zh, appliesWhen?.en, initials, letters];
  return texts.map((text = '') => plain(text)).filter((text) => text !== '');
}

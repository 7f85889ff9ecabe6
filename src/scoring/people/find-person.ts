import { isBlank, type CellValue } from '../cells/cell';
import { fold } from '../cells/text';
import type { Roster } from './roster';

/** Who a row is about, or why nobody can be told. */
export type FoundPerson =
  | { readonly person: number }
  | { readonly fault: 'unknown-person'; readonly field: 'staffId' | 'name' }
  | { readonly fault: 'name-mismatch'; readonly field: 'name'; readonly known: string }
  | { readonly fault: 'ambiguous-name'; readonly field: 'name'; readonly count: number };

/**
 * Finds the person of a row. The id wins: an unknown id is `unknown-person`, a name that is not the id's is
 * `name-mismatch`. Without an id the name decides, and a name of several people is `ambiguous-name`.
 * Where no one in the roster has an id, an id in the log can prove nothing and the name decides.
 */
export function findPerson(roster: Roster, id: CellValue, name: CellValue): FoundPerson {
  if (!isBlank(id) && roster.byId.size > 0) {
    const person = roster.byId.get(fold(id));
    if (person === undefined) return { fault: 'unknown-person', field: 'staffId' };
    const known = roster.people[person]?.name ?? '';
    return isBlank(name) || fold(known) === fold(name) ? { person } : { fault: 'name-mismatch', field: 'name', known };
  }
  const namesakes = roster.byName.get(fold(name)) ?? [];
  const [person] = namesakes;
  if (person === undefined) return { fault: 'unknown-person', field: 'name' };
  return namesakes.length === 1 ? { person } : { fault: 'ambiguous-name', field: 'name', count: namesakes.length };
}

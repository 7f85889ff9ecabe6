import type { PersonEntry } from '../actions';

/**
 * Somebody who was chosen, among the people as they are now: numbers are the rows' order, which an edit of the roster
 * changes. `undefined` once they are gone.
 */
export function samePerson(
  { id, name }: Pick<PersonEntry, 'id' | 'name'>,
  people: readonly PersonEntry[],
): PersonEntry | undefined {
  return people.find((person) => person.id === id && person.name === name);
}

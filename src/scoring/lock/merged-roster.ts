import { fold } from '../cells/text';
import { makeRoster, type Person, type Posting, type Roster } from '../people/roster';
import type { LockedPeriod } from './locked-period';
import { within, without, type Days } from './spans';

/** Where somebody served in some days, in words that two rosters share, in an order of their own. */
export function servedText({ postings }: Person, { windows }: Pick<Roster, 'windows'>, days: Days): string {
  const parts = postings.flatMap((posting) => within(posting, days));
  return parts
    .map(({ window, post, from, to }) => JSON.stringify([fold(windows[window] ?? ''), fold(post), from, to]))
    .sort()
    .join();
}

/** The person of one roster in another: by the id, else by a name that only one has. */
export function sameIn(roster: Roster, { id, name }: Pick<Person, 'id' | 'name'>): Person | undefined {
  const byId = id === null ? undefined : roster.byId.get(fold(id));
  const [only, ...namesakes] = roster.byName.get(fold(name)) ?? [];
  const byName = namesakes.length === 0 && only !== undefined ? roster.people[only] : undefined;
  if (byId !== undefined) return roster.people[byId];
  return id === null || byName?.id === null ? byName : undefined;
}

/**
 * The workbook's roster, but who served where in locked days as it was then: the people keep their numbers, and those
 * who are no longer on it stand behind them. A roster that says the same is returned as it is.
 */
export function* mergedRoster(live: Roster, locks: readonly LockedPeriod[]): Generator<void, Roster> {
  const windows = [...live.windows];
  const people = live.people.map((person) => ({ ...person, postings: [...person.postings] }));
  let isOther = false;
  const windowOf = (name: string | undefined): number => {
    if (name === undefined) return -1;
    const known = windows.findIndex((window) => fold(window) === fold(name));
    return known >= 0 ? known : windows.push(name) - 1;
  };
  for (const { period, log } of locks) {
    const then = (person: Person): Posting[] =>
      person.postings
        .flatMap((posting) => within(posting, period))
        .map((posting) => ({ ...posting, window: windowOf(log.roster.windows[posting.window]) }));
    for (const person of people) {
      yield;
      const locked = sameIn(log.roster, person);
      if (!live.given && !log.roster.given) continue;
      if (servedText(person, { windows }, period) === (locked ? servedText(locked, log.roster, period) : '')) continue;
      isOther = true;
      person.postings = person.postings.flatMap((posting) => without(posting, period));
      if (locked) person.postings.push(...then(locked));
    }
    for (const locked of log.roster.people) {
      yield;
      const known = sameIn(live, locked) ?? people.slice(live.people.length).find((one) => isSame(one, locked));
      if (known || (log.roster.given && then(locked).length === 0)) continue;
      isOther = true;
      people.push({ ...locked, index: people.length, postings: then(locked) });
    }
  }
  return isOther ? yield* makeRoster(people, windows, live.given) : live;
}

function isSame(a: Person, b: Person): boolean {
  return fold(a.id ?? '') === fold(b.id ?? '') && fold(a.name) === fold(b.name);
}

import { BEGINNING, END, type Day } from '../calendar';
import { fold } from '../cells/text';

/** One stretch of days a person serves at a window; both days included. */
export interface Posting {
  /** Index into the roster's windows; -1 where the workbook has no roster. */
  readonly window: number;
  readonly post: string;
  readonly from: Day;
  readonly to: Day;
}

export interface Person {
  /** Place in the roster, from 0: the engine's number of the person. */
  readonly index: number;
  readonly id: string | null;
  readonly name: string;
  readonly postings: readonly Posting[];
}

/** Everyone who may be scored, in the order of the roster, and where they serve. */
export interface Roster {
  readonly people: readonly Person[];
  readonly windows: readonly string[];
  /** False where the workbook has no roster and the people are those of the incident table. */
  readonly given: boolean;
  readonly byId: ReadonlyMap<string, number>;
  /** Everyone of a (folded) name; more than one means that an id is needed. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** So many people are read in less than a tenth of a millisecond, beside which giving way costs nothing. */
export const PEOPLE_PER_STEP = 50;

/** Puts people together with the indexes by which incidents find them, some people a step. */
export function* makeRoster(
  people: readonly Person[],
  windows: readonly string[],
  given: boolean,
): Generator<void, Roster> {
  const byId = new Map<string, number>();
  const byName = new Map<string, number[]>();
  for (const { index, id, name } of people) {
    if (index % PEOPLE_PER_STEP === 0) yield;
    if (id !== null) byId.set(fold(id), index);
    const key = fold(name);
    const namesakes = byName.get(key);
    if (namesakes) namesakes.push(index);
    else byName.set(key, [index]);
  }
  return { people, windows, given, byId, byName };
}

/** A posting without beginning, end or window: everyone's, where there is no roster. */
export const ALWAYS: Posting = { window: -1, post: '', from: BEGINNING, to: END };

export function isPosted(person: Person, day: Day): boolean {
  for (const { from, to } of person.postings) if (from <= day && day <= to) return true;
  return false;
}

/** Whether a person is posted on any day of a closed range. */
export function isPostedWithin(person: Person, from: Day, to: Day): boolean {
  for (const posting of person.postings) if (posting.from <= to && from <= posting.to) return true;
  return false;
}

/** The last day of a range on which a person is posted; `undefined` if there is none. */
export function lastPostedDay(person: Person, from: Day, to: Day): Day | undefined {
  let last: Day | undefined;
  for (const posting of person.postings) {
    if (posting.from > to || posting.to < from) continue;
    const day = Math.min(posting.to, to);
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/**
 * The person's posting on their last posted day of a range; of several that day, the one begun last, then the later in
 * the roster.
 */
export function lastPosting(person: Person, from: Day, to: Day): Posting | undefined {
  const day = lastPostedDay(person, from, to);
  if (day === undefined) return undefined;
  let last: Posting | undefined;
  for (const posting of person.postings) {
    if (posting.from > day || posting.to < day) continue;
    if (!last || posting.from >= last.from) last = posting;
  }
  return last;
}

import type { Period } from '../scoring';
import type { Dependence } from './evaluation';
import type { Answer, Query } from './query';
import { QueryIndex } from './query-index';

/** Called with the answers in the order of its queries: once all are known, and then after each change of any. */
export type OnAnswers = (answers: readonly Answer[]) => void;

/** A query somebody is watching; equal queries are one. */
export interface LiveQuery {
  readonly query: Query;
  answer: Answer | undefined;
  dependence: Dependence | undefined;
  /** Most often one. */
  readonly watchers: Watcher[];
}

export interface Watcher {
  readonly lives: readonly LiveQuery[];
  readonly onAnswers: OnAnswers;
}

/** The queries that are watched, found by what their answers hang on, so that an edit looks at those alone. */
export class LiveQueries {
  private readonly byQuery = new QueryIndex<LiveQuery>();
  private readonly byPerson = new Map<number, LiveQuery[]>();
  private readonly byPeriod = new Map<string, { readonly period: Period; readonly lives: Set<LiveQuery> }>();

  /** How many different queries are watched. */
  get size(): number {
    return this.byQuery.size;
  }

  all(): Iterable<LiveQuery> {
    return this.byQuery.values();
  }

  open(queries: readonly Query[], onAnswers: OnAnswers): Watcher {
    const lives = queries.map((query) => this.liveOf(query));
    const watcher = { lives, onAnswers };
    for (const live of lives) live.watchers.push(watcher);
    return watcher;
  }

  /** Ends a watch; a query nobody else watches is forgotten. Closing twice does nothing. */
  close(watcher: Watcher): void {
    for (const live of watcher.lives) {
      if (!remove(live.watchers, watcher) || live.watchers.length > 0) continue;
      this.byQuery.delete(live.query);
      this.hang(live, undefined);
    }
  }

  /** Notes what a query's answer hangs on now. */
  hang(live: LiveQuery, dependence: Dependence | undefined): void {
    if (live.dependence?.person === dependence?.person && live.dependence?.period === dependence?.period) return;
    this.unhang(live);
    live.dependence = dependence;
    if (!dependence) return;
    const { person, period } = dependence;
    if (person !== undefined) {
      const lives = this.byPerson.get(person);
      if (lives) lives.push(live);
      else this.byPerson.set(person, [live]);
    } else {
      const known = this.byPeriod.get(period.label);
      if (known) known.lives.add(live);
      else this.byPeriod.set(period.label, { period, lives: new Set([live]) });
    }
  }

  /** The queries about one person alone in the periods that fit. */
  *about(person: number, fits: (period: Period) => boolean): Generator<LiveQuery> {
    for (const live of this.byPerson.get(person) ?? []) if (live.dependence && fits(live.dependence.period)) yield live;
  }

  /** The queries that compare people in the periods that fit. */
  *comparing(fits: (period: Period) => boolean): Generator<LiveQuery> {
    for (const { period, lives } of this.byPeriod.values()) if (fits(period)) yield* lives;
  }

  private liveOf(query: Query): LiveQuery {
    return this.byQuery.getOrMake(query, () => ({ query, answer: undefined, dependence: undefined, watchers: [] }));
  }

  private unhang(live: LiveQuery): void {
    const before = live.dependence;
    if (!before) return;
    if (before.person !== undefined) {
      const lives = this.byPerson.get(before.person);
      if (lives) remove(lives, live);
      if (lives?.length === 0) this.byPerson.delete(before.person);
    } else {
      const known = this.byPeriod.get(before.period.label);
      known?.lives.delete(live);
      if (known?.lives.size === 0) this.byPeriod.delete(before.period.label);
    }
  }
}

/** Takes one of a list's members out, in whose place the last one comes; false where it is none. */
function remove<Member>(members: Member[], member: Member): boolean {
  const at = members.indexOf(member);
  if (at < 0) return false;
  const last = members.pop();
  if (last !== undefined && at < members.length) members[at] = last;
  return true;
}

/** Whether two answers say the same. */
export function sameAnswer(a: Answer | undefined, b: Answer): boolean {
  if (a?.kind !== b.kind) return false;
  if (a.kind === 'value' && b.kind === 'value') return a.value === b.value;
  return JSON.stringify(a) === JSON.stringify(b);
}

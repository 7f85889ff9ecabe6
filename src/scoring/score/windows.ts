import type { Day } from '../calendar';
import { lastPostedDay, type Person, type Roster } from '../people/roster';
import type { Period } from '../period';
import type { Rules } from '../rules/rules';
import { runToEnd } from '../run-to-end';
import { ranksOf } from './standing';
import { add, dividedBy, inPoints, NOTHING, percentOf, times, type Exact, type Total } from './total';

/** A window's score: the mean of its members' totals. */
export interface WindowScore {
  readonly window: string;
  /** Points, rounded half up to 2 decimals. */
  readonly total: number;
  readonly outOf: number;
  readonly ratio: number;
  /** How many people it is the mean of. */
  readonly members: number;
  readonly rank: number;
}

/** A member of a window and what they weigh in its mean. */
export interface Member {
  readonly person: number;
  readonly weight: number;
}

/**
 * The windows of a period, in the roster's order (rule 12). Members are those posted there at the period's end, or when
 * they left inside it; by days, everyone who served there counts with their posted days. A window none of whose members
 * is scored is left out.
 *
 * @param members of each window, as `windowMembers` gives them
 * @param totals each listed person's total, by the person's number
 */
export function scoreWindows(
  roster: Roster,
  members: readonly (readonly Member[])[],
  totals: ReadonlyMap<number, Total>,
): WindowScore[] {
  return runToEnd(scoreWindowsInSteps(roster, members, totals));
}

/** The same window by window. */
export function* scoreWindowsInSteps(
  roster: Roster,
  members: readonly (readonly Member[])[],
  totals: ReadonlyMap<number, Total>,
): Generator<void, WindowScore[]> {
  const scored: (Omit<WindowScore, 'total' | 'outOf' | 'rank'> & Pick<Total, 'total' | 'outOf'>)[] = [];
  for (const [window, own] of members.entries()) {
    const mean = meanOf(own, totals);
    const ratio = mean && percentOf(mean.total, mean.outOf);
    if (mean && ratio !== undefined) scored.push({ window: roster.windows[window] ?? '', ...mean, ratio });
    yield;
  }
  const ranks = ranksOf(scored.map(({ ratio }) => ratio));
  return scored.map(({ window, total, outOf, ratio, members: count }, index) => ({
    window,
    total: inPoints(total),
    outOf: inPoints(outOf),
    ratio,
    members: count,
    rank: ranks[index] ?? 0,
  }));
}

/** Everyone who counts for each window of a period, by the window's number (rule 12). */
export function windowMembers(roster: Roster, rules: Rules, period: Period): Member[][] {
  return runToEnd(windowMembersInSteps(roster, rules, period));
}

/** The same person by person. */
export function* windowMembersInSteps(roster: Roster, rules: Rules, period: Period): Generator<void, Member[][]> {
  const members = roster.windows.map((): Member[] => []);
  for (const person of roster.people) {
    const weights = rules.settings.membership === 'days' ? weightsByDays(person, period) : weightsAtEnd(person, period);
    for (const [window, weight] of weights) members[window]?.push({ person: person.index, weight });
    yield;
  }
  return members;
}

function weightsAtEnd(person: Person, { from, to }: Period): Map<number, number> {
  const day = lastPostedDay(person, from, to);
  const weights = new Map<number, number>();
  if (day === undefined) return weights;
  for (const posting of person.postings) if (posting.from <= day && day <= posting.to) weights.set(posting.window, 1);
  return weights;
}

function weightsByDays(person: Person, { from, to }: Period): Map<number, number> {
  const weights = new Map<number, number>();
  const counted = new Map<number, Day>();
  for (const posting of [...person.postings].sort((a, b) => a.from - b.from)) {
    // Two postings to one window may overlap, and a day counts once.
    const start = Math.max(posting.from, from, (counted.get(posting.window) ?? from - 1) + 1);
    const end = Math.min(posting.to, to);
    if (end < start) continue;
    weights.set(posting.window, (weights.get(posting.window) ?? 0) + end - start + 1);
    counted.set(posting.window, end);
  }
  return weights;
}

/** The weighted mean of the members' totals, and of what they are out of; `undefined` where nobody is scored. */
export function meanOf(
  members: readonly Member[],
  totals: { get(person: number): Total | undefined },
): { total: Exact; outOf: Exact; members: number } | undefined {
  let total = NOTHING;
  let outOf = NOTHING;
  let weights = 0;
  let count = 0;
  for (const { person, weight } of members) {
    const own = totals.get(person);
    if (!own || own.outOf.numerator === 0n) continue;
    total = add(total, times(own.total, weight));
    outOf = add(outOf, times(own.outOf, weight));
    weights += weight;
    count += 1;
  }
  return count === 0
    ? undefined
    : { total: dividedBy(total, weights), outOf: dividedBy(outOf, weights), members: count };
}

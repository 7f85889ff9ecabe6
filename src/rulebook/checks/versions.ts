import { fault, type RulebookFault } from '../faults';
import { matchKey } from '../match-key';
import type { Clause, Rulebook } from '../types';
import type { ClauseAt, Lookup } from './lookup';

/** Faults of effective days, and of the versions of one code towards each other. */
export function checkVersions(rulebook: Rulebook, lookup: Lookup): RulebookFault[] {
  const days = rulebook.clauses.flatMap((clause, index) => {
    if (hasGoodDays(clause)) return [];
    return [fault('bad-effective-days', 'Clauses', index, { clause: clause.code, ...daysOf(clause) })];
  });
  const versions = [...lookup.versions.values()];
  return [...days, ...versions.flatMap(checkOverlaps), ...versions.flatMap(checkAgreement)];
}

/** At most one overlap a version, with the first earlier one it meets; days that are no days are not compared. */
function checkOverlaps(versions: readonly ClauseAt[]): RulebookFault[] {
  const dated = versions.filter(({ clause }) => hasGoodDays(clause));
  return dated.flatMap(({ clause, index }, position) => {
    const met = dated.slice(0, position).find((earlier) => doOverlap(earlier.clause, clause));
    if (!met) return [];
    const { from: otherFrom, to: otherTo } = daysOf(met.clause);
    const params = { clause: clause.code, ...daysOf(clause), otherFrom, otherTo };
    return [fault('versions-overlap', 'Clauses', index, params)];
  });
}

/** Versions may change points, limit and words, but not what they act on nor how: rows of one period may mix them. */
function checkAgreement(versions: readonly ClauseAt[]): RulebookFault[] {
  const [first, ...later] = versions;
  if (!first) return [];
  const { item: otherItem, kind: otherKind } = first.clause;
  return later.flatMap(({ clause: { code, item, kind }, index }) => {
    if (kind === otherKind && matchKey(item) === matchKey(otherItem)) return [];
    return [fault('versions-disagree', 'Clauses', index, { clause: code, item, kind, otherItem, otherKind })];
  });
}

/** Days are inclusive: a version that ends on the day the next one starts overlaps it. ISO texts sort as days do. */
function doOverlap(one: Clause, other: Clause): boolean {
  return startsBy(one, other.to) && startsBy(other, one.to);
}

function startsBy({ from }: Clause, day: string | undefined): boolean {
  return from === undefined || day === undefined || from <= day;
}

function hasGoodDays(clause: Clause): boolean {
  const { from, to } = clause;
  return [from, to].every((day) => day === undefined || isDay(day)) && startsBy(clause, to);
}

/** Whether the text is a day of the calendar as an ISO text: 2024-02-29 is, 2026-02-29 and 2026-2-1 are not. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function daysOf({ from, to }: Clause): { from: string; to: string } {
  return { from: from ?? '', to: to ?? '' };
}

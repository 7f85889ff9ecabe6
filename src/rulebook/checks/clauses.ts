import { fault, type RulebookFault } from '../faults';
import { toHundredths } from '../hundredths';
import { matchKey } from '../match-key';
import type { Clause, ClauseKind, Item, Rulebook } from '../types';
import type { Lookup } from './lookup';

/** Kinds whose effect is a number of points: the rulebook's, times a quantity, or an amount entered row by row. */
const counted: ReadonlySet<ClauseKind> = new Set<ClauseKind>(['perIncident', 'perUnit', 'add']);
const discretionary: ReadonlySet<ClauseKind> = new Set<ClauseKind>(['discretionaryDeduct', 'discretionaryAdd']);

/** Faults that one clause has by itself or towards its item. */
export function checkClauses(rulebook: Rulebook, lookup: Lookup): RulebookFault[] {
  return rulebook.clauses.flatMap((clause, index) => {
    const item = lookup.items.get(matchKey(clause.item));
    const faults = [...checkIdentity(clause, index, item), ...checkAmounts(clause, index)];
    return item ? [...faults, ...checkAgainstItem(clause, index, item)] : faults;
  });
}

function checkIdentity(clause: Clause, index: number, item: Item | undefined): RulebookFault[] {
  const faults: RulebookFault[] = [];
  if (matchKey(clause.code) === '') {
    faults.push(fault('clause-without-code', 'Clauses', index, { label: clause.label.zh, item: clause.item }));
  }
  if (!item) faults.push(fault('unknown-item', 'Clauses', index, { clause: clause.code, item: clause.item }));
  return faults;
}

function checkAmounts(clause: Clause, index: number): RulebookFault[] {
  const { code, kind, points = '', least = '', limit = '' } = clause;
  const faults: RulebookFault[] = [];
  if (!arePointsGood(clause)) faults.push(fault('bad-points', 'Clauses', index, { clause: code, kind, points }));
  if (!isLeastGood(clause)) faults.push(fault('bad-least', 'Clauses', index, { clause: code, least, most: points }));
  if (!isLimitGood(clause)) faults.push(fault('bad-limit', 'Clauses', index, { clause: code, kind, limit }));
  return faults;
}

/** Counted kinds need points above 0. A discretionary most may be absent (any amount), but 0 would admit no row. */
function arePointsGood({ kind, points }: Clause): boolean {
  if (points === undefined) return !counted.has(kind);
  const amount = toHundredths(points);
  if (amount === undefined) return false;
  return counted.has(kind) || discretionary.has(kind) ? amount > 0 : amount >= 0;
}

function isLeastGood({ kind, points, least }: Clause): boolean {
  if (least === undefined) return true;
  const amount = toHundredths(least);
  if (amount === undefined || amount < 0) return false;
  const most = points === undefined ? undefined : toHundredths(points);
  return !discretionary.has(kind) || most === undefined || amount <= most;
}

/**
 * A limit of 0 would switch its clause off unseen. On the kinds without points of their own it could only contradict
 * them: a zero-out takes all, whatever else the item holds.
 */
function isLimitGood({ kind, limit }: Clause): boolean {
  if (limit === undefined) return true;
  const amount = toHundredths(limit);
  return amount !== undefined && amount > 0 && (counted.has(kind) || discretionary.has(kind));
}

function checkAgainstItem(clause: Clause, index: number, item: Item): RulebookFault[] {
  const { code, kind } = clause;
  const faults: RulebookFault[] = [];
  if (kind === 'band' && item.start !== 'band') {
    faults.push(fault('exam-in-plain-item', 'Clauses', index, { clause: code, item: item.code }));
  }
  const points = largestEffect(clause);
  if (points !== undefined && points > item.max) {
    faults.push(fault('clause-above-item', 'Clauses', index, { clause: code, points, item: item.code, max: item.max }));
  }
  return faults;
}

/** The most points one incident is known to move; a discretionary clause that names no most moves its least or more. */
function largestEffect({ kind, points, least }: Clause): number | undefined {
  if (counted.has(kind)) return points;
  return discretionary.has(kind) ? (points ?? least) : undefined;
}

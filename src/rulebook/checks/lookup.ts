import { matchKey } from '../match-key';
import type { Clause, Item, Rulebook } from '../types';

/** A rulebook's rows by the code they go by, as the checks look them up. Rows without a code are in none. */
export interface Lookup {
  /** The first item of each code. */
  readonly items: ReadonlyMap<string, Item>;
  /** All versions of each clause code, with their positions, in the rulebook's order. */
  readonly versions: ReadonlyMap<string, readonly ClauseAt[]>;
  /** The clauses of each item code, clauses without a code among them. */
  readonly clausesOf: ReadonlyMap<string, readonly ClauseAt[]>;
}

export interface ClauseAt {
  readonly clause: Clause;
  readonly index: number;
}

export function lookupOf(rulebook: Rulebook): Lookup {
  const items = new Map<string, Item>();
  for (const item of rulebook.items) {
    const key = matchKey(item.code);
    if (key !== '' && !items.has(key)) items.set(key, item);
  }
  const clauses = rulebook.clauses.map((clause, index) => ({ clause, index }));
  return {
    items,
    versions: groupBy(clauses, ({ clause }) => matchKey(clause.code)),
    clausesOf: groupBy(clauses, ({ clause }) => matchKey(clause.item)),
  };
}

/** Groups in order of first appearance; what has the key '' is left out. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

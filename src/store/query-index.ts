import type { CellValue } from '../scoring';
import type { Query } from './query';

/** The words of a query, from the one with the fewest different values to the one with the most. */
type Words = readonly [kind: CellValue, within: CellValue, period: CellValue, name: CellValue];

function wordsOf(query: Query): Words {
  if (query.kind === 'verify') return [query.kind, '', '', query.seal];
  return [query.kind, query.within ?? '', query.period, query.name];
}

/**
 * Values by queries, found word by word: ten thousand cells cost no text each. Numbers and texts of the same digits
 * differ: 46082 is a day, "46082" is nothing.
 */
export class QueryIndex<Value> {
  private readonly groups = new Map<CellValue, Map<CellValue, Map<CellValue, Map<CellValue, Value>>>>();
  size = 0;

  /** The value of a query; where it has none, the one that is made for it now. */
  getOrMake(query: Query, make: () => Value): Value {
    const [kind, within, period, name] = wordsOf(query);
    const byName = child(child(child(this.groups, kind), within), period);
    const known = byName.get(name);
    if (known !== undefined) return known;
    const made = make();
    byName.set(name, made);
    this.size += 1;
    return made;
  }

  /** Forgets a query, and what it alone had to be found by. */
  delete(query: Query): void {
    const [kind, within, period, name] = wordsOf(query);
    const byWithin = this.groups.get(kind);
    const byPeriod = byWithin?.get(within);
    const byName = byPeriod?.get(period);
    if (!byName?.delete(name)) return;
    this.size -= 1;
    if (byName.size === 0) byPeriod?.delete(period);
    if (byPeriod?.size === 0) byWithin?.delete(within);
  }

  *values(): Generator<Value> {
    for (const byWithin of this.groups.values())
      for (const byPeriod of byWithin.values()) for (const byName of byPeriod.values()) yield* byName.values();
  }
}

function child<Inner>(parent: Map<CellValue, Map<CellValue, Inner>>, word: CellValue): Map<CellValue, Inner> {
  let found = parent.get(word);
  if (!found) parent.set(word, (found = new Map()));
  return found;
}

import { MICRO } from '../rules/units';

/**
 * One month's quantities, dense: person x clause. They are whole and small in nearly every row, so 2 bytes a count do;
 * fractions, and what is more than 16 bits hold, are kept exactly beside.
 */
export class MonthCounts {
  private readonly whole: Int16Array;
  /** Micro. */
  private readonly beside = new Map<number, number>();

  constructor(
    people: number,
    private readonly clauses: number,
  ) {
    this.whole = new Int16Array(people * clauses);
  }

  /** Adds a quantity in micro (below 0 to take it back). */
  add(person: number, clause: number, micro: number): void {
    const at = person * this.clauses + clause;
    const before = this.whole[at] ?? 0;
    const sum = before + micro / MICRO;
    this.whole[at] = sum;
    if (this.whole[at] === sum) return;
    // It did not fit: a fraction is cut off, and what is too large wraps around.
    this.whole[at] = before;
    this.beside.set(at, (this.beside.get(at) ?? 0) + micro);
  }

  /** Adds a person's counts, in micro, to `into` (one place a clause). */
  addTo(into: Float64Array, person: number): void {
    const start = person * this.clauses;
    for (let clause = 0; clause < this.clauses; clause++) {
      const count = this.whole[start + clause] ?? 0;
      if (count !== 0) into[clause] = (into[clause] ?? 0) + count * MICRO;
    }
    if (this.beside.size === 0) return;
    for (let clause = 0; clause < this.clauses; clause++)
      into[clause] = (into[clause] ?? 0) + (this.beside.get(start + clause) ?? 0);
  }
}

import { MICRO } from '../rules/units';

/** The counts of a month are kept in thousandths, as 32-bit numbers. */
const MILLI = 1000;
const MICRO_PER_MILLI = MICRO / MILLI;
const MOST = 0x7fff_ffff;

/**
 * One month's quantities, dense: person x clause, and each person's rows as a list.
 * Quantities are whole in nearly every row, so 4 bytes a count do; what is finer than a thousandth, or more than
 * 32 bits hold, is kept exactly beside.
 */
export class MonthCounts {
  private readonly counts: Int32Array;
  private readonly beside = new Map<number, number>();
  /** The first row of each person's list in this month, or -1. */
  readonly heads: Int32Array;

  constructor(
    people: number,
    private readonly clauses: number,
  ) {
    this.counts = new Int32Array(people * clauses);
    this.heads = new Int32Array(people).fill(-1);
  }

  /** Adds a quantity in micro (below 0 to take it back). */
  add(person: number, clause: number, micro: number): void {
    const at = person * this.clauses + clause;
    const milli = micro / MICRO_PER_MILLI;
    const sum = (this.counts[at] ?? 0) + milli;
    if (Number.isInteger(milli) && Math.abs(sum) <= MOST) this.counts[at] = sum;
    else this.beside.set(at, (this.beside.get(at) ?? 0) + micro);
  }

  /** Adds a person's counts, in micro, to `into` (one place a clause). */
  addTo(into: Float64Array, person: number): void {
    const start = person * this.clauses;
    for (let clause = 0; clause < this.clauses; clause++) {
      into[clause] = (into[clause] ?? 0) + (this.counts[start + clause] ?? 0) * MICRO_PER_MILLI;
    }
    if (this.beside.size === 0) return;
    for (let clause = 0; clause < this.clauses; clause++)
      into[clause] = (into[clause] ?? 0) + (this.beside.get(start + clause) ?? 0);
  }
}

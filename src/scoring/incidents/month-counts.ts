import { MICRO, toMicro } from '../rules/units';
import type { Tally } from './tally';

/**
 * One month's quantities, dense: person x clause. They are whole and small in nearly every row, so 2 bytes a count do;
 * fractions, and what is more than 16 bits hold, are kept exactly beside.
 */
export class MonthCounts {
  /** Places a person: one a clause, and one that stays empty where that makes their number even. */
  private readonly width: number;
  private readonly whole: Int16Array;
  /** The same two by two: most are empty, and are passed over in half the steps. */
  private readonly pairs: Int32Array;
  /** Micro. */
  private readonly beside = new Map<number, number>();

  constructor(people: number, clauses: number) {
    this.width = clauses + (clauses & 1);
    this.whole = new Int16Array(people * this.width);
    this.pairs = new Int32Array(this.whole.buffer);
  }

  /** Adds a quantity (sign 1), or takes it back (-1). */
  add(person: number, clause: number, quantity: number, sign: 1 | -1): void {
    const { whole } = this;
    const at = person * this.width + clause;
    const before = whole[at] ?? 0;
    const sum = before + sign * quantity;
    whole[at] = sum;
    if (whole[at] === sum) return;
    // It did not fit: a fraction is cut off, and what is too large wraps around.
    whole[at] = before;
    this.beside.set(at, (this.beside.get(at) ?? 0) + sign * toMicro(quantity));
  }

  /** Adds a person's counts to `into`. */
  addTo(into: Tally, person: number): void {
    const { pairs, whole, width } = this;
    const start = person * width;
    for (let at = start; at < start + width; at += 2) {
      if (pairs[at >> 1] === 0) continue;
      const [one, other] = [whole[at] ?? 0, whole[at + 1] ?? 0];
      if (one !== 0) into.add(at - start, one * MICRO);
      if (other !== 0) into.add(at + 1 - start, other * MICRO);
    }
    if (this.beside.size === 0) return;
    for (let clause = 0; clause < into.counts.length; clause++) {
      const micro = this.beside.get(start + clause);
      if (micro !== undefined) into.add(clause, micro);
    }
  }
}

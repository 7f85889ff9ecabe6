import { MICRO, toMicro } from '../rules/units';
import type { Tally } from './tally';

/** So many additions wait to be made in one go: memory that is far apart is reached sooner many places at a time. */
const MOST_WAITING = 256;

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
  /** Additions that wait: their places and quantities. */
  private readonly waitingAt = new Int32Array(MOST_WAITING);
  private readonly waitingQuantity = new Float64Array(MOST_WAITING);
  private waiting = 0;
  /** Micro. */
  private readonly beside = new Map<number, number>();

  constructor(people: number, clauses: number) {
    this.width = clauses + (clauses & 1);
    this.whole = new Int16Array(people * this.width);
    this.pairs = new Int32Array(this.whole.buffer);
  }

  /** Adds a quantity (sign 1), or takes it back (-1). */
  add(person: number, clause: number, quantity: number, sign: 1 | -1): void {
    const { waiting } = this;
    this.waitingAt[waiting] = person * this.width + clause;
    this.waitingQuantity[waiting] = sign * quantity;
    this.waiting = waiting + 1;
    if (this.waiting === MOST_WAITING) this.addWaiting();
  }

  private addWaiting(): void {
    const { waiting, waitingAt, waitingQuantity, whole } = this;
    for (let index = 0; index < waiting; index++) {
      const at = waitingAt[index] ?? 0;
      const quantity = waitingQuantity[index] ?? 0;
      const before = whole[at] ?? 0;
      const sum = before + quantity;
      whole[at] = sum;
      if (whole[at] === sum) continue;
      // It did not fit: a fraction is cut off, and what is too large wraps around.
      whole[at] = before;
      const micro = Math.sign(quantity) * toMicro(Math.abs(quantity));
      this.beside.set(at, (this.beside.get(at) ?? 0) + micro);
    }
    this.waiting = 0;
  }

  /** Adds a person's counts to `into`. */
  addTo(into: Tally, person: number): void {
    if (this.waiting > 0) this.addWaiting();
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

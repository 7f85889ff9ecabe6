import { MICRO, toMicro } from '../rules/units';
import { larger } from './incident-columns';
import type { Tally } from './tally';

/** So many additions wait at first, and from when the counts were first asked for. */
const FEW_WAITING = 256;
/** A larger quantity is kept beside at once. */
const MOST_WAITING_QUANTITY = 0x7fff;

/**
 * One month's quantities, dense: person x clause. They are whole and small in nearly every row, so 2 bytes a count do;
 * fractions, and what is more than 16 bits hold, are kept exactly beside.
 *
 * A long log's additions wait until the month is asked for: its counts alone stay close to the processor while they are
 * made, and those of a month that nobody asks for never are.
 */
export class MonthCounts {
  private whole: Int16Array | undefined;
  /** A bit a place: whether anything was ever counted there. Most places are empty, and are passed over by the dozen. */
  private used = new Int32Array(0);
  /** Additions that wait: their places and quantities. */
  private waitingAt = new Int32Array(FEW_WAITING);
  private waitingQuantity = new Int16Array(FEW_WAITING);
  private waiting = 0;
  /** Micro. */
  private readonly beside = new Map<number, number>();

  constructor(
    private readonly people: number,
    private readonly clauses: number,
  ) {}

  /** Adds a quantity (sign 1), or takes it back (-1). */
  add(person: number, clause: number, quantity: number, sign: 1 | -1): void {
    const at = person * this.clauses + clause;
    if ((quantity | 0) !== quantity || quantity > MOST_WAITING_QUANTITY) return this.addBeside(at, quantity, sign);
    const { waiting } = this;
    if (waiting === this.waitingAt.length) {
      this.makeRoom();
      return this.add(person, clause, quantity, sign);
    }
    this.waitingAt[waiting] = at;
    this.waitingQuantity[waiting] = sign * quantity;
    this.waiting = waiting + 1;
  }

  private makeRoom(): void {
    if (this.whole) return this.addWaiting(this.whole);
    this.waitingAt = larger(this.waitingAt, new Int32Array(this.waiting * 2));
    this.waitingQuantity = larger(this.waitingQuantity, new Int16Array(this.waiting * 2));
  }

  /** The counts, all that waited among them. */
  private counts(): Int16Array {
    if (!this.whole) {
      this.whole = new Int16Array(this.people * this.clauses);
      this.used = new Int32Array((this.whole.length + 31) >> 5);
    }
    if (this.waiting > 0) this.addWaiting(this.whole);
    return this.whole;
  }

  private addWaiting(whole: Int16Array): void {
    const { used, waiting, waitingAt, waitingQuantity } = this;
    for (let index = 0; index < waiting; index++) {
      const at = waitingAt[index] ?? 0;
      const quantity = waitingQuantity[index] ?? 0;
      const before = whole[at] ?? 0;
      const sum = before + quantity;
      whole[at] = sum;
      used[at >> 5] = (used[at >> 5] ?? 0) | (1 << (at & 31));
      if (whole[at] === sum) continue;
      // It does not fit, and wrapped around.
      whole[at] = before;
      this.addBeside(at, Math.abs(quantity), quantity > 0 ? 1 : -1);
    }
    this.waiting = 0;
    if (waitingAt.length === FEW_WAITING) return;
    this.waitingAt = new Int32Array(FEW_WAITING);
    this.waitingQuantity = new Int16Array(FEW_WAITING);
  }

  private addBeside(at: number, quantity: number, sign: 1 | -1): void {
    this.beside.set(at, (this.beside.get(at) ?? 0) + sign * toMicro(quantity));
  }

  /** Adds a person's counts to `into`. */
  addTo(into: Tally, person: number): void {
    const whole = this.counts();
    const { clauses, used } = this;
    const start = person * clauses;
    const end = start + clauses;
    for (let first = start & ~31; first < end; first += 32) {
      let bits = used[first >> 5] ?? 0;
      // Not those of the people before and after.
      if (first < start) bits &= -1 << (start - first);
      if (first + 32 > end) bits &= ~(-1 << (end - first));
      for (; bits !== 0; bits &= bits - 1) {
        const at = first + 31 - Math.clz32(bits & -bits);
        const count = whole[at] ?? 0;
        if (count !== 0) into.add(at - start, count * MICRO);
      }
    }
    if (this.beside.size === 0) return;
    for (let clause = 0; clause < into.counts.length; clause++) {
      const micro = this.beside.get(start + clause);
      if (micro !== undefined) into.add(clause, micro);
    }
  }
}

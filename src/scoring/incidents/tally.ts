import type { Rules } from '../rules/rules';
import type { ExamResult } from './exams';

/** What one person did in one stretch of days: the quantity of each clause, and each item's exam. */
export class Tally {
  /** Micro, one place a clause. */
  readonly counts: Float64Array;
  /** One place an item; `undefined`: no exam. */
  readonly exams: (ExamResult | undefined)[];
  /**
   * The clauses that have a count, some of them more than once: most have none, and need not be looked at. Only the first
   * `size` of them are meant.
   */
  readonly counted: number[] = [];
  size = 0;

  constructor({ clauses, items }: Rules) {
    this.counts = new Float64Array(clauses.length);
    this.exams = new Array<ExamResult | undefined>(items.length).fill(undefined);
  }

  add(clause: number, micro: number): void {
    if (this.counts[clause] === 0) this.counted[this.size++] = clause;
    this.counts[clause] = (this.counts[clause] ?? 0) + micro;
  }

  /** Forgets all counts. */
  clear(): void {
    const { counted, counts, size } = this;
    for (let at = 0; at < size; at++) counts[counted[at] ?? 0] = 0;
    this.size = 0;
  }
}

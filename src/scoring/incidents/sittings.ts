import type { Day } from '../calendar';
import { larger, type IncidentColumns } from './incident-columns';
import { compareExams } from './latest-exams';

/**
 * The rows of every person's exams in one item. A long log's are only strung together; a person's are put in order of
 * day, score and row when they are first asked for, and from then on adding or removing one is a binary search.
 */
export class Sittings {
  /** A person's entry that came last, or -1. */
  private readonly heads: Int32Array;
  /** By entry: its row, and the same person's entry before it. */
  private rows = new Int32Array(256);
  private next = new Int32Array(256);
  private size = 0;
  private readonly inOrder = new Map<number, number[]>();

  constructor(
    people: number,
    private readonly columns: IncidentColumns,
  ) {
    this.heads = new Int32Array(people).fill(-1);
  }

  add(person: number, row: number): void {
    const known = this.inOrder.size > 0 ? this.inOrder.get(person) : undefined;
    if (known) {
      known.splice(this.placeOf(known, row), 0, row);
      return;
    }
    if (this.size === this.rows.length) {
      this.rows = larger(this.rows, new Int32Array(this.size * 2));
      this.next = larger(this.next, new Int32Array(this.size * 2));
    }
    this.rows[this.size] = row;
    this.next[this.size] = this.heads[person] ?? -1;
    this.heads[person] = this.size;
    this.size += 1;
  }

  /** Takes an exam out, while its row is still as it was added. */
  remove(person: number, row: number): void {
    const rows = this.of(person);
    const at = this.placeOf(rows, row);
    if (rows[at] === row) rows.splice(at, 1);
  }

  /** A person's exams from one day to another, both included, in order. */
  within(person: number, from: Day, to: Day): number[] {
    const rows = this.of(person);
    return rows.slice(this.firstOnOrAfter(rows, from), this.firstOnOrAfter(rows, to + 1));
  }

  private of(person: number): number[] {
    const known = this.inOrder.get(person);
    if (known) return known;
    const rows: number[] = [];
    for (let entry = this.heads[person] ?? -1; entry >= 0; entry = this.next[entry] ?? -1)
      rows.push(this.rows[entry] ?? -1);
    rows.sort((a, b) => compareExams(this.columns, a, b));
    this.inOrder.set(person, rows);
    return rows;
  }

  /** The place of the first exam on a day or after it. */
  private firstOnOrAfter(rows: readonly number[], from: Day): number {
    const { day } = this.columns;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((day[rows[middle] ?? 0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place of a row, or where it belongs. */
  private placeOf(rows: readonly number[], row: number): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareExams(this.columns, rows[middle] ?? 0, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

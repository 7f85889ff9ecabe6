import type { Day } from '../calendar';
import { NO_DAY, RowState, type ParsedRow } from './parsed-row';

/** A row's marks: its state in the lowest bits, and two flags. */
const STATE = 0b0111;
const UPHELD = 0b1000;
const RECTIFIED = 0b1_0000;

/**
 * What the engine keeps of every row, as columns that grow: 19 bytes a row, whatever the table holds. Rows are numbered
 * from 0 over all incident tables, in the order in which they are read.
 */
export class IncidentColumns {
  length = 0;
  person = new Int32Array(0);
  day = new Int32Array(0);
  clause = new Int16Array(0);
  quantity = new Float64Array(0);
  private marks = new Uint8Array(0);

  /** Makes room for so many rows more. */
  reserve(rows: number): void {
    const needed = this.length + rows;
    const capacity = this.marks.length;
    if (needed > capacity) this.grow(Math.max(needed, capacity + (capacity >> 2)));
  }

  /** Appends so many blank rows, to be filled in; gives the number of the first. */
  append(rows: number): number {
    this.reserve(rows);
    const first = this.length;
    this.length += rows;
    return first;
  }

  set(index: number, row: ParsedRow): void {
    this.person[index] = row.person;
    this.day[index] = row.day;
    this.clause[index] = row.clause;
    this.quantity[index] = row.quantity;
    this.marks[index] = row.state | (row.upheld ? UPHELD : 0) | (row.rectified ? RECTIFIED : 0);
  }

  /** Marks a row, the rest of which was filled in, as one that counts: upheld, not rectified. */
  setCounted(index: number): void {
    this.marks[index] = RowState.upheld | UPHELD;
  }

  /** Whether a row holds what was read, but for its state, which may hang on other rows. */
  holds(index: number, { person, day, clause, quantity, upheld, rectified }: ParsedRow): boolean {
    return (
      this.personOf(index) === person &&
      this.dayOf(index) === day &&
      this.clauseOf(index) === clause &&
      Object.is(this.quantityOf(index), quantity) &&
      this.isUpheld(index) === upheld &&
      this.isRectified(index) === rectified
    );
  }

  setState(index: number, state: RowState): void {
    this.marks[index] = ((this.marks[index] ?? 0) & ~STATE) | state;
  }

  stateOf(index: number): RowState {
    return ((this.marks[index] ?? 0) & STATE) as RowState;
  }

  /** Whether the row's own status is 成立, whatever else keeps it from counting. */
  isUpheld(index: number): boolean {
    return ((this.marks[index] ?? 0) & UPHELD) !== 0;
  }

  isRectified(index: number): boolean {
    return ((this.marks[index] ?? 0) & RECTIFIED) !== 0;
  }

  dayOf(index: number): Day {
    return this.day[index] ?? NO_DAY;
  }

  /** Whether a row's date could not be read. */
  isUndated(index: number): boolean {
    return this.dayOf(index) === NO_DAY;
  }

  personOf(index: number): number {
    return this.person[index] ?? -1;
  }

  clauseOf(index: number): number {
    return this.clause[index] ?? -1;
  }

  quantityOf(index: number): number {
    return this.quantity[index] ?? NaN;
  }

  private grow(capacity: number): void {
    this.marks = larger(this.marks, new Uint8Array(capacity));
    this.person = larger(this.person, new Int32Array(capacity));
    this.day = larger(this.day, new Int32Array(capacity));
    this.clause = larger(this.clause, new Int16Array(capacity));
    this.quantity = larger(this.quantity, new Float64Array(capacity));
  }
}

/** A larger array with the numbers of a smaller one at its start. */
export function larger<Numbers extends { set(from: Numbers): void }>(old: Numbers, fresh: Numbers): Numbers {
  fresh.set(old);
  return fresh;
}

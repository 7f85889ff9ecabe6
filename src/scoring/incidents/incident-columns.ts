import type { Day } from '../calendar';
import { NO_DAY, RowState, type ParsedRow } from './parsed-row';

/**
 * What the engine keeps of every row, as columns that grow: about 26 bytes a row, whatever the table holds.
 * Rows are numbered from 0 over all incident tables, in the order in which they are read.
 */
export class IncidentColumns {
  length = 0;
  state = new Uint8Array(0);
  upheld = new Uint8Array(0);
  rectified = new Uint8Array(0);
  person = new Int32Array(0);
  day = new Int32Array(0);
  clause = new Int16Array(0);
  quantity = new Float64Array(0);
  /** The person's next and previous row in the same month; -1 at the ends. */
  next = new Int32Array(0);
  previous = new Int32Array(0);

  append(row: ParsedRow): number {
    if (this.length === this.state.length) this.grow(Math.max(256, this.length * 2));
    this.set(this.length, row);
    return this.length++;
  }

  /** Makes room for so many rows more. */
  reserve(rows: number): void {
    if (this.length + rows > this.state.length) this.grow(this.length + rows);
  }

  set(index: number, row: ParsedRow): void {
    this.state[index] = row.state;
    this.upheld[index] = row.upheld ? 1 : 0;
    this.rectified[index] = row.rectified ? 1 : 0;
    this.person[index] = row.person;
    this.day[index] = row.day;
    this.clause[index] = row.clause;
    this.quantity[index] = row.quantity;
    this.next[index] = -1;
    this.previous[index] = -1;
  }

  stateOf(index: number): RowState {
    return (this.state[index] ?? RowState.blank) as RowState;
  }

  dayOf(index: number): Day {
    return this.day[index] ?? NO_DAY;
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
    this.state = larger(this.state, new Uint8Array(capacity));
    this.upheld = larger(this.upheld, new Uint8Array(capacity));
    this.rectified = larger(this.rectified, new Uint8Array(capacity));
    this.person = larger(this.person, new Int32Array(capacity));
    this.day = larger(this.day, new Int32Array(capacity));
    this.clause = larger(this.clause, new Int16Array(capacity));
    this.quantity = larger(this.quantity, new Float64Array(capacity));
    this.next = larger(this.next, new Int32Array(capacity));
    this.previous = larger(this.previous, new Int32Array(capacity));
  }
}

function larger<Numbers extends { set(from: Numbers): void }>(old: Numbers, fresh: Numbers): Numbers {
  fresh.set(old);
  return fresh;
}

import { firstDay, lastDay, monthOf, type Month } from '../calendar';
import { larger, type IncidentColumns } from './incident-columns';
import { RowState } from './parsed-row';

/** So many rows are looked at in a millisecond or two. */
const ROWS_PER_STEP = 16_000;

/**
 * The counted rows of each person and month, as linked lists. Only explanations and parts of months need them, so a
 * month's lists are made when they are first asked for, and kept up from then on.
 */
export class RowLists {
  /** A person's first row, or -1, by month. */
  private readonly heads = new Map<Month, Int32Array>();
  /** Another number after every row that came or went: lists that are being made are begun again then. */
  private edits = 0;
  /** The next and previous row of the same list, or -1. */
  private next = new Int32Array(0);
  private previous = new Int32Array(0);

  constructor(
    private readonly columns: IncidentColumns,
    private readonly people: number,
  ) {}

  /** Takes in a row of a month that counts from now on. */
  add(row: number, month: Month): void {
    this.edits += 1;
    const heads = this.heads.size > 0 ? this.heads.get(month) : undefined;
    if (!heads) return;
    this.reserve();
    this.push(row, heads);
  }

  /** Lets go of a row of a month that counts no more, while its person is still known. */
  remove(row: number, month: Month): void {
    this.edits += 1;
    const heads = this.heads.get(month);
    if (!heads) return;
    const next = this.next[row] ?? -1;
    const previous = this.previous[row] ?? -1;
    if (previous >= 0) this.next[previous] = next;
    else heads[this.columns.personOf(row)] = next;
    if (next >= 0) this.previous[next] = previous;
  }

  /** Whether a month's lists have been made. */
  has(month: Month): boolean {
    return this.heads.has(month);
  }

  /** A person's counted rows of a month, in no order; the month's lists must have been made. */
  *rows(person: number, month: Month): Generator<number> {
    let row = this.heads.get(month)?.[person] ?? -1;
    for (; row >= 0; row = this.next[row] ?? -1) yield row;
  }

  /** Makes the lists of those of some months, in order, that have none, in one go over all rows, so many a step. */
  *make(months: readonly Month[]): Generator<void> {
    for (let isMade = false; !isMade;) {
      const missing = months.filter((month) => !this.heads.has(month));
      if (missing.length === 0) return;
      const made = new Map(missing.map((month) => [month, new Int32Array(this.people).fill(-1)]));
      this.reserve();
      isMade = yield* this.fill(made);
      if (isMade) for (const [month, heads] of made) this.heads.set(month, heads);
    }
  }

  /** @returns false where rows came or went meanwhile */
  private *fill(lists: ReadonlyMap<Month, Int32Array>): Generator<void, boolean> {
    const { columns, edits } = this;
    const months = [...lists.keys()];
    const [from, to] = [firstDay(Math.min(...months)), lastDay(Math.max(...months))];
    for (let row = 0; row < columns.length; row++) {
      if (row % ROWS_PER_STEP === 0) yield;
      if (edits !== this.edits) return false;
      const day = columns.dayOf(row);
      if (day < from || day > to || columns.stateOf(row) !== RowState.upheld) continue;
      const heads = lists.get(monthOf(day));
      if (heads) this.push(row, heads);
    }
    return true;
  }

  private push(row: number, heads: Int32Array): void {
    const person = this.columns.personOf(row);
    const head = heads[person] ?? -1;
    this.next[row] = head;
    this.previous[row] = -1;
    if (head >= 0) this.previous[head] = row;
    heads[person] = row;
  }

  /** Makes room for all rows of the log. */
  private reserve(): void {
    const rows = this.columns.length;
    if (rows <= this.next.length) return;
    const capacity = this.next.length === 0 ? rows : Math.max(rows, this.next.length + (this.next.length >> 2));
    this.next = larger(this.next, new Int32Array(capacity));
    this.previous = larger(this.previous, new Int32Array(capacity));
  }
}

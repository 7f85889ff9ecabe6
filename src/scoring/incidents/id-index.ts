import { fold } from '../cells/text';

const EMPTY = -1;
const REMOVED = -2;

/**
 * Finds rows by their ID as it is compared (case, width and spaces aside). Most IDs are a row's own, so a table of row
 * numbers does, by open addressing over the texts the rows have anyway: of an ID that stands more than once it holds one
 * row, and the others are kept beside.
 */
export class IdIndex {
  private slots: Int32Array;
  /** Slots that hold a row or held one. */
  private used = 0;
  /** All rows of each ID that stands more than once, by the row in the table. */
  private readonly repeated = new Map<number, Set<number>>();

  /**
   * @param textOf the ID in a row as it is written; a row that is indexed has one
   * @param rows how many rows are to come: up to so many, the table need not grow
   */
  constructor(
    private readonly textOf: (row: number) => string,
    rows: number,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(rows * 2, 64)))).fill(EMPTY);
  }

  add(row: number): void {
    const key = fold(this.textOf(row));
    const slot = this.find(key);
    const first = this.slots[slot] ?? EMPTY;
    if (first >= 0) {
      const rows = this.repeated.get(first);
      if (rows) rows.add(row);
      else this.repeated.set(first, new Set([first, row]));
      return;
    }
    if (first === EMPTY) this.used += 1;
    this.slots[slot] = row;
    if (this.used * 2 > this.slots.length) this.grow();
  }

  /** Forgets a row, whose ID must still be as it was added. */
  remove(row: number): void {
    const slot = this.find(fold(this.textOf(row)));
    const first = this.slots[slot] ?? EMPTY;
    if (first < 0) return;
    const rows = this.repeated.get(first);
    if (!rows) {
      this.slots[slot] = REMOVED;
      return;
    }
    rows.delete(row);
    this.repeated.delete(first);
    const [next = first] = rows;
    this.slots[slot] = next;
    if (rows.size > 1) this.repeated.set(next, rows);
  }

  /** A row of an ID; `undefined` where none has it. */
  rowOf(key: string): number | undefined {
    const row = this.slots[this.find(key)] ?? EMPTY;
    return row < 0 ? undefined : row;
  }

  /** Whether more than one row has an ID. */
  isRepeated(key: string): boolean {
    const row = this.rowOf(key);
    return row !== undefined && this.repeated.has(row);
  }

  /** The rows of each ID that stands more than once. */
  repeatedRows(): Iterable<ReadonlySet<number>> {
    return this.repeated.values();
  }

  /** The slot of an ID; where it has none, the one it would take: where a row was removed, or its search ends. */
  private find(key: string): number {
    const mask = this.slots.length - 1;
    let slot = hash(key) & mask;
    let free: number | undefined;
    for (;;) {
      const row = this.slots[slot] ?? EMPTY;
      if (row === EMPTY) return free ?? slot;
      if (row === REMOVED) free ??= slot;
      else if (fold(this.textOf(row)) === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const rows = this.slots.filter((row) => row >= 0);
    this.slots = new Int32Array(this.slots.length * (rows.length * 4 > this.slots.length ? 4 : 1)).fill(EMPTY);
    this.used = rows.length;
    for (const row of rows) this.slots[this.find(fold(this.textOf(row)))] = row;
  }
}

/** FNV-1a, its high bits mixed into the low ones, which choose the slot. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

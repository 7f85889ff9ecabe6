import type { CellValue } from '../cells/cell';
import type { IssueCode } from '../issue';
import type { IncidentField } from '../tables/contract';

/** What is to be said of a row, short: the issue itself, with its place, is made when somebody asks. */
export interface Note {
  readonly code: IssueCode;
  /** The column it is about. */
  readonly field: IncidentField;
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A note and the cell that was found. */
export interface NotedCell {
  readonly row: number;
  readonly note: Note;
  readonly value: CellValue;
}

const shared = new Map<string, Note>();

/** A note without parameters; equal ones are one, so that a million bad rows do not make a million of them. */
export function noteOf(code: IssueCode, field: IncidentField, reason?: string): Note {
  const key = `${code} ${field} ${reason ?? ''}`;
  let note = shared.get(key);
  if (!note) shared.set(key, (note = { code, field, reason }));
  return note;
}

/** Whether two say the same of the same cell; those without parameters are shared, the others alike. */
function isSame(a: NotedCell, b: NotedCell | undefined): boolean {
  if (a.value !== b?.value) return false;
  return a.note === b.note || (a.note.code === b.note.code && JSON.stringify(a.note) === JSON.stringify(b.note));
}

/** The notes of all rows: three columns in the order of reading, and beside them those of rows edited since. */
export class RowNotes {
  private readonly rows: number[] = [];
  private readonly notes: Note[] = [];
  private readonly values: CellValue[] = [];
  private readonly ofEdited = new Map<number, readonly NotedCell[]>();

  /** Adds a note of a row that is read for the first time; rows come in order. */
  add(row: number, note: Note, value: CellValue): void {
    this.rows.push(row);
    this.notes.push(note);
    this.values.push(value);
  }

  /** Puts other notes in place of an edited row's. */
  replace(row: number, noted: readonly NotedCell[]): void {
    this.ofEdited.set(row, noted);
  }

  /** Whether these are a row's notes. */
  hold(row: number, noted: readonly NotedCell[]): boolean {
    const known = this.ofEdited.get(row) ?? this.ofRead(row);
    return known.length === noted.length && known.every((one, at) => isSame(one, noted[at]));
  }

  private ofRead(row: number): NotedCell[] {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    const found: NotedCell[] = [];
    for (let at = low; this.rows[at] === row; at++) {
      const [note, value = ''] = [this.notes[at], this.values[at]];
      if (note) found.push({ row, note, value });
    }
    return found;
  }

  /** All notes: those of rows as they were first read, in order, and then those of edited rows. */
  *all(): Generator<NotedCell> {
    for (let at = 0; at < this.rows.length; at++) {
      const [row = -1, note, value = ''] = [this.rows[at], this.notes[at], this.values[at]];
      if (note && !this.ofEdited.has(row)) yield { row, note, value };
    }
    for (const noted of this.ofEdited.values()) yield* noted;
  }
}

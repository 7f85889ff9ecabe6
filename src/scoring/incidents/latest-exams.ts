import { larger, type IncidentColumns } from './incident-columns';

/** By day, score and row; straight from the columns, for a search does it again and again. */
export function compareExams({ day, quantity }: IncidentColumns, a: number, b: number): number {
  return (day[a] ?? 0) - (day[b] ?? 0) || (quantity[a] ?? 0) - (quantity[b] ?? 0) || a - b;
}

/** One month's exams of an item: each person's latest, of one day the highest. They are found once they are asked for. */
export class LatestExams {
  /** By person: the row, or -1. */
  private latest: Int32Array | undefined;
  /** The rows that wait. */
  private rows = new Int32Array(64);
  private waiting = 0;

  constructor(
    private readonly people: number,
    private readonly columns: IncidentColumns,
  ) {}

  add(row: number): void {
    if (this.latest) return this.enter(this.latest, row);
    if (this.waiting === this.rows.length) this.rows = larger(this.rows, new Int32Array(this.waiting * 2));
    this.rows[this.waiting] = row;
    this.waiting += 1;
  }

  /** A person's latest exam: its row, or -1. */
  of(person: number): number {
    return (this.latest ?? this.found())[person] ?? -1;
  }

  /** Puts another exam, or -1, in place of a person's latest. */
  replace(person: number, row: number): void {
    (this.latest ?? this.found())[person] = row;
  }

  private found(): Int32Array {
    const latest = new Int32Array(this.people).fill(-1);
    for (let at = 0; at < this.waiting; at++) this.enter(latest, this.rows[at] ?? -1);
    this.latest = latest;
    this.rows = new Int32Array(0);
    this.waiting = 0;
    return latest;
  }

  private enter(latest: Int32Array, row: number): void {
    const person = this.columns.personOf(row);
    const known = latest[person] ?? -1;
    if (known < 0 || compareExams(this.columns, known, row) < 0) latest[person] = row;
  }
}

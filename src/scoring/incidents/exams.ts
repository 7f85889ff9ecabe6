import type { Day } from '../calendar';
import type { Settings } from '../settings';
import { toMicro } from '../rules/units';
import type { IncidentColumns } from './incident-columns';

/** The rows of one person's exams in one item: as they came until somebody asks, then in order of day, score and row. */
interface Sittings {
  readonly rows: number[];
  isInOrder: boolean;
}

/** The exam result that counts in a period: `sum / count` is the score (a mean may be of several). */
export class ExamResult {
  constructor(
    /** The raw score; of a mean of several, their sum in micro. */
    readonly sum: number,
    readonly count: number,
    readonly day: Day,
    /** Whether it stands in from before the period. */
    readonly carried: boolean,
    private readonly findRows: () => readonly number[],
  ) {}

  /** The rows behind it, looked up when they are asked for: a score needs none. */
  get rows(): readonly number[] {
    return this.findRows();
  }
}

/**
 * Every person's exams of each item. A long log is put in order person by person, when a result is first asked for; from
 * then on adding or removing one is a binary search.
 */
export class Exams {
  /** By item, each with one place a person. */
  private readonly sittings = new Map<number, (Sittings | undefined)[]>();

  constructor(
    private readonly people: number,
    private readonly columns: IncidentColumns,
  ) {}

  add(person: number, item: number, row: number): void {
    let ofItem = this.sittings.get(item);
    if (!ofItem) this.sittings.set(item, (ofItem = new Array<Sittings | undefined>(this.people)));
    const known = ofItem[person];
    if (!known) ofItem[person] = { rows: [row], isInOrder: false };
    else if (known.isInOrder) known.rows.splice(this.placeOf(known.rows, row), 0, row);
    else known.rows.push(row);
  }

  /** Takes an exam out, while its row is still as it was added. */
  remove(person: number, item: number, row: number): void {
    const rows = this.inOrder(person, item);
    const at = this.placeOf(rows, row);
    if (rows[at] === row) rows.splice(at, 1);
  }

  /**
   * The result that counts from `from` to `to` (rule 6): the latest, of one day the highest; or the best; or the
   * mean of all. Without one, the latest on or after `carryFrom` and before `from` (rule 7), where that is given.
   */
  result(
    person: number,
    item: number,
    from: Day,
    to: Day,
    several: Settings['examSeveral'],
    carryFrom: Day | undefined,
  ): ExamResult | undefined {
    const { columns } = this;
    const rows = this.inOrder(person, item);
    if (rows.length === 0) return undefined;
    const start = this.firstOnOrAfter(rows, from);
    const end = this.firstOnOrAfter(rows, to + 1);
    if (start === end) {
      const before = carryFrom === undefined ? undefined : rows[start - 1];
      const isLateEnough = before !== undefined && carryFrom !== undefined && columns.dayOf(before) >= carryFrom;
      return isLateEnough ? this.single(before, rows, true) : undefined;
    }
    if (several === 'mean' && end - start > 1) return this.mean(rows.slice(start, end));
    let chosen = rows[end - 1] ?? -1;
    if (several === 'best') {
      for (let at = start; at < end; at++) {
        const row = rows[at] ?? -1;
        if (columns.quantityOf(row) > columns.quantityOf(chosen)) chosen = row;
      }
    }
    return this.single(chosen, rows, false);
  }

  /** One exam's result. Rows that say the same of one day all stand behind it, so that their order changes nothing. */
  private single(row: number, rows: readonly number[], carried: boolean): ExamResult {
    const { columns } = this;
    const [day, score] = [columns.dayOf(row), columns.quantityOf(row)];
    return new ExamResult(score, 1, day, carried, () =>
      rows.slice(this.firstOnOrAfter(rows, day), this.firstOnOrAfter(rows, day + 1)).filter((other) => columns.quantityOf(other) === score),
    );
  }

  /** The sum in micro, so that a mean is compared with a bound exactly. */
  private mean(rows: readonly number[]): ExamResult {
    const sum = rows.reduce((total, row) => total + toMicro(this.columns.quantityOf(row)), 0);
    return new ExamResult(sum, rows.length, this.columns.dayOf(rows.at(-1) ?? -1), false, () => rows);
  }

  private inOrder(person: number, item: number): number[] {
    const known = this.sittings.get(item)?.[person];
    if (!known) return [];
    if (!known.isInOrder && known.rows.length > 1) known.rows.sort((a, b) => this.compare(a, b));
    known.isInOrder = true;
    return known.rows;
  }

  /** By day, score and row; straight from the columns, for a search does it again and again. */
  private compare(a: number, b: number): number {
    const { day, quantity } = this.columns;
    return (day[a] ?? 0) - (day[b] ?? 0) || (quantity[a] ?? 0) - (quantity[b] ?? 0) || a - b;
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
      if (this.compare(rows[middle] ?? 0, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

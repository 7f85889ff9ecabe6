import { firstDay, lastDay, type Day, type Month } from '../calendar';
import type { Settings } from '../settings';
import { toMicro } from '../rules/units';
import type { IncidentColumns } from './incident-columns';
import { LatestExams } from './latest-exams';
import { MonthList } from './month-list';
import { Sittings } from './sittings';

/** The exam result that counts in a period: `sum / count` is the score (a mean may be of several). */
export class ExamResult {
  constructor(
    /** The raw score; of a mean of several, their sum in micro. */
    readonly sum: number,
    readonly count: number,
    readonly day: Day,
    /** Whether it stands in from before the period. */
    readonly carried: boolean,
    private readonly exams: Exams,
    private readonly person: number,
    /** The day of the first exam behind it. */
    private readonly from: Day,
  ) {}

  /** The rows behind it, looked up when they are asked for: a score needs none. */
  get rows(): readonly number[] {
    return this.exams.rowsBehind(this.person, this.from, this.day, this.count === 1 ? this.sum : undefined);
  }
}

/** The stretch of days an exam is asked for, and the months it lies in. */
export interface ExamSpan {
  readonly from: Day;
  readonly to: Day;
  readonly first: Month;
  readonly last: Month;
  /** Whether it is made of whole months. */
  readonly isWhole: boolean;
}

/** Every person's exams of one item. */
export class Exams {
  private readonly sittings: Sittings;
  private readonly latest = new MonthList<LatestExams>();

  constructor(
    private readonly people: number,
    private readonly columns: IncidentColumns,
  ) {
    this.sittings = new Sittings(people, columns);
  }

  add(person: number, row: number, month: Month): void {
    this.sittings.add(person, row);
    let latest = this.latest.get(month);
    if (!latest) this.latest.set(month, (latest = new LatestExams(this.people, this.columns)));
    latest.add(row);
  }

  /** Takes an exam out, while its row is still as it was added. */
  remove(person: number, row: number, month: Month): void {
    const latest = this.latest.get(month);
    const isLatest = latest?.of(person) === row;
    this.sittings.remove(person, row);
    if (isLatest) latest.replace(person, this.sittings.within(person, firstDay(month), lastDay(month)).at(-1) ?? -1);
  }

  /**
   * The result that counts in a span (rule 6): the latest, of one day the highest; or the best; or the mean of all.
   * Without one, the latest of so many months before it (rule 7).
   */
  result(
    person: number,
    span: ExamSpan,
    several: Settings['examSeveral'],
    carryMonths: number,
  ): ExamResult | undefined {
    const { from, to, first, last, isWhole } = span;
    if (several === 'latest' && isWhole) {
      const row = this.latestOf(person, first, last);
      if (row >= 0) return this.single(person, row, false);
    } else {
      const rows = this.sittings.within(person, from, to);
      const [row] = rows;
      if (row !== undefined) return this.ofSeveral(person, rows, several);
    }
    return carryMonths > 0 ? this.carried(person, span, carryMonths) : undefined;
  }

  private ofSeveral(person: number, rows: readonly number[], several: Settings['examSeveral']): ExamResult {
    const { columns } = this;
    let chosen = rows.at(-1) ?? -1;
    if (several === 'mean' && rows.length > 1) {
      // In micro, so that a mean is compared with a bound exactly.
      const sum = rows.reduce((total, row) => total + toMicro(columns.quantityOf(row)), 0);
      return new ExamResult(sum, rows.length, columns.dayOf(chosen), false, this, person, columns.dayOf(rows[0] ?? -1));
    }
    if (several === 'best')
      for (const row of rows) if (columns.quantityOf(row) > columns.quantityOf(chosen)) chosen = row;
    return this.single(person, chosen, false);
  }

  private carried(person: number, { from, first }: ExamSpan, months: number): ExamResult | undefined {
    const before =
      from === firstDay(first) ? undefined : this.sittings.within(person, firstDay(first), from - 1).at(-1);
    const row = before ?? this.latestOf(person, first - months, first - 1);
    return row >= 0 ? this.single(person, row, true) : undefined;
  }

  private single(person: number, row: number, carried: boolean): ExamResult {
    const { columns } = this;
    const day = columns.dayOf(row);
    return new ExamResult(columns.quantityOf(row), 1, day, carried, this, person, day);
  }

  /** The latest of some months, of one day the highest; -1 where there is none. */
  private latestOf(person: number, first: Month, last: Month): number {
    const [earliest, latest] = this.latest.range;
    for (let month = Math.min(last, latest); month >= Math.max(first, earliest); month--) {
      const row = this.latest.get(month)?.of(person) ?? -1;
      if (row >= 0) return row;
    }
    return -1;
  }

  /**
   * A person's exams from one day to another, in order; with a score, those that have it. Rows that say the same of one
   * day all stand behind a result, so that their order changes nothing.
   */
  rowsBehind(person: number, from: Day, to: Day, score: number | undefined): readonly number[] {
    const rows = this.sittings.within(person, from, to);
    return score === undefined ? rows : rows.filter((row) => this.columns.quantityOf(row) === score);
  }
}

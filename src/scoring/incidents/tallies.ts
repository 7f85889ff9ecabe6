import { firstDay, lastDay, monthOf, type Day, type Month } from '../calendar';
import type { Period } from '../period';
import type { Rules } from '../rules/rules';
import { toMicro } from '../rules/units';
import { Exams, type ExamResult } from './exams';
import type { IncidentColumns } from './incident-columns';
import { MonthCounts } from './month-counts';
import { RowLists } from './row-lists';

/** What one person did in one stretch of days: the quantity of each clause, and each item's exam. */
export interface Tally {
  /** Micro, one place a clause. */
  readonly counts: Float64Array;
  /** One place an item; `undefined`: no exam. */
  readonly exams: (ExamResult | undefined)[];
}

/**
 * The counts behind every score. Only rows that count are in it; adding or taking back a row touches that
 * person's month and nothing else.
 */
export class Tallies {
  private readonly months = new Map<Month, MonthCounts>();
  /** The bounds of the months in the map, so that a period of centuries asks about no empty ones. */
  private firstMonth: Month = Infinity;
  private lastMonth: Month = -Infinity;
  private readonly exams: Exams;
  private readonly lists: RowLists;
  /** The item whose exam a clause is; -1 for all others. */
  private readonly examItem: Int32Array;

  constructor(
    private readonly rules: Rules,
    private readonly people: number,
    private readonly columns: IncidentColumns,
    /** Whether a row counts. */
    isCounted: (row: number) => boolean,
  ) {
    this.exams = new Exams(rules.items.length, columns);
    this.lists = new RowLists(columns, people, isCounted);
    this.examItem = Int32Array.from(rules.clauses, ({ role, item }) => (role === 'exam' ? item : -1));
  }

  /** Counts a row. */
  add(row: number): void {
    this.lists.add(row);
    this.count(row, 1);
  }

  /** Takes a counted row back, while its columns are still as they were counted. */
  remove(row: number): void {
    this.lists.remove(row);
    this.count(row, -1);
  }

  private count(row: number, sign: 1 | -1): void {
    const { columns } = this;
    const person = columns.personOf(row);
    const clause = columns.clauseOf(row);
    const month = this.monthCounts(monthOf(columns.dayOf(row)));
    const item = this.examItem[clause] ?? -1;
    if (item < 0) month.add(person, clause, sign * toMicro(columns.quantityOf(row)));
    else if (sign > 0) this.exams.add(person, item, row);
    else this.exams.remove(person, item, row);
  }

  private monthCounts(month: Month): MonthCounts {
    const known = this.months.get(month);
    if (known) return known;
    const counts = new MonthCounts(this.people, this.rules.clauses.length);
    this.months.set(month, counts);
    this.firstMonth = Math.min(month, this.firstMonth);
    this.lastMonth = Math.max(month, this.lastMonth);
    return counts;
  }

  /** A tally to be filled again and again. */
  blank(): Tally {
    return { counts: new Float64Array(this.rules.clauses.length), exams: new Array(this.rules.items.length) };
  }

  /** Fills `into` with what counts for a person from `from` to `to`: whole months by their sums, others row by row. */
  fill(into: Tally, person: number, from: Day, to: Day): void {
    into.counts.fill(0);
    const last = Math.min(monthOf(to), this.lastMonth);
    for (let month = Math.max(monthOf(from), this.firstMonth); month <= last; month++) {
      const counts = this.months.get(month);
      if (!counts) continue;
      if (from <= firstDay(month) && lastDay(month) <= to) counts.addTo(into.counts, person);
      else {
        this.lists.make([month]);
        for (const row of this.lists.rows(person, month)) if (this.isWithin(row, from, to)) this.addRow(into, row);
      }
    }
    const { examSeveral, examCarryMonths } = this.rules.settings;
    const carryFrom = examCarryMonths > 0 ? firstDay(monthOf(from) - examCarryMonths) : undefined;
    for (const { index, bands } of this.rules.items) {
      if (bands.length > 0) into.exams[index] = this.exams.result(person, index, from, to, examSeveral, carryFrom);
    }
  }

  /** The counted rows of a person in a period, in the order of the log. */
  rowsOf(person: number, { from, to }: Pick<Period, 'from' | 'to'>): number[] {
    const months: Month[] = [];
    const last = Math.min(monthOf(to), this.lastMonth);
    for (let month = Math.max(monthOf(from), this.firstMonth); month <= last; month++)
      if (this.months.has(month)) months.push(month);
    this.lists.make(months);
    const rows: number[] = [];
    for (const month of months)
      for (const row of this.lists.rows(person, month)) if (this.isWithin(row, from, to)) rows.push(row);
    return rows.sort((a, b) => a - b);
  }

  private isWithin(row: number, from: Day, to: Day): boolean {
    const day = this.columns.dayOf(row);
    return from <= day && day <= to;
  }

  private addRow({ counts }: Tally, row: number): void {
    const clause = this.columns.clauseOf(row);
    if ((this.examItem[clause] ?? -1) < 0) counts[clause] = (counts[clause] ?? 0) + toMicro(this.columns.quantityOf(row));
  }
}

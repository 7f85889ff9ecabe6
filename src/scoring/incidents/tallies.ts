import { firstDay, lastDay, monthOf, type Day, type Month } from '../calendar';
import type { Period } from '../period';
import type { Rules } from '../rules/rules';
import { toMicro } from '../rules/units';
import type { DatedMonths } from './dated-months';
import { Exams, type ExamResult } from './exams';
import type { IncidentColumns } from './incident-columns';
import { MonthCounts } from './month-counts';
import { RowLists } from './row-lists';
import { rowsByMonth } from './rows-by-month';

/** What one person did in one stretch of days: the quantity of each clause, and each item's exam. */
export interface Tally {
  /** Micro, one place a clause. */
  readonly counts: Float64Array;
  /** One place an item; `undefined`: no exam. */
  readonly exams: (ExamResult | undefined)[];
}

/**
 * The counts behind every score. Only rows that count are in it: all of a log that was read, once, and then row by row;
 * adding or taking back a row touches that person's month and nothing else.
 */
export class Tallies {
  private readonly counts = new Map<Month, MonthCounts>();
  private readonly exams: Exams;
  private readonly lists: RowLists;
  /** The item whose exam a clause is; -1 for all others. */
  private readonly examItem: Int32Array;
  /** The items that start from an exam. */
  private readonly examItems: readonly number[];

  constructor(
    private readonly rules: Rules,
    private readonly people: number,
    private readonly columns: IncidentColumns,
    private readonly dated: DatedMonths,
  ) {
    this.exams = new Exams(people, columns);
    this.lists = new RowLists(columns, people);
    this.examItem = Int32Array.from(rules.clauses, ({ role, item }) => (role === 'exam' ? item : -1));
    this.examItems = rules.items.filter(({ bands }) => bands.length > 0).map(({ index }) => index);
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

  /**
   * Counts all rows of a log that was just read, a month at a time: the counts of one month are few enough to be at hand
   * while they grow, those of a year are not.
   */
  *countAll(): Generator<void> {
    for (const { month, rows } of rowsByMonth(this.columns, this.dated)) {
      if (rows.length > 0) this.countMonth(month, rows);
      yield;
    }
  }

  private countMonth(month: Month, rows: Int32Array): void {
    const { person, clause, quantity } = this.columns;
    const counts = this.monthCounts(month);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const code = clause[row] ?? -1;
      const item = this.examItem[code] ?? -1;
      if (item < 0) counts.add(person[row] ?? 0, code, toMicro(quantity[row] ?? 0));
      else this.exams.add(person[row] ?? 0, item, row);
    }
  }

  private count(row: number, sign: 1 | -1): void {
    const { columns } = this;
    const person = columns.personOf(row);
    const clause = columns.clauseOf(row);
    const item = this.examItem[clause] ?? -1;
    if (item < 0)
      this.monthCounts(monthOf(columns.dayOf(row))).add(person, clause, sign * toMicro(columns.quantityOf(row)));
    else if (sign > 0) this.exams.add(person, item, row);
    else this.exams.remove(person, item, row);
  }

  private monthCounts(month: Month): MonthCounts {
    let counts = this.counts.get(month);
    if (!counts) this.counts.set(month, (counts = new MonthCounts(this.people, this.rules.clauses.length)));
    return counts;
  }

  /** A tally to be filled again and again. */
  blank(): Tally {
    return { counts: new Float64Array(this.rules.clauses.length), exams: new Array(this.rules.items.length) };
  }

  /** Fills `into` with what counts for a person from `from` to `to`: whole months by their sums, others row by row. */
  fill(into: Tally, person: number, from: Day, to: Day): void {
    into.counts.fill(0);
    const [first, last] = [monthOf(from), monthOf(to)];
    if (first === last) this.addMonth(into, person, first, from, to);
    else for (const month of this.dated.within(first, last)) this.addMonth(into, person, month, from, to);
    const { examSeveral, examCarryMonths } = this.rules.settings;
    const carryFrom = examCarryMonths > 0 ? firstDay(first - examCarryMonths) : undefined;
    for (const item of this.examItems)
      into.exams[item] = this.exams.result(person, item, from, to, examSeveral, carryFrom);
  }

  /** Adds what counts for a person in those days of a month that lie within a range. */
  private addMonth(into: Tally, person: number, month: Month, from: Day, to: Day): void {
    if (from <= firstDay(month) && lastDay(month) <= to) {
      this.counts.get(month)?.addTo(into.counts, person);
      return;
    }
    if (this.dated.rowsIn(month) === 0) return;
    this.lists.make([month]);
    for (const row of this.lists.rows(person, month)) if (this.isWithin(row, from, to)) this.addRow(into, row);
  }

  /** The counted rows of a person in a period, in the order of the log. */
  rowsOf(person: number, { from, to }: Pick<Period, 'from' | 'to'>): number[] {
    const months = this.dated.within(monthOf(from), monthOf(to));
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

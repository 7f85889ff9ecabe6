import { firstDay, lastDay, monthOf, type Day, type Month } from '../calendar';
import type { Period } from '../period';
import type { Rules } from '../rules/rules';
import { toMicro } from '../rules/units';
import { Exams, type ExamResult } from './exams';
import type { IncidentColumns } from './incident-columns';
import { MonthCounts } from './month-counts';

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

  constructor(
    private readonly rules: Rules,
    private readonly people: number,
    private readonly columns: IncidentColumns,
  ) {
    this.exams = new Exams(rules.items.length);
  }

  /** Counts a row. */
  add(row: number): void {
    const { columns } = this;
    const person = columns.personOf(row);
    const month = monthOf(columns.dayOf(row));
    let counts = this.months.get(month);
    if (!counts) {
      this.months.set(month, (counts = new MonthCounts(this.people, this.rules.clauses.length)));
      this.firstMonth = Math.min(month, this.firstMonth);
      this.lastMonth = Math.max(month, this.lastMonth);
    }
    const head = counts.heads[person] ?? -1;
    columns.next[row] = head;
    columns.previous[row] = -1;
    if (head >= 0) columns.previous[head] = row;
    counts.heads[person] = row;
    this.count(row, counts, 1);
  }

  /** Takes a counted row back. */
  remove(row: number): void {
    const { columns } = this;
    const counts = this.months.get(monthOf(columns.dayOf(row)));
    if (!counts) return;
    const next = columns.next[row] ?? -1;
    const previous = columns.previous[row] ?? -1;
    if (previous >= 0) columns.next[previous] = next;
    else counts.heads[columns.personOf(row)] = next;
    if (next >= 0) columns.previous[next] = previous;
    this.count(row, counts, -1);
  }

  private count(row: number, counts: MonthCounts, sign: 1 | -1): void {
    const { columns } = this;
    const person = columns.personOf(row);
    const clause = this.rules.clauses[columns.clauseOf(row)];
    if (!clause) return;
    if (clause.role !== 'exam') counts.add(person, clause.index, sign * toMicro(columns.quantityOf(row)));
    else {
      const sitting = { day: columns.dayOf(row), score: columns.quantityOf(row), row };
      if (sign > 0) this.exams.add(person, clause.item, sitting);
      else this.exams.remove(person, clause.item, sitting);
    }
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
      else for (const row of this.rowsOfMonth(person, month)) if (this.isWithin(row, from, to)) this.addRow(into, row);
    }
    const { examSeveral, examCarryMonths } = this.rules.settings;
    const carryFrom = examCarryMonths > 0 ? firstDay(monthOf(from) - examCarryMonths) : undefined;
    for (const { index, bands } of this.rules.items) {
      if (bands.length > 0) into.exams[index] = this.exams.result(person, index, from, to, examSeveral, carryFrom);
    }
  }

  /** The counted rows of a person in a period, in the order of the log. */
  rowsOf(person: number, { from, to }: Pick<Period, 'from' | 'to'>): number[] {
    const rows: number[] = [];
    const last = Math.min(monthOf(to), this.lastMonth);
    for (let month = Math.max(monthOf(from), this.firstMonth); month <= last; month++) {
      for (const row of this.rowsOfMonth(person, month)) if (this.isWithin(row, from, to)) rows.push(row);
    }
    return rows.sort((a, b) => a - b);
  }

  private *rowsOfMonth(person: number, month: Month): Generator<number> {
    let row = this.months.get(month)?.heads[person] ?? -1;
    for (; row >= 0; row = this.columns.next[row] ?? -1) yield row;
  }

  private isWithin(row: number, from: Day, to: Day): boolean {
    const day = this.columns.dayOf(row);
    return from <= day && day <= to;
  }

  private addRow({ counts }: Tally, row: number): void {
    const clause = this.rules.clauses[this.columns.clauseOf(row)];
    if (clause && clause.role !== 'exam')
      counts[clause.index] = (counts[clause.index] ?? 0) + toMicro(this.columns.quantityOf(row));
  }
}

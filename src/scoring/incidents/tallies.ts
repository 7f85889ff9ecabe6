import { firstDay, lastDay, monthOf, type Day, type Month } from '../calendar';
import type { Period } from '../period';
import type { Rules } from '../rules/rules';
import { toMicro } from '../rules/units';
import { runToEnd } from '../run-to-end';
import type { DatedMonths } from './dated-months';
import { Exams, type ExamSpan } from './exams';
import type { IncidentColumns } from './incident-columns';
import { MonthCounts } from './month-counts';
import { MonthList } from './month-list';
import { RowLists } from './row-lists';
import { Tally } from './tally';

/** So many stretches of days are known at a time: those of more than a year. */
const SPANS = 16;

/**
 * The counts behind every score. Only rows that count are in it; adding or taking back a row touches that person's month
 * and nothing else.
 */
export class Tallies {
  private readonly counts = new MonthList<MonthCounts>();
  /** By item, of those that start from an exam. */
  private readonly exams: readonly (Exams | undefined)[];
  private readonly examItems: readonly number[];
  /** By clause: the exams it is one of. */
  private readonly examsOfClause: readonly (Exams | undefined)[];
  private readonly lists: RowLists;
  /** The months that were made ready. */
  private readonly prepared = new Set<Month>();
  private readonly scratch: Tally;
  /** The stretches that were asked for last, by the month they begin in. */
  private readonly spans = new Array<ExamSpan | undefined>(SPANS).fill(undefined);

  constructor(
    private readonly rules: Rules,
    private readonly people: number,
    private readonly columns: IncidentColumns,
    private readonly dated: DatedMonths,
  ) {
    const withExam = new Set(rules.clauses.filter(({ role }) => role === 'exam').map(({ item }) => item));
    this.exams = rules.items.map(({ index }) => (withExam.has(index) ? new Exams(people, columns) : undefined));
    this.examItems = rules.items.filter(({ bands }) => bands.length > 0).map(({ index }) => index);
    this.examsOfClause = rules.clauses.map(({ role, item }) => (role === 'exam' ? this.exams[item] : undefined));
    this.scratch = new Tally(rules);
    this.lists = new RowLists(columns, people);
  }

  /** Counts a row, which is dated in that month. */
  add(row: number, month: Month): void {
    const { columns } = this;
    const person = columns.personOf(row);
    const clause = columns.clauseOf(row);
    this.lists.add(row, month);
    const exams = this.examsOfClause[clause];
    if (exams) exams.add(person, row, month);
    else this.countsOf(month).add(person, clause, columns.quantityOf(row), 1);
  }

  /** Takes a counted row back, while its columns are still as they were counted. */
  remove(row: number): void {
    const { columns } = this;
    const person = columns.personOf(row);
    const clause = columns.clauseOf(row);
    const month = monthOf(columns.dayOf(row));
    this.lists.remove(row, month);
    const exams = this.examsOfClause[clause];
    if (exams) exams.remove(person, row, month);
    else this.countsOf(month).add(person, clause, columns.quantityOf(row), -1);
  }

  private countsOf(month: Month): MonthCounts {
    let counts = this.counts.get(month);
    if (!counts) this.counts.set(month, (counts = new MonthCounts(this.people, this.rules.clauses.length)));
    return counts;
  }

  /** Fills `into` with what counts for a person from `from` to `to`: whole months by their sums, others row by row. */
  fill(into: Tally, person: number, from: Day, to: Day): void {
    into.clear();
    const span = this.spanOf(from, to);
    if (span.isWhole && span.first === span.last) this.counts.get(span.first)?.addTo(into, person);
    else for (const month of this.dated.within(span.first, span.last)) this.addMonth(into, person, month, from, to);
    const { examSeveral, examCarryMonths } = this.rules.settings;
    for (const item of this.examItems)
      into.exams[item] = this.exams[item]?.result(person, span, examSeveral, examCarryMonths);
  }

  /** A stretch of days and its months, which are the same for everyone. */
  private spanOf(from: Day, to: Day): ExamSpan {
    const first = monthOf(from);
    const known = this.spans[first % SPANS];
    if (known?.from === from && known.to === to) return known;
    const last = monthOf(to);
    const span = { from, to, first, last, isWhole: from === firstDay(first) && to === lastDay(last) };
    this.spans[first % SPANS] = span;
    return span;
  }

  /** Adds what counts for a person in those days of a month that lie within a range. */
  private addMonth(into: Tally, person: number, month: Month, from: Day, to: Day): void {
    if (from <= firstDay(month) && lastDay(month) <= to) {
      this.counts.get(month)?.addTo(into, person);
      return;
    }
    if (this.dated.rowsIn(month) === 0) return;
    runToEnd(this.lists.make([month]));
    for (const row of this.lists.rows(person, month)) if (this.isWithin(row, from, to)) this.addRow(into, row);
  }

  /** Makes ready what counts in the months of a period, a month a step: it waits until it is asked for. */
  *prepareMonths({ from, to }: Pick<Period, 'from' | 'to'>): Generator<void> {
    for (const month of this.dated.within(monthOf(from), monthOf(to))) {
      if (this.prepared.has(month)) continue;
      this.fill(this.scratch, 0, firstDay(month), lastDay(month));
      this.prepared.add(month);
      yield;
    }
  }

  /** Whether what counts in the months of a period is ready. */
  hasMonths({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
    return this.dated.within(monthOf(from), monthOf(to)).every((month) => this.prepared.has(month));
  }

  /** Finds out, so many rows a step, whose the counted rows of a period are: what is told of its people comes fast then. */
  *prepareRows({ from, to }: Pick<Period, 'from' | 'to'>): Generator<void> {
    yield* this.lists.make(this.dated.within(monthOf(from), monthOf(to)));
  }

  /** Whether the counted rows of a period are known by their people. */
  hasRows({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
    return this.dated.within(monthOf(from), monthOf(to)).every((month) => this.lists.has(month));
  }

  /** The counted rows of a person in a period, in the order of the log. */
  rowsOf(person: number, { from, to }: Pick<Period, 'from' | 'to'>): number[] {
    const months = this.dated.within(monthOf(from), monthOf(to));
    runToEnd(this.lists.make(months));
    const rows: number[] = [];
    for (const month of months)
      for (const row of this.lists.rows(person, month)) if (this.isWithin(row, from, to)) rows.push(row);
    return rows.sort((a, b) => a - b);
  }

  private isWithin(row: number, from: Day, to: Day): boolean {
    const day = this.columns.dayOf(row);
    return from <= day && day <= to;
  }

  private addRow(into: Tally, row: number): void {
    const clause = this.columns.clauseOf(row);
    if (!this.examsOfClause[clause]) into.add(clause, toMicro(this.columns.quantityOf(row)));
  }
}

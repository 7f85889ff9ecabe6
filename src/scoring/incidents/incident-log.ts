import { firstDay, isoDay, lastDay, monthOf, type Day, type Month } from '../calendar';
import { sortedInSteps } from '../sorted-in-steps';
import type { CellValue } from '../cells/cell';
import type { DateSystem } from '../cells/day';
import { issue, type IssuePlace, type RowIssue } from '../issue';
import type { Roster } from '../people/roster';
import type { Rules } from '../rules/rules';
import type { IncidentField } from '../tables/contract';
import { cellOf, type TableOf } from '../tables/table';
import { BlockReader } from './block-reader';
import { CellReaders } from './cell-readers';
import { DatedMonths } from './dated-months';
import { IncidentColumns } from './incident-columns';
import { blankRow, NO_DAY, RowState } from './parsed-row';
import { Recurrences } from './recurrences';
import { RowNotes, type NotedCell } from './row-notes';
import { RowParser } from './row-parser';
import { RowPlaces, type RowPlace } from './row-places';
import { Tallies } from './tallies';

/** A person and a day whose figures an edit may have changed. */
export interface TouchedDay {
  /** -1 for a row that nobody can be told of: only whether the day has rows may have changed. */
  readonly person: number;
  readonly day: Day;
}

/**
 * All rows of the incident tables, read and counted. Append blocks as they are read, then settle once; after
 * that any row may be replaced, at a cost that does not depend on how many rows there are.
 */
export class IncidentLog {
  readonly columns = new IncidentColumns();
  readonly tallies: Tallies;
  readonly recurrences: Recurrences;
  private readonly blocks: BlockReader;
  private readonly parser: RowParser;
  private readonly places = new RowPlaces();
  private readonly notes = new RowNotes();
  private readonly months = new DatedMonths();
  private readonly isRecurrenceClause: readonly boolean[];
  /** The raw cell in which a recurrence names its earlier incident, to be shown if it is unproven. */
  private readonly relatedCells = new Map<number, CellValue>();
  private readonly parsed = blankRow();

  constructor(
    readonly rules: Rules,
    readonly roster: Roster,
    readonly dateSystem: DateSystem,
  ) {
    const readers = new CellReaders(rules, roster, dateSystem);
    this.blocks = new BlockReader(rules, readers, this.columns);
    this.parser = new RowParser(rules, roster, readers);
    this.isRecurrenceClause = rules.clauses.map(({ kind }) => kind === 'recurrence');
    this.tallies = new Tallies(rules, roster.people.length, this.columns, this.months);
    this.recurrences = new Recurrences(rules, this.columns);
  }

  /**
   * Reads the rows of a block, in order, so many at a time: what else there is to do may be done after each slice. They
   * count from then on, but for recurrences: whether these are proven is known once the log is settled.
   */
  *appendInSlices(table: TableOf<'Incidents'>, rows: number): Generator<void> {
    const start = this.columns.append(table.rowCount);
    this.places.add(table, start);
    for (let from = 0; from < table.rowCount; from += rows) {
      const to = Math.min(from + rows, table.rowCount);
      for (const row of this.blocks.read(table, start, from, to)) this.readAlone(start + row, table, row);
      this.recurrences.note(table, start, from, to);
      this.countRead(table, start, from, to);
      yield;
    }
  }

  /** Reads a row that is not plain, and notes what is to be said of it. */
  private readAlone(row: number, table: TableOf<'Incidents'>, tableRow: number): void {
    this.parser.parse(table, tableRow, this.parsed);
    this.columns.set(row, this.parsed);
    for (const note of this.parsed.notes) this.notes.add(row, note, cellOf(table, note.field, tableRow));
  }

  /** Counts rows that were read, and notes the recurrences among them. */
  private countRead(table: TableOf<'Incidents'>, start: number, from: number, to: number): void {
    const { columns, isRecurrenceClause, months, tallies } = this;
    const { clause, day } = columns;
    for (let row = start + from; row < start + to; row++) {
      const dated = day[row] ?? NO_DAY;
      if (dated === NO_DAY) continue;
      const month = monthOf(dated);
      months.count(month, 1);
      if (isRecurrenceClause[clause[row] ?? -1] === true)
        this.relatedCells.set(row, cellOf(table, 'related', row - start));
      else if (columns.stateOf(row) === RowState.upheld) tallies.add(row, month);
    }
  }

  /**
   * Proves the recurrences and counts them, so many at a time: after the last block, for an earlier incident may stand
   * below.
   */
  *settleInSlices(rows: number): Generator<void> {
    if (this.relatedCells.size > 0) yield* this.recurrences.prepareIds();
    let asked = 0;
    for (const row of this.relatedCells.keys()) {
      if (this.isUpheld(row)) this.count(row);
      asked += 1;
      if (asked % rows === 0) yield;
    }
  }

  /**
   * Adds rows to a settled log: those that were written below a table's last.
   *
   * @returns whose figures may have changed, and on which days, as `replace` does
   */
  extend(table: TableOf<'Incidents'>): TouchedDay[] {
    const start = this.columns.length;
    for (const _ of this.appendInSlices(table, table.rowCount)) continue;
    const added = Array.from({ length: table.rowCount }, (_, index) => start + index);
    // Their IDs may prove recurrences above, or, standing twice, disprove them.
    const above = new Set(added.flatMap((row) => this.recurrences.dependents(row)).filter((row) => row < start));
    for (const row of above) this.withdraw(row);
    const recurrences = added.filter((row) => this.isRecurrence(row));
    for (const row of [...recurrences, ...above]) if (this.isUpheld(row)) this.count(row);
    return this.touchedDays([...added, ...above]);
  }

  /**
   * Replaces a row by the same row of a table as it is now.
   *
   * @returns whose figures may have changed, and on which days: the row's, before and after, and those of the
   *   recurrences it proved or proves
   */
  replace(row: number, table: TableOf<'Incidents'>, tableRow: number): TouchedDay[] {
    const touched = new Set([row, ...this.recurrences.dependents(row)]);
    for (const one of touched) this.withdraw(one);
    const days = this.touchedDays([row]);
    this.recurrences.forget(row);
    this.relatedCells.delete(row);
    this.countDay(row, -1);
    this.reread(row, table, tableRow);
    for (const dependent of this.recurrences.dependents(row)) {
      if (touched.has(dependent)) continue;
      this.withdraw(dependent);
      touched.add(dependent);
    }
    for (const one of touched) if (this.isUpheld(one)) this.count(one);
    days.push(...this.touchedDays(touched));
    return days;
  }

  /** Whether a row is in everything that is kept of it the same row of a table: replacing it would change nothing. */
  holds(row: number, table: TableOf<'Incidents'>, tableRow: number): boolean {
    const { parsed, columns } = this;
    this.parser.parse(table, tableRow, parsed);
    // A recurrence without proof was upheld when it was read.
    const state = this.isUnproven(row) ? RowState.upheld : columns.stateOf(row);
    if (state !== parsed.state || !columns.holds(row, parsed)) return false;
    if (state === RowState.blank) return true;
    if (!this.recurrences.holds(row, table, tableRow)) return false;
    const isSameNamed = !this.isRecurrence(row) || this.relatedCells.get(row) === cellOf(table, 'related', tableRow);
    return isSameNamed && this.notes.hold(row, this.notedCells(row, table, tableRow));
  }

  /** The notes of the row that was just parsed, with their cells. */
  private notedCells(row: number, table: TableOf<'Incidents'>, tableRow: number): NotedCell[] {
    return this.parsed.notes.map((note) => ({ row, note, value: cellOf(table, note.field, tableRow) }));
  }

  private reread(row: number, table: TableOf<'Incidents'>, tableRow: number): void {
    this.parser.parse(table, tableRow, this.parsed);
    this.columns.set(row, this.parsed);
    this.notes.replace(row, this.notedCells(row, table, tableRow));
    this.countDay(row, 1);
    this.recurrences.note(table, row - tableRow, tableRow, tableRow + 1);
    if (this.isRecurrence(row)) this.relatedCells.set(row, cellOf(table, 'related', tableRow));
  }

  private countDay(row: number, by: 1 | -1): void {
    const day = this.columns.dayOf(row);
    if (day !== NO_DAY) this.months.count(monthOf(day), by);
  }

  private touchedDays(rows: Iterable<number>): TouchedDay[] {
    const days: TouchedDay[] = [];
    for (const row of rows) {
      const [person, day] = [this.columns.personOf(row), this.columns.dayOf(row)];
      if (day !== NO_DAY) days.push({ person, day });
    }
    return days;
  }

  private isRecurrence(row: number): boolean {
    return this.isRecurrenceClause[this.columns.clauseOf(row)] === true;
  }

  /** Whether a row is among the counts, or comes among them now. */
  private isUpheld(row: number): boolean {
    return this.columns.stateOf(row) === RowState.upheld;
  }

  /** Counts an upheld row, unless it is a recurrence without proof: that one opens. */
  private count(row: number): void {
    if (this.isProven(row)) this.tallies.add(row, monthOf(this.columns.dayOf(row)));
    else this.columns.setState(row, RowState.open);
  }

  /** Whether a row is no upheld recurrence without proof. */
  private isProven(row: number): boolean {
    if (!this.isRecurrence(row) || this.columns.stateOf(row) !== RowState.upheld) return true;
    return this.recurrences.unproven(row) === undefined;
  }

  /** Takes a row out of the counts, back to how it was read: a recurrence without proof is upheld again until asked. */
  private withdraw(row: number): void {
    if (this.isUpheld(row)) this.tallies.remove(row);
    else if (this.isUnproven(row)) this.columns.setState(row, RowState.upheld);
  }

  /** Whether nothing but its proof keeps a recurrence from counting. */
  private isUnproven(row: number): boolean {
    const { columns } = this;
    return columns.stateOf(row) === RowState.open && columns.isUpheld(row) && this.isRecurrence(row);
  }

  /** The months in which any row is dated, whatever became of the row, in order. */
  datedMonths(): Month[] {
    return this.months.all();
  }

  /** How many rows are dated in a month, whatever became of them. */
  rowsDatedIn(month: Month): number {
    return this.months.rowsIn(month);
  }

  /** The latest month in which any row is dated; -Infinity where none is. */
  latestMonth(): Month {
    return this.months.latest();
  }

  /** Whether any row is dated within a closed range of days. */
  hasRowsWithin(from: Day, to: Day): boolean {
    for (const month of this.datedMonths()) {
      if (month < monthOf(from) || month > monthOf(to)) continue;
      if (from <= firstDay(month) && lastDay(month) <= to) return true;
      for (let row = 0; row < this.columns.length; row++) {
        const day = this.columns.dayOf(row);
        if (from <= day && day <= to) return true;
      }
    }
    return false;
  }

  /** The known headers of the log's first table, as they stand in its sheet. */
  get headers(): TableOf<'Incidents'>['headers'] {
    return this.places.headers;
  }

  /** The sheets the rows came from, in the order in which they were read. */
  sheets(): string[] {
    return this.places.sheets();
  }

  /** The order of rows in the workbook, by their places: of most logs that of the rows' numbers. */
  get inOrder(): (a: RowPlace, b: RowPlace) => number {
    return this.places.inOrder;
  }

  /** Where a row stands in the workbook. */
  place(row: number): RowPlace {
    return this.places.place(row);
  }

  /** The log's number of a worksheet's row (from 1); `undefined` where that row is none of the log's. */
  rowAt(sheet: string, row: number): number | undefined {
    return this.places.rowAt(sheet, row);
  }

  /** Where one of a row's cells stands, for an issue. */
  placeInColumn(row: number, field: IncidentField, value: CellValue): IssuePlace {
    return this.places.placeInColumn(row, field, value);
  }

  /**
   * The issues found in single rows, in the order of the log: made now, from notes, one a step.
   *
   * @param isWanted tells by a row's number whether its issues are; default: all
   */
  *rowIssues(isWanted: (row: number) => boolean = () => true): Generator<void, RowIssue[]> {
    const found: { row: number; issue: RowIssue }[] = [];
    for (const noted of this.notes.all()) {
      yield;
      if (!isWanted(noted.row)) continue;
      // Evidence is asked of rows that count: a recurrence that turned out unproven is not one.
      if (noted.note.code === 'missing-evidence' && !this.isUpheld(noted.row)) continue;
      found.push({ row: noted.row, issue: this.issueOf(noted) });
    }
    for (const [row, value] of this.relatedCells) {
      yield;
      if (!isWanted(row) || !this.isUnproven(row)) continue;
      const reason = this.recurrences.unproven(row);
      found.push({ row, issue: issue('unproven-recurrence', this.placeInColumn(row, 'related', value), { reason }) });
    }
    const inOrder = yield* sortedInSteps(found, (a, b) => a.row - b.row);
    return inOrder.map((one) => one.issue);
  }

  private issueOf({ row, note: { code, field, reason, params }, value }: NotedCell): RowIssue {
    const place = this.placeInColumn(row, field, value);
    if (code !== 'outside-roster') return issue(code, place, { reason, params });
    const name = this.roster.people[this.columns.personOf(row)]?.name ?? '';
    return issue(code, place, { params: { name, date: isoDay(this.columns.dayOf(row)) } });
  }
}

import { firstDay, lastDay, monthOf, type Day, type Month } from '../calendar';
import type { CellValue } from '../cells/cell';
import type { DateSystem } from '../cells/day';
import { issue, type RowIssue } from '../issue';
import type { Roster } from '../people/roster';
import type { Rules } from '../rules/rules';
import { placeOf } from '../tables/located';
import { cellOf, type TableOf } from '../tables/table';
import { IncidentColumns } from './incident-columns';
import { blankRow, NO_DAY, RowState } from './parsed-row';
import { Recurrences } from './recurrences';
import { RowParser } from './row-parser';
import { Tallies } from './tallies';

/** A run of rows of the log that stand one below the other in a sheet. */
interface Segment {
  readonly sheet: string;
  readonly headers: TableOf<'Incidents'>['headers'];
  readonly firstRow: number;
  /** The log's number of the segment's first row. */
  readonly start: number;
  rowCount: number;
}

/** A person and a day whose figures an edit may have changed. */
export interface TouchedDay {
  /** -1 for a row that nobody can be told of: only whether the day has rows may have changed. */
  readonly person: number;
  readonly day: Day;
}

/** Where a row of the log stands in the workbook. */
export interface RowPlace {
  readonly sheet: string;
  /** The worksheet's row number, from 1. */
  readonly row: number;
}

/**
 * All rows of the incident tables, read and counted. Append blocks as they are read, then `settle` once; after
 * that any row may be replaced, at a cost that does not depend on how many rows there are.
 */
export class IncidentLog {
  readonly columns = new IncidentColumns();
  readonly tallies: Tallies;
  readonly recurrences: Recurrences;
  private readonly parser: RowParser;
  private readonly segments: Segment[] = [];
  private readonly issues = new Map<number, RowIssue[]>();
  private readonly rowsByMonth = new Map<Month, number>();
  /** The raw cell in which a recurrence names its earlier incident, to be shown if it is unproven. */
  private readonly relatedCells = new Map<number, CellValue>();
  /** Upheld recurrences that were read and not yet asked for their proof. */
  private unsettled: number[] = [];
  private readonly parsed = blankRow();

  constructor(
    readonly rules: Rules,
    readonly roster: Roster,
    readonly dateSystem: DateSystem,
  ) {
    this.parser = new RowParser(rules, roster, dateSystem);
    this.tallies = new Tallies(rules, roster.people.length, this.columns);
    this.recurrences = new Recurrences(rules, this.columns);
  }

  /** Reads the rows of a block, in order, and counts them; recurrences wait until the log is settled. */
  append(table: TableOf<'Incidents'>): void {
    const { sheet, headers, firstRow, rowCount } = table;
    const last = this.segments.at(-1);
    if (last && last.sheet === sheet && last.firstRow + last.rowCount === firstRow) last.rowCount += rowCount;
    else this.segments.push({ sheet, headers, firstRow, start: this.columns.length, rowCount });
    this.columns.reserve(rowCount);
    for (let row = 0; row < rowCount; row++) {
      this.parser.parse(table, row, this.parsed);
      const appended = this.columns.append(this.parsed);
      this.enter(appended, table, row);
      if (this.parsed.state !== RowState.upheld) continue;
      if (this.isRecurrence(appended)) this.unsettled.push(appended);
      else this.tallies.add(appended);
    }
  }

  /** Proves the recurrences and counts those that are: after the last block, for an earlier incident may stand below. */
  settle(): void {
    for (const row of this.unsettled.splice(0)) this.count(row);
  }

  /**
   * Adds rows to a settled log: those that were written below a table's last.
   *
   * @returns whose figures may have changed, and on which days, as `replace` does
   */
  extend(table: TableOf<'Incidents'>): TouchedDay[] {
    const start = this.columns.length;
    this.append(table);
    const added = Array.from({ length: table.rowCount }, (_, index) => start + index);
    // Their IDs may prove recurrences above, or, standing twice, disprove them.
    const above = new Set(added.flatMap((row) => this.recurrences.dependents(row)).filter((row) => row < start));
    for (const row of above) this.withdraw(row);
    this.settle();
    for (const row of above) if (this.columns.stateOf(row) === RowState.upheld) this.count(row);
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
    this.issues.delete(row);
    this.countDay(row, -1);
    this.parser.parse(table, tableRow, this.parsed);
    this.columns.set(row, this.parsed);
    this.enter(row, table, tableRow);
    for (const dependent of this.recurrences.dependents(row)) {
      if (touched.has(dependent)) continue;
      this.withdraw(dependent);
      touched.add(dependent);
    }
    for (const one of touched) if (this.columns.stateOf(one) === RowState.upheld) this.count(one);
    days.push(...this.touchedDays(touched));
    return days;
  }

  private touchedDays(rows: Iterable<number>): TouchedDay[] {
    const days: TouchedDay[] = [];
    for (const row of rows) {
      const [person, day] = [this.columns.personOf(row), this.columns.dayOf(row)];
      if (day !== NO_DAY) days.push({ person, day });
    }
    return days;
  }

  /** Notes what is beside the columns: issues, days, and what proves recurrences. */
  private enter(row: number, table: TableOf<'Incidents'>, tableRow: number): void {
    if (this.parsed.issues.length > 0) this.issues.set(row, this.parsed.issues);
    if (this.parsed.state === RowState.blank) return;
    this.countDay(row, 1);
    const { id, category, related: relatedColumn } = table.columns;
    if (!id && !category && !relatedColumn) return;
    const related = cellOf(table, 'related', tableRow);
    this.recurrences.note(row, cellOf(table, 'id', tableRow), cellOf(table, 'category', tableRow), related);
    if (this.isRecurrence(row)) this.relatedCells.set(row, related);
  }

  private isRecurrence(row: number): boolean {
    return this.rules.clauses[this.columns.clauseOf(row)]?.kind === 'recurrence';
  }

  /** Counts an upheld row, unless it is a recurrence without proof: that one opens. */
  private count(row: number): void {
    const unproven = this.isRecurrence(row) ? this.recurrences.unproven(row) : undefined;
    if (unproven === undefined) this.tallies.add(row);
    else {
      this.columns.state[row] = RowState.open;
      const place = this.placeInColumn(row, 'related', this.relatedCells.get(row) ?? '');
      this.issues.set(row, [...(this.issues.get(row) ?? []), issue('unproven-recurrence', place, { reason: unproven })]);
    }
  }

  /** Takes a row out of the counts, back to how it was read: a recurrence without proof is upheld again until asked. */
  private withdraw(row: number): void {
    const state = this.columns.stateOf(row);
    if (state === RowState.upheld) this.tallies.remove(row);
    else if (state === RowState.open && this.isRecurrence(row)) {
      const rest = (this.issues.get(row) ?? []).filter(({ code }) => code !== 'unproven-recurrence');
      if (rest.length === (this.issues.get(row)?.length ?? 0)) return;
      this.issues.set(row, rest);
      this.columns.state[row] = RowState.upheld;
    }
  }

  private countDay(row: number, by: 1 | -1): void {
    const day = this.columns.dayOf(row);
    if (day === NO_DAY) return;
    const month = monthOf(day);
    const count = (this.rowsByMonth.get(month) ?? 0) + by;
    if (count === 0) this.rowsByMonth.delete(month);
    else this.rowsByMonth.set(month, count);
  }

  /** The months in which any row is dated, whatever became of the row, in order. */
  datedMonths(): Month[] {
    return [...this.rowsByMonth.keys()].sort((a, b) => a - b);
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

  /** The sheets the rows came from, in the order in which they were read. */
  sheets(): string[] {
    return [...new Set(this.segments.map(({ sheet }) => sheet))];
  }

  /** Where a row stands in the workbook. */
  place(row: number): RowPlace {
    const segment = this.segmentOf(row);
    return { sheet: segment.sheet, row: segment.firstRow + row - segment.start };
  }

  /** The log's number of a worksheet's row (from 1); `undefined` where that row is none of the log's. */
  rowAt(sheet: string, row: number): number | undefined {
    const segment = this.segments.find((one) => one.sheet === sheet && one.firstRow <= row && row < one.firstRow + one.rowCount);
    return segment && segment.start + row - segment.firstRow;
  }

  /** Where one of a row's cells stands, for an issue. */
  placeInColumn(row: number, field: Parameters<typeof placeOf<'Incidents'>>[2], value: CellValue) {
    const segment = this.segmentOf(row);
    const { sheet, headers, firstRow } = segment;
    const table = { sheet, headers, firstRow, rowCount: segment.rowCount, columns: {} };
    return { ...placeOf('Incidents', table, field, row - segment.start), value };
  }

  /** The issues found in single rows, in the order of the log. */
  *rowIssues(): Generator<RowIssue> {
    for (const row of [...this.issues.keys()].sort((a, b) => a - b)) {
      const isCounted = this.columns.stateOf(row) === RowState.upheld;
      // Evidence is asked of rows that count: a recurrence that turned out unproven is not one.
      for (const one of this.issues.get(row) ?? []) if (isCounted || one.code !== 'missing-evidence') yield one;
    }
  }

  private segmentOf(row: number): Segment {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle]?.start ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const segment = this.segments[low];
    if (!segment) throw new RangeError(`The log has no row ${row}.`);
    return segment;
  }
}

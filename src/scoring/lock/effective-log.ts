import { parseDay, type DateSystem } from '../cells/day';
import { isBlank, type CellValue, type Column } from '../cells/cell';
import type { Details, RowDetails } from '../incidents/details';
import { IncidentLog, type TouchedDay } from '../incidents/incident-log';
import type { IncidentField } from '../tables/contract';
import { runToEnd } from '../run-to-end';
import { rowsBetween, type TableOf } from '../tables/table';
import type { LockedPeriod } from './locked-period';
import { mergedRoster } from './merged-roster';
import { mergedRules } from './merged-rules';
import { holds, type Days } from './spans';

/** So many rows are read in a few milliseconds. */
const ROWS_PER_SLICE = 4_000;

/** The cells of a row of the log that is dated in locked days, and so counts in nothing: those that were read for scores. */
export type CellsAside = Partial<Record<IncidentField, CellValue>>;

/**
 * The log that longer periods are scored from where some of their days are locked: the rows of locked days as they were
 * then, all others as they are now. Locked rows come first, so that a row of the workbook's log is this one's so many
 * rows further on, and an edit of it is one here, too.
 */
export class EffectiveLog {
  /** How many locked rows stand before the workbook's. */
  readonly offset: number;
  /** The workbook's rows that are set aside, by its log's numbers, in order of their coming. */
  readonly aside = new Map<number, CellsAside>();
  private length = 0;

  private constructor(
    readonly log: IncidentLog,
    private readonly days: readonly Days[],
    /** The locked rows as they are in it, and their texts. */
    private readonly tables: readonly TableOf<'Incidents'>[],
    private readonly kept: ReadonlyMap<number, RowDetails>,
  ) {
    this.offset = log.columns.length;
  }

  /**
   * Begins one with the locked rows; the workbook's follow in the order of its log.
   *
   * @param live the workbook's own log, whose rows need not have come yet
   * @param locks from the shortest to the longest: of a day that several lock, the shortest tells
   */
  static *begin(live: IncidentLog, locks: readonly LockedPeriod[]): Generator<void, EffectiveLog> {
    const roster = yield* mergedRoster(live.roster, locks);
    const log = new IncidentLog(mergedRules(live.rules, locks), roster, live.dateSystem);
    const kept = new Map<number, RowDetails>();
    const tables: TableOf<'Incidents'>[] = [];
    for (const [index, lock] of locks.entries()) {
      const taken = locks.slice(0, index).map(({ period }) => period);
      const isOwn = (cell: CellValue | undefined): boolean => {
        const day = parseDay(cell, lock.content.dateSystem);
        return day !== undefined && holds(lock.period, day) && !taken.some((days) => holds(days, day));
      };
      const before = log.columns.length;
      for (const table of lock.tables) {
        const own = yield* blanked(table, yield* rowsWhere(table, (cell) => !isOwn(cell)));
        yield* log.appendInSlices(own, ROWS_PER_SLICE);
        tables.push(own);
      }
      for (const [row, texts] of lock.details) kept.set(before + row, texts);
    }
    const days = locks.map(({ period }) => period);
    return new EffectiveLog(log, days, tables, kept);
  }

  /** Takes in the next block of the workbook's log. */
  *append(block: TableOf<'Incidents'>): Generator<void> {
    yield* this.log.appendInSlices(yield* this.setAside(block), ROWS_PER_SLICE);
  }

  /** After the last block: everything is counted. */
  *settle(): Generator<void> {
    yield* this.log.settleInSlices(ROWS_PER_SLICE);
  }

  /** Replaces a row of the workbook's log, and tells whose figures may have changed. */
  replace(row: number, table: TableOf<'Incidents'>, tableRow: number): TouchedDay[] {
    this.aside.delete(row);
    const isAside = this.isLocked(table.columns.date?.[tableRow], this.log.dateSystem);
    if (isAside) this.aside.set(row, cellsOf(table, tableRow));
    return this.log.replace(this.offset + row, isAside ? runToEnd(blanked(table, [tableRow])) : table, tableRow);
  }

  /** Takes in rows below the last. */
  extend(table: TableOf<'Incidents'>): TouchedDay[] {
    return this.log.extend(runToEnd(this.setAside(table)));
  }

  /** The texts of some of its rows: those of the workbook's are read, by its own numbers. */
  async readDetails(
    rows: readonly number[],
    read: (rows: readonly number[]) => Promise<Details>,
  ): Promise<Map<number, RowDetails>> {
    const details = new Map<number, RowDetails>();
    const live: number[] = [];
    for (const row of rows) {
      if (row < this.offset) details.set(row, this.kept.get(row) ?? {});
      else live.push(row - this.offset);
    }
    const found: Details = live.length > 0 ? await read(live) : new Map();
    for (const [row, texts] of found) details.set(this.offset + row, texts);
    return details;
  }

  /** Some of its rows as they stand, each by itself: those of the workbook's are read, by its own numbers. */
  async readRows(
    rows: readonly number[],
    read: (rows: readonly number[]) => Promise<readonly TableOf<'Incidents'>[]>,
  ): Promise<readonly TableOf<'Incidents'>[]> {
    const wanted = new Set(rows);
    let start = 0;
    const locked = this.tables.flatMap((table) => {
      const own = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => wanted.has(start + row));
      start += table.rowCount;
      return own.map((row) => rowsBetween(table, row, row + 1));
    });
    return [...locked, ...(await read(rows.filter((row) => row >= start).map((row) => row - start)))];
  }

  private *setAside(block: TableOf<'Incidents'>): Generator<void, TableOf<'Incidents'>> {
    const { dateSystem } = this.log;
    const first = this.length;
    this.length += block.rowCount;
    const rows = yield* rowsWhere(block, (cell) => this.isLocked(cell, dateSystem));
    for (const [index, row] of rows.entries()) {
      this.aside.set(first + row, cellsOf(block, row));
      if (index % ROWS_PER_SLICE === 0) yield;
    }
    return yield* blanked(block, rows);
  }

  private isLocked(cell: CellValue | undefined, dateSystem: DateSystem): boolean {
    const day = parseDay(cell, dateSystem);
    return day !== undefined && this.days.some((days) => holds(days, day));
  }
}

/** The rows of which the date's cell fits, in slices. */
function* rowsWhere(
  { columns: { date }, rowCount }: TableOf<'Incidents'>,
  fits: (cell: CellValue) => boolean,
): Generator<void, number[]> {
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (fits(date?.[row] ?? '')) rows.push(row);
    if (row % ROWS_PER_SLICE === 0) yield;
  }
  return rows;
}

/** A table with nothing left in some of its rows, a column a step. */
function* blanked(table: TableOf<'Incidents'>, rows: readonly number[]): Generator<void, TableOf<'Incidents'>> {
  if (rows.length === 0) return table;
  const columns: TableOf<'Incidents'>['columns'] = {};
  for (const [field, column] of columnsOf(table)) {
    const cells = [...column];
    for (const row of rows) cells[row] = '';
    columns[field] = cells;
    yield;
  }
  return { ...table, columns };
}

function cellsOf(table: TableOf<'Incidents'>, row: number): CellsAside {
  const cells: CellsAside = {};
  for (const [field, column] of columnsOf(table)) {
    const cell = column[row];
    if (!isBlank(cell)) cells[field] = cell;
  }
  return cells;
}

/** The columns that were read. */
function columnsOf({ columns }: TableOf<'Incidents'>): [IncidentField, Column][] {
  const all = Object.entries(columns) as [IncidentField, Column | undefined][];
  return all.flatMap(([field, column]): [IncidentField, Column][] => (column ? [[field, column]] : []));
}

import {
  parseSettings,
  rowsBetween,
  type Details,
  type IncidentField,
  type RawTable,
  type TableOf,
} from '../../scoring';
import { giveWay, inSlices } from '../../pace';
import { editionNames } from '../../rulebook';
import { LockShelf } from '../keep/locks';
import { readOffer } from '../read/candidates';
import { runsOf } from '../read/columns';
import { findTables } from '../read/find-tables';
import type { IncidentBlock } from '../read/incident-source';
import { readDetails } from '../read/read-details';
import { readWholeRows } from '../read/read-whole-rows';
import type { Reading } from '../read/read-incidents';
import { NoIncidentsError, readWorkbook, type ReadOptions, type WorkbookRead } from '../read/read-workbook';
import type { LogKeeper } from './log-keeper';
import { Looks } from './looks';
import { Places, signatureOf, type WatchedLog } from './places';
import { loadRows } from '../read/load-rows';
import { clipped, type RowSpan } from './row-spans';

/** Whether what is being read may have changed places meanwhile, so that it would be taken for something else. */
export type IsOvertaken = () => boolean;

/** So many rows are taken in within a few milliseconds. */
const ROWS_AT_ONCE = 500;

/** Reads the open workbook for the keeper of its log: all of it, some edited rows, or a part to compare. */
export class LogReader {
  /** Where everything stood at the last whole reading; `undefined` where no log was found. */
  places: Places | undefined;
  /** Where the log's rows come from, in its order; another list after each whole reading. */
  blocks: IncidentBlock[] = [];
  private reading: Reading | undefined;
  private looks: Looks | undefined;
  private readonly shelf = new LockShelf();
  /** What was kept of locks at the last whole reading, as one text. */
  private locks = '';

  constructor(private readonly keeper: LogKeeper) {}

  /** How many looks see everything that was read. */
  get parts(): number {
    return this.looks?.parts ?? 1;
  }

  /**
   * Reads everything; a workbook without a log is lost until one is found. Throws what Excel refuses.
   *
   * @returns false where the reading was overtaken, and nothing of it was taken in
   */
  async readAll(isOvertaken: IsOvertaken, options: ReadOptions = {}): Promise<boolean> {
    return Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      try {
        const read = await readWorkbook(context, { shelf: this.shelf, ...options });
        const looks = await inSlices(Looks.of(read), options.signal);
        if (isOvertaken()) return false;
        this.remember(read, looks, worksheets.items);
      } catch (error) {
        if (!(error instanceof NoIncidentsError)) throw error;
        if (isOvertaken()) return false;
        this.forget();
        this.keeper.lose('no-log');
      }
      return true;
    });
  }

  private remember(read: WorkbookRead, looks: Looks, sheets: readonly Excel.Worksheet[]): void {
    const { settings } = parseSettings(read.tables.settings, editionNames);
    this.reading = { settings, dateSystem: read.tables.dateSystem };
    this.places = new Places(read, sheets);
    this.blocks = [...read.blocks];
    this.looks = looks;
    this.locks = JSON.stringify(read.locks);
    try {
      this.keeper.take(read.outcome);
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private forget(): void {
    this.places = undefined;
    this.looks = undefined;
    this.blocks = [];
  }

  /** Reads edited rows and hands them over, one request; false where everything is to be read again. */
  async readRows(rows: ReadonlyMap<string, readonly RowSpan[]>, isOvertaken: IsOvertaken): Promise<boolean> {
    const { places, reading } = this;
    if (!places || !reading) return false;
    return Excel.run(async (context) => {
      const parts = [...rows].flatMap(([sheet, spans]) =>
        places.logsIn(sheet).map((log) => {
          const within = spans.flatMap((span) => clipped(span, log.found.candidate.firstRow, Infinity) ?? []);
          return {
            log,
            body: bodyOf(context, log),
            spans: within.map((span) => ({ span, rows: loadRows(context, log.found, reading, span) })),
          };
        }),
      );
      try {
        await context.sync();
      } catch (error) {
        // The table has another name now, or is gone.
        if (error instanceof OfficeExtension.Error && error.code === Excel.ErrorCodes.itemNotFound) return false;
        throw error;
      }
      const read: { log: WatchedLog; table: RawTable<IncidentField> }[] = [];
      for (const { log, body, spans } of parts) {
        const end = log.found.candidate.firstRow + (body?.rowCount ?? log.rowCount);
        // A table that is longer by other rows than those that were written has them somewhere in between.
        if (body && !standsWhere(log, body, spans.at(-1)?.span)) return false;
        // Rows below a table that did not take them in are left out, which is to be said.
        if (body && spans.some(({ span }) => span.first + span.count > end)) return false;
        for (const { span, rows: part } of spans) {
          const own = clipped(span, 0, end);
          const table = own && rowsBetween(await part.table(), 0, own.count);
          // A blank row is where a plain range ends.
          if (table && table.rowCount < own.count) return false;
          if (table) read.push({ log, table });
        }
      }
      for (const { log, table } of read) if (!(await this.apply(table, isOvertaken, log))) return false;
      return !isOvertaken();
    });
  }

  /** Reads the texts of some rows of the log, by its numbers. */
  async readDetails(rows: readonly number[]): Promise<Details> {
    const { looks } = this;
    const details = await Excel.run((context) => readDetails(context, this.blocks, rows));
    await giveWay();
    looks?.inDetail(details);
    return details;
  }

  /** Reads some rows of the log with all their columns, by its numbers, as runs of neighbours. */
  async readWholeRows(rows: readonly number[]): Promise<TableOf<'Incidents'>[]> {
    const { reading, blocks } = this;
    if (!reading) return [];
    return Excel.run((context) => readWholeRows(context, blocks, reading, rows));
  }

  /**
   * Looks whether the tables stand where they stood, and whether one part, the next each time, holds what it held; rows
   * that do not are handed over. False where everything is to be read again.
   */
  async look(isOvertaken: IsOvertaken): Promise<boolean> {
    return Excel.run(async (context) => {
      const offer = await readOffer(context);
      const found = findTables(offer, this.reading?.settings.incidentSheets);
      const { places, reading, looks } = this;
      if (!places || !reading || !looks) return found.Incidents.length === 0;
      if (signatureOf(found) !== places.signature() || JSON.stringify(offer.locks) !== this.locks) return false;
      const seen = await looks.look(context, reading);
      if (typeof seen === 'string') return seen === 'same';
      const changed = await inSlices(this.keeper.changedRows(seen.rows as TableOf<'Incidents'>));
      for (const { first, count } of runsOf([...changed, ...seen.retold])) {
        if (!(await this.apply(rowsBetween(seen.rows, first, first + count), isOvertaken))) return false;
      }
      return !isOvertaken();
    });
  }

  /**
   * Hands rows over, so many at once; false where that was overtaken, or everything is to be read again.
   *
   * @param log the one that may have grown by them
   */
  private async apply(table: RawTable<IncidentField>, isOvertaken: IsOvertaken, log?: WatchedLog): Promise<boolean> {
    await inSlices(this.keeper.prepareFor(table as TableOf<'Incidents'>));
    for (let from = 0; from < table.rowCount; from += ROWS_AT_ONCE) {
      if (from > 0) await giveWay();
      const part = rowsBetween(table, from, from + ROWS_AT_ONCE);
      if (isOvertaken() || this.keeper.applyRows(part as TableOf<'Incidents'>) === 'stale') return false;
      if (log) this.grow(log, part);
    }
    return true;
  }

  /** Grows the blocks by the rows below the last. */
  private grow(log: WatchedLog, table: RawTable<IncidentField>): void {
    const first = table.firstRow - 1;
    this.looks?.edited(table.sheet, first, table.rowCount);
    const end = log.found.candidate.firstRow + log.rowCount;
    const added = first + table.rowCount - end;
    if (added > 0) {
      const block = { found: log.found, table: { ...table, columns: {}, firstRow: end + 1, rowCount: added } };
      this.blocks.push(block);
      this.looks?.add(block);
      log.rowCount += added;
    }
  }
}

/** A table's body as it stands now; `undefined` for a plain range. */
function bodyOf(context: Excel.RequestContext, { found: { candidate } }: WatchedLog): Excel.Range | undefined {
  if (candidate.table === undefined) return undefined;
  const body = context.workbook.tables.getItem(candidate.table).getDataBodyRange();
  body.load('rowIndex,columnIndex,rowCount');
  return body;
}

/** Whether a table stands where it stood, and has grown, if at all, by rows that were just read. */
function standsWhere(
  { found: { candidate }, rowCount }: WatchedLog,
  body: Excel.Range,
  last: RowSpan | undefined,
): boolean {
  if (body.rowIndex !== candidate.firstRow || body.columnIndex !== candidate.firstColumn) return false;
  const grown = body.rowCount - rowCount;
  if (grown <= 0 || !last) return grown === 0;
  return last.first <= candidate.firstRow + rowCount && last.first + last.count >= body.rowIndex + body.rowCount;
}

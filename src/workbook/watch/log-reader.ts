import { isBlank, parseSettings, type Details, type RawTable, type TableOf } from '../../scoring';
import { editionNames } from '../../rulebook';
import { readOffer } from '../read/candidates';
import { findTables } from '../read/find-tables';
import type { IncidentBlock } from '../read/incident-source';
import { readDetails } from '../read/read-details';
import type { Reading } from '../read/read-incidents';
import { readTable, type Found } from '../read/read-table';
import { NoIncidentsError, readWorkbook, type WorkbookRead } from '../read/read-workbook';
import type { LogKeeper } from './log-keeper';
import { Places, signatureOf, type WatchedLog } from './places';
import { checksumOf, loadRows } from './read-rows';
import { clipped, joined, type RowSpan } from './row-spans';

/** Something a look goes through: a block of the log, or another table. */
interface Looked {
  readonly block?: IncidentBlock;
  readonly table?: Found<string>;
  /** What it summed up to at the last look; `undefined` where that is not known or it was edited since. */
  sum: number | undefined;
}

const OTHER_ROLES = {
  Roster: 'roster',
  Criteria: 'criteria',
  Clauses: 'clauses',
  Bands: 'bands',
  Grades: 'grades',
} as const;

/** Reads the open workbook for the keeper of its log: all of it, some edited rows, or a part to compare. */
export class LogReader {
  /** Where everything stood at the last whole reading; `undefined` where no log was found. */
  places: Places | undefined;
  private reading: Reading | undefined;
  private blocks: IncidentBlock[] = [];
  private looked: Looked[] = [];
  private nextLook = 0;

  constructor(private readonly keeper: LogKeeper) {}

  /** Reads everything; a workbook without a log is lost until one is found. Throws what Excel refuses. */
  async readAll(): Promise<void> {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      try {
        this.remember(await readWorkbook(context), worksheets.items);
      } catch (error) {
        if (!(error instanceof NoIncidentsError)) throw error;
        this.places = undefined;
        this.blocks = [];
        this.looked = [];
        this.keeper.lose('no-log');
      }
    });
  }

  private remember(read: WorkbookRead, sheets: readonly Excel.Worksheet[]): void {
    this.keeper.fill(read.tables);
    const { settings } = parseSettings(read.tables.settings, editionNames);
    this.reading = { settings, dateSystem: read.tables.dateSystem };
    this.places = new Places(read, sheets);
    // Where a block stands is kept, its cells are not.
    this.blocks = read.blocks.map(({ found, table }) => ({ found, table: { ...table, columns: {} } }));
    const others = Object.entries(OTHER_ROLES).flatMap(([role, key]): Looked[] => {
      const table = read.found[role as keyof typeof OTHER_ROLES];
      const values = read.tables[key];
      return table && values ? [{ table, sum: checksumOf(values) }] : [];
    });
    this.looked = [...this.blocks.map((block): Looked => ({ block, sum: undefined })), ...others];
  }

  /** Reads edited rows and hands them over, one request; false where everything is to be read again. */
  async readRows(rows: ReadonlyMap<string, readonly RowSpan[]>): Promise<boolean> {
    const { places, reading } = this;
    if (!places || !reading) return false;
    return Excel.run(async (context) => {
      const parts = [...rows].flatMap(([sheet, spans]) =>
        places.logsIn(sheet).map((log) => {
          const within = joined(spans).flatMap((span) => clipped(span, log.found.candidate.firstRow, Infinity) ?? []);
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
      for (const { log, body, spans } of parts) {
        if (body && !standsWhere(log, body)) return false;
        const end = log.found.candidate.firstRow + (body?.rowCount ?? log.rowCount);
        for (const { span, rows: part } of spans) {
          const own = clipped(span, 0, end);
          if (own && !this.apply(log, firstRows(await part.table(), own.count))) return false;
        }
        // It may have grown by rows that nothing was said of.
        if (body && log.rowCount !== body.rowCount) return false;
      }
      return true;
    });
  }

  /** Reads the texts of some rows of the log. */
  async readDetails(rows: readonly number[]): Promise<Details> {
    return Excel.run((context) => readDetails(context, this.blocks, rows));
  }

  /**
   * Looks whether the tables stand where they stood, and whether one part, the next each time, holds what it held; rows
   * that do not are handed over. False where everything is to be read again.
   */
  async look(): Promise<boolean> {
    return Excel.run(async (context) => {
      const found = findTables(await readOffer(context), this.reading?.settings.incidentSheets);
      if (!this.places) return found.Incidents.length === 0;
      if (signatureOf(found) !== this.places.signature()) return false;
      const part = this.looked[this.nextLook++ % Math.max(this.looked.length, 1)];
      return part === undefined || this.lookInto(context, part);
    });
  }

  private async lookInto(context: Excel.RequestContext, part: Looked): Promise<boolean> {
    if (part.table) return checksumOf((await readTable(context, part.table)).table) === part.sum;
    const { block } = part;
    if (!block || !this.reading) return true;
    const { firstRow, rowCount } = block.table;
    const rows = loadRows(context, block.found, this.reading, { first: firstRow - 1, count: rowCount });
    await context.sync();
    const table = await rows.table();
    const sum = checksumOf(table);
    if (part.sum === sum) return true;
    part.sum = sum;
    return this.keeper.applyRows(table) === 'applied';
  }

  /** Hands rows over, and grows the blocks by those below the last. */
  private apply(log: WatchedLog, table: RawTable): boolean {
    const first = table.firstRow - 1;
    // A blank row is where a plain range ends.
    if (log.found.candidate.table === undefined && hasBlankRow(table)) return false;
    if (this.keeper.applyRows(table as TableOf<'Incidents'>) === 'stale') return false;
    for (const part of this.looked)
      if (part.block?.found === log.found && overlaps(part.block.table, table)) part.sum = undefined;
    const end = log.found.candidate.firstRow + log.rowCount;
    const added = first + table.rowCount - end;
    if (added > 0) {
      const block = { found: log.found, table: { ...table, columns: {}, firstRow: end + 1, rowCount: added } };
      this.blocks.push(block);
      this.looked.push({ block, sum: undefined });
      log.rowCount += added;
    }
    return true;
  }
}

/** A table's body as it stands now; `undefined` for a plain range. */
function bodyOf(context: Excel.RequestContext, { found: { candidate } }: WatchedLog): Excel.Range | undefined {
  if (candidate.table === undefined) return undefined;
  const body = context.workbook.tables.getItem(candidate.table).getDataBodyRange();
  body.load('rowIndex,columnIndex,rowCount');
  return body;
}

/** Whether a table stands where it stood, with no fewer rows. */
function standsWhere({ found: { candidate }, rowCount }: WatchedLog, body: Excel.Range): boolean {
  return (
    body.rowIndex === candidate.firstRow && body.columnIndex === candidate.firstColumn && body.rowCount >= rowCount
  );
}

function overlaps(a: RawTable, b: RawTable): boolean {
  return a.firstRow < b.firstRow + b.rowCount && b.firstRow < a.firstRow + a.rowCount;
}

function hasBlankRow({ columns, rowCount }: RawTable): boolean {
  const all = Object.values(columns);
  return Array.from({ length: rowCount }, (_, row) => row).some((row) => all.every((column) => isBlank(column?.[row])));
}

/** The first rows of a block. */
function firstRows(table: RawTable, count: number): RawTable {
  if (count === table.rowCount) return table;
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([field, column]) => [field, column?.slice(0, count)]),
  );
  return { ...table, rowCount: count, columns };
}

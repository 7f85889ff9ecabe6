import { fold, TABLES, type IncidentField } from '../../scoring';
import type { PlacedCandidate } from '../read/candidates';
import type { WorkbookRead } from '../read/read-workbook';
import type { Found } from '../read/read-table';

/** An incident table that is watched; it grows as rows are written below its last. */
export interface WatchedLog {
  readonly found: Found<IncidentField>;
  /** How many rows of it the log holds. */
  rowCount: number;
}

/** A header row of a plain range may stand in so many first rows of a sheet. */
const HEADER_ROWS = 20;

const HEADERS = new Set(
  Object.values(TABLES).flatMap(({ columns }) => columns.flatMap(({ zh, en }) => [fold(zh), fold(en)])),
);

/** What an edit of some rows means: nothing to us, rows of a log, or that everything is to be read again. */
export type Meaning = 'nothing' | 'rows' | 'structure';

/** Where everything stood that was read, to tell what an edit means. Rows count from 0. */
export class Places {
  private readonly names: ReadonlyMap<string, string>;
  private readonly others: readonly PlacedCandidate[];
  readonly logs: readonly WatchedLog[];
  private readonly rowsRead: readonly number[];
  private readonly found: WorkbookRead['found'];

  constructor({ found, blocks }: WorkbookRead, sheets: readonly { readonly id: string; readonly name: string }[]) {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
    const { Incidents, ...others } = found;
    this.others = Object.values(others).flatMap((table) => (table ? [table.candidate] : []));
    this.logs = Incidents.map((table) => ({
      found: table,
      rowCount: blocks.filter((block) => block.found === table).reduce((rows, block) => rows + block.table.rowCount, 0),
    }));
    this.rowsRead = this.logs.map(({ rowCount }) => rowCount);
    this.found = found;
  }

  /** Where every table stands that was read, the rows included that logs grew by since; to be compared. */
  signature(): string {
    const Incidents = this.found.Incidents.map((table, index) => {
      const grown = (this.logs[index]?.rowCount ?? 0) - (this.rowsRead[index] ?? 0);
      return { ...table, candidate: { ...table.candidate, rowCount: table.candidate.rowCount + grown } };
    });
    return signatureOf({ ...this.found, Incidents });
  }

  /** A sheet's name when it was read; `undefined` for a sheet that came later. */
  nameOf(sheetId: string): string | undefined {
    return this.names.get(sheetId);
  }

  /** Whether anything that was read stands in a sheet. */
  has(sheet: string): boolean {
    return this.others.some((other) => other.sheet === sheet) || this.logsIn(sheet).length > 0;
  }

  logsIn(sheet: string): WatchedLog[] {
    return this.logs.filter(({ found }) => found.candidate.sheet === sheet);
  }

  /** What an edit of a row means. `written`: the value, where the event tells it. */
  meaningOf(sheet: string, first: number, count: number, written: unknown): Meaning {
    const end = first + count;
    const touches = (top: number, bottom: number): boolean => first <= bottom && end > top;
    for (const { firstRow, rowCount, sheet: own } of this.others) {
      // The header above, and the row below, which may join.
      if (own === sheet && touches(firstRow - 1, firstRow + rowCount)) return 'structure';
    }
    const logs = this.logsIn(sheet);
    for (const { found, rowCount } of logs) {
      const { firstRow, table } = found.candidate;
      if (touches(firstRow - 1, firstRow - 1)) return 'structure';
      if (!touches(firstRow, firstRow + rowCount)) continue;
      // A plain range has no end but a blank row, and of tables side by side a row says too little.
      const isPlain = table === undefined && end > firstRow + rowCount;
      return isPlain || logs.length > 1 ? 'structure' : 'rows';
    }
    const mayBeHeader =
      first < HEADER_ROWS && (written === undefined || (typeof written === 'string' && HEADERS.has(fold(written))));
    return mayBeHeader ? 'structure' : 'nothing';
  }
}

/** Where tables were found and how long they are, as one text; equal texts, equal places. */
export function signatureOf(found: WorkbookRead['found']): string {
  const { Incidents, ...others } = found;
  const tables: readonly Found<string>[] = [...Incidents, ...Object.values(others)];
  return JSON.stringify(tables.map(({ candidate: { header: _, ...place }, columns }) => [place, columns]));
}

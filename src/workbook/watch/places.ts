import { fold, TABLES, type IncidentField } from '../../scoring';
import type { PlacedCandidate } from '../read/candidates';
import { headedColumns } from '../read/columns';
import type { WorkbookRead } from '../read/read-workbook';
import type { Found } from '../read/found';
import type { Area } from './areas';
import type { Change } from './change';

/** An incident table that is watched; it grows as rows are written below its last. */
export interface WatchedLog {
  readonly found: Found<IncidentField>;
  /** The sheet's columns whose cells say something. */
  readonly columns: readonly number[];
  /** How many rows of it the log holds. */
  rowCount: number;
}

/** A header row of a plain range may stand in so many first rows of a sheet. */
const HEADER_ROWS = 20;

const HEADERS = new Set(
  Object.values(TABLES).flatMap(({ columns }) => columns.flatMap(({ zh, en }) => [fold(zh), fold(en)])),
);

/** What a change of some cells means: nothing to us, rows of a log, or that everything is to be read again. */
export type Meaning = 'nothing' | 'rows' | 'structure';

/** Where everything stood that was read, to tell what an edit means. Rows count from 0. */
export class Places {
  private readonly names: ReadonlyMap<string, string>;
  private readonly others: readonly { readonly candidate: PlacedCandidate; readonly columns: readonly number[] }[];
  readonly logs: readonly WatchedLog[];
  private readonly rowsRead: readonly number[];
  private readonly found: WorkbookRead['found'];

  constructor({ found, blocks }: WorkbookRead, sheets: readonly { readonly id: string; readonly name: string }[]) {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
    const { Incidents, ...others } = found;
    this.others = Object.values(others).flatMap((table: Found<string> | undefined) =>
      table ? [{ candidate: table.candidate, columns: columnsOf(table) }] : [],
    );
    this.logs = Incidents.map((table) => ({
      found: table,
      columns: columnsOf(table),
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
    return this.others.some(({ candidate }) => candidate.sheet === sheet) || this.logsIn(sheet).length > 0;
  }

  logsIn(sheet: string): WatchedLog[] {
    return this.logs.filter(({ found }) => found.candidate.sheet === sheet);
  }

  /** What a change of some cells means. */
  meaningOf(sheet: string, area: Area, { kind, written }: Pick<Change, 'kind' | 'written'>): Meaning {
    const touches = (top: number, bottom: number): boolean => area.top <= bottom && area.bottom >= top;
    for (const { candidate, columns } of this.others) {
      const { firstRow, rowCount, table } = candidate;
      // The header above, and the row below, which may join; below a table, all rows that it leaves out.
      const bottom = table !== undefined && kind === 'edited' ? Infinity : firstRow + rowCount;
      if (candidate.sheet === sheet && touches(firstRow - 1, bottom) && covers(columns, area)) return 'structure';
    }
    const logs = this.logsIn(sheet);
    for (const { found, columns, rowCount } of logs) {
      if (!covers(columns, area)) continue;
      const { firstRow, table } = found.candidate;
      if (touches(firstRow - 1, firstRow - 1)) return 'structure';
      // Rows below a table that does not grow are left out, which is to be said.
      if (table !== undefined && kind === 'edited' && area.top > firstRow + rowCount) return 'structure';
      if (!touches(firstRow, firstRow + rowCount)) continue;
      // A plain range has no end but a blank row, and of logs side by side a row says too little.
      const isPlain = table === undefined && area.bottom >= firstRow + rowCount;
      return isPlain || logs.length > 1 ? 'structure' : 'rows';
    }
    // What is calculated was something before, and no header.
    const isWord = written === undefined || (typeof written === 'string' && HEADERS.has(fold(written)));
    return kind !== 'calculated' && isWord && this.mayHoldHeaders(sheet, area) ? 'structure' : 'nothing';
  }

  /** Whether headers may stand in an area: in a sheet's first rows, and beside those of a table. */
  private mayHoldHeaders(sheet: string, { top, bottom }: Area): boolean {
    const headed = [...this.others, ...this.logsIn(sheet).map(({ found }) => found)].map(({ candidate }) => candidate);
    const isBeside = headed.some((one) => one.sheet === sheet && top <= one.firstRow - 1 && one.firstRow - 1 <= bottom);
    return top < HEADER_ROWS || isBeside;
  }
}

/** The columns whose cells say something: those that are known or, of a plain range, which ends at a blank row, all that have a header. */
function columnsOf({ candidate, columns }: Found<string>): number[] {
  if (candidate.table === undefined) return headedColumns(candidate);
  return Object.values(columns).map((column) => candidate.firstColumn + (column?.index ?? 0));
}

function covers(columns: readonly number[], { left, right }: Area): boolean {
  return columns.some((column) => left <= column && column <= right);
}

/** Where tables were found and how long they are, as one text; equal texts, equal places. */
export function signatureOf(found: WorkbookRead['found']): string {
  const { Incidents, ...others } = found;
  const tables: readonly Found<string>[] = [...Incidents, ...Object.values(others)];
  return JSON.stringify(tables.map(({ candidate: { header: _, below: __, ...place }, columns }) => [place, columns]));
}

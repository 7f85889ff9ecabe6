import { parseConnections, type Candidate, type Connection, type DateSystem } from '../../scoring';
import { LOCKS } from '../keep/locks';
import { PartsAsked, type Kept } from '../keep/xml-parts';
import { MARK_NAME, parseMark } from '../mark';

/** A table or a possible header row, and where its rows stand. Rows and columns count from 0. */
export interface PlacedCandidate extends Candidate {
  /** The first row below the header. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** How many rows there may be: a table's body, or all used rows below the header of a plain range. */
  readonly rowCount: number;
  /** Where rows may stand that a table leaves out: from below it, its totals row aside, to before this row. */
  readonly below?: { readonly from: number; readonly end: number };
}

/** What a workbook offers to be read. */
export interface Offer {
  readonly candidates: readonly PlacedCandidate[];
  readonly sheetNames: readonly string[];
  readonly dateSystem: DateSystem;
  /** The tables and ranges that the user said are of the contract. */
  readonly connections: readonly Connection[];
  /** The heads of locked periods, and records of those that were unlocked, as they are kept. */
  readonly locks: readonly Kept[];
}

/** The workbook's setting that keeps the connections. */
export const CONNECTIONS = 'WindowScore.tables';

/** A header row of a plain range is looked for in so many first rows of a sheet. */
const HEADER_ROWS = 20;

/** Looks through the workbook for tables and header rows, leaving out our own sheets, in three requests. */
export async function readOffer(context: Excel.RequestContext): Promise<Offer> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name,items/showTotals');
  // 1462 in the usual date system; the very first day, 0, in the 1904 system.
  const dateOf1904 = context.workbook.functions.date(1904, 1, 1);
  dateOf1904.load('value');
  const connections = context.workbook.settings.getItemOrNullObject(CONNECTIONS);
  connections.load('value');
  const locks = new PartsAsked(context, LOCKS);
  await context.sync();
  locks.load();

  const sheets = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    const mark = sheet.names.getItemOrNullObject(MARK_NAME);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    mark.load('formula');
    return { sheet, used, mark };
  });
  const placedTables = tables.items.map((table) => {
    const { columns, worksheet } = table;
    const body = table.getDataBodyRange();
    columns.load('items/name');
    worksheet.load('name');
    body.load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, columns, worksheet, body };
  });
  await context.sync();

  const readable = sheets.filter(
    ({ used, mark }) => !used.isNullObject && !(!mark.isNullObject && parseMark(String(mark.formula))),
  );
  const ends = new Map(readable.map(({ sheet, used }) => [sheet.name, used.rowIndex + used.rowCount]));
  const fromTables = placedTables.flatMap(({ table, columns, worksheet, body }): PlacedCandidate[] => {
    const end = ends.get(worksheet.name);
    if (end === undefined) return [];
    const { rowIndex: firstRow, columnIndex: firstColumn, rowCount } = body;
    const from = firstRow + rowCount + (table.showTotals ? 1 : 0);
    const header = columns.items.map(({ name }) => name);
    const place = { sheet: worksheet.name, table: table.name, header, firstRow, firstColumn, rowCount };
    return [from < end ? { ...place, below: { from, end } } : place];
  });
  const heads = readable
    .filter(({ used }) => used.rowIndex < HEADER_ROWS)
    .map(({ sheet, used }) => {
      const height = Math.min(used.rowCount, HEADER_ROWS - used.rowIndex);
      const head = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, height, used.columnCount);
      head.load('values');
      return { name: sheet.name, used, head };
    });
  await context.sync();

  const fromRanges = heads.flatMap(({ name, used, head }) =>
    head.values.map((header: unknown[], index): PlacedCandidate => {
      const row = used.rowIndex + index;
      const bounds = placedTables
        .filter(({ worksheet, body }) => worksheet.name === name && covers(body, row))
        .map(({ body }) => body);
      return {
        sheet: name,
        header: header.map((cell, column) =>
          bounds.some((body) => coversColumn(body, used.columnIndex + column)) ? '' : cell,
        ),
        firstRow: row + 1,
        firstColumn: used.columnIndex,
        rowCount: used.rowIndex + used.rowCount - row - 1,
      };
    }),
  );
  return {
    candidates: [...fromTables, ...fromRanges],
    sheetNames: worksheets.items.map(({ name }) => name),
    // Whatever else Excel answers: nearly every workbook counts from 1900.
    dateSystem: dateOf1904.value === 0 ? 1904 : 1900,
    connections: connections.isNullObject ? [] : parseConnections(connections.value),
    locks: locks.parts.map(({ kind, key, text }) => ({ kind, key, text })),
  };
}

/** Whether a table has this row, its header row included. */
function covers(body: Excel.Range, row: number): boolean {
  return body.rowIndex - 1 <= row && row < body.rowIndex + body.rowCount;
}

function coversColumn(body: Excel.Range, column: number): boolean {
  return body.columnIndex <= column && column < body.columnIndex + body.columnCount;
}

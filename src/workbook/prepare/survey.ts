import { connectionsOf, parseSettings, type ColumnMap, type Connection, type TableRole } from '../../scoring';
import { editionNames } from '../../rulebook';
import { runsOf } from '../read/columns';
import { columnName } from '../write/addresses';
import { CONNECTIONS, readOffer, type PlacedCandidate } from '../read/candidates';
import { findTables } from '../read/find-tables';
import { readSettings } from '../read/read-settings';

/** A table of the contract that the workbook has. */
export interface TableFound {
  readonly role: TableRole;
  readonly sheet: string;
  readonly table?: string;
  /** Its rows down to the last that holds anything: a table may have been made longer than it is filled. */
  readonly rowCount: number;
  readonly columns: ColumnMap;
  /** Whether the user connected it. */
  readonly isConnected: boolean;
}

/** A table or range that may be connected as one of the contract's. */
export interface TableOffer {
  readonly sheet: string;
  readonly table?: string;
  /** The worksheet's row number of the header, from 1. */
  readonly headerRow: number;
  /** The headers; where others stand beside them in the row, '' in their places. */
  readonly header: readonly string[];
  /** All texts of the header's row, and the letters of the columns meant, where they are not all of it. */
  readonly part?: { readonly row: readonly string[]; readonly columns: string };
}

/** What tables of the contract a workbook has, and what else might be connected as one. */
export interface Survey {
  readonly found: readonly TableFound[];
  readonly offers: readonly TableOffer[];
}

/** A plain range's header has so many texts at least: a title above a table has fewer. */
const HEADER_TEXTS = 3;
/** It is looked for in so many first rows of a region. */
const HEADER_ROWS = 20;
/** Of tables side by side each has at least so many, as a roster has. */
const PART_TEXTS = 2;

/** Looks what tables of the contract a workbook has, and what else might be connected as one. */
export async function surveyWorkbook(): Promise<Survey> {
  return Excel.run(async (context) => {
    const offer = await readOffer(context);
    const settings = await readSettings(context, offer);
    const { incidentSheets } = parseSettings(settings?.table, editionNames, offer.dateSystem).settings;
    const { Incidents, ...others } = findTables(offer, incidentSheets);
    const all: [TableRole, { candidate: PlacedCandidate; columns: ColumnMap }][] = [
      ...Incidents.map((one): [TableRole, typeof one] => ['Incidents', one]),
      ...(Object.entries(others) as [TableRole, { candidate: PlacedCandidate; columns: ColumnMap }][]),
    ];
    const filled = all.map(([, { candidate }]) => filledRows(context, candidate));
    await context.sync();
    const found = all.map(([role, { candidate, columns }], index): TableFound => {
      const { sheet, table } = candidate;
      const isConnected = offer.connections.some((one) => means(one, role, candidate));
      return { role, sheet, table, rowCount: filled[index]?.() ?? 0, columns, isConnected };
    });
    return { found, offers: offersOf(offer.candidates) };
  });
}

/** After the next sync: how many rows of a table or range there are down to the last that holds anything. */
function filledRows(
  context: Excel.RequestContext,
  { sheet, firstRow, firstColumn, rowCount, header }: PlacedCandidate,
): () => number {
  if (rowCount === 0) return () => 0;
  const body = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(firstRow, firstColumn, rowCount, header.length);
  const used = body.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  return () => (used.isNullObject ? 0 : used.rowIndex + used.rowCount - firstRow);
}

/** All tables, and of each sheet the first row that has the most texts. */
function offersOf(candidates: readonly PlacedCandidate[]): TableOffer[] {
  const tables = candidates.filter(({ table }) => table !== undefined).map(offerOf);
  const best = new Map<string, { readonly offer: TableOffer; readonly firstColumn: number }>();
  for (const candidate of candidates) {
    if (candidate.table !== undefined) continue;
    const offer = offerOf(candidate);
    const texts = textsIn(offer);
    const { firstColumn } = candidate;
    if (texts >= HEADER_TEXTS && texts > textsIn(best.get(offer.sheet)?.offer))
      best.set(offer.sheet, { offer, firstColumn });
  }
  return [
    ...tables,
    ...[...best.values()].flatMap(({ offer, firstColumn }) => [...partsOf(offer, firstColumn), offer]),
  ];
}

/** The tables side by side that a header row may be of: runs of texts with blank columns between them. */
function partsOf(offer: TableOffer, firstColumn: number): TableOffer[] {
  const runs = runsOf(offer.header.flatMap((text, index) => (text === '' ? [] : [index])));
  if (runs.length < 2) return [];
  return runs
    .filter(({ count }) => count >= PART_TEXTS)
    .map(({ first, count }) => partOf(offer, first, count, firstColumn));
}

/** Some neighbouring columns of a header row, from one of its own on. */
function partOf(offer: TableOffer, first: number, count: number, firstColumn: number): TableOffer {
  const { header: row } = offer;
  const header = row.map((text, index) => (index < first || index >= first + count ? '' : text));
  const columns = `${columnName(firstColumn + first)}–${columnName(firstColumn + first + count - 1)}`;
  return { ...offer, header, part: { row, columns } };
}

function textsIn(offer: TableOffer | undefined): number {
  return offer?.header.filter((text) => text !== '').length ?? 0;
}

function offerOf({ sheet, table, firstRow, header }: PlacedCandidate): TableOffer {
  const texts = header.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  return { sheet, table, headerRow: firstRow, header: texts };
}

/** The table or range that the user's selection lies in, by the first of its first rows with the most texts as a header; `undefined` for blank cells. */
export async function offerOfSelection(): Promise<TableOffer | undefined> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const tables = selected.getTables(false);
    const region = selected.getSurroundingRegion();
    selected.worksheet.load('name');
    tables.load('items/name');
    region.load('values,rowIndex,columnIndex,columnCount');
    await context.sync();
    const [table] = tables.items;
    const { name: sheet } = selected.worksheet;
    if (table) {
      const header = table.getHeaderRowRange();
      header.load('values,rowIndex');
      await context.sync();
      return { sheet, table: table.name, headerRow: header.rowIndex + 1, header: textsOf(header.values[0]) };
    }
    const rows = region.values.slice(0, HEADER_ROWS).map(textsOf);
    const counts = rows.map((texts) => texts.filter((text) => text !== '').length);
    // A title, or headers above headers, has fewer texts.
    const top = counts.indexOf(Math.max(...counts));
    const header = rows[top] ?? [];
    if (header.every((text) => text === '')) return undefined;
    const row = region.getRow(top).getEntireRow().getUsedRangeOrNullObject(true);
    row.load('values,columnIndex');
    await context.sync();
    const offer = { sheet, headerRow: region.rowIndex + top + 1, header };
    const whole = row.isNullObject ? header : textsOf(row.values[0]);
    if (whole.length <= header.length) return offer;
    return partOf(
      { ...offer, header: whole },
      region.columnIndex - row.columnIndex,
      region.columnCount,
      row.columnIndex,
    );
  });
}

function textsOf(cells: readonly unknown[] = []): string[] {
  return cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
}

/**
 * Keeps a connection in the workbook. It takes the place of what was said of the same table or ranges before, and of what
 * its role had, but for logs: of those there may be several, each under headers of its own.
 */
export async function connectTable(connection: Connection): Promise<void> {
  const { role } = connection;
  await changeConnections(({ connections, candidates }) => {
    const meant = candidates.filter((candidate) => means(connection, role, candidate));
    const others = connections.filter(
      (one) => one.role !== role || (role === 'Incidents' && !meant.some((candidate) => means(one, role, candidate))),
    );
    return [...others, connection];
  });
}

/** Takes back what was said of a table or range that was found by it. */
export async function disconnectTable({ role, sheet, table }: TableFound): Promise<void> {
  await changeConnections(({ connections, candidates }) => {
    const meant = candidates.filter((candidate) => candidate.sheet === sheet && candidate.table === table);
    return connections.filter((one) => !meant.some((candidate) => means(one, role, candidate)));
  });
}

async function changeConnections(
  change: (offer: Awaited<ReturnType<typeof readOffer>>) => Connection[],
): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.settings.add(CONNECTIONS, JSON.stringify(change(await readOffer(context))));
    await context.sync();
  });
}

function means(connection: Connection, role: TableRole, candidate: PlacedCandidate): boolean {
  return connectionsOf(candidate, [connection]).some((one) => one.role === role);
}

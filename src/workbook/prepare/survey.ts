import { parseSettings, type ColumnMap, type Connection, type TableRole } from '../../scoring';
import { editionNames } from '../../rulebook';
import { CONNECTIONS, readOffer, type PlacedCandidate } from '../read/candidates';
import { findTables } from '../read/find-tables';
import { readSettings } from '../read/read-settings';

/** A table of the contract that the workbook has. */
export interface TableFound {
  readonly role: TableRole;
  readonly sheet: string;
  readonly table?: string;
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
  readonly header: readonly string[];
}

/** What tables of the contract a workbook has, and what else might be connected as one. */
export interface Survey {
  readonly found: readonly TableFound[];
  readonly offers: readonly TableOffer[];
}

/** A plain range's header has so many texts at least: a title above a table has fewer. */
const HEADER_TEXTS = 3;

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
    const found = all.map(([role, { candidate, columns }]): TableFound => {
      const { sheet, table, rowCount } = candidate;
      const isConnected = offer.connections.some((one) => one.role === role);
      return { role, sheet, table, rowCount, columns, isConnected };
    });
    return { found, offers: offersOf(offer.candidates) };
  });
}

/** All tables, and of each sheet the first row that has the most texts. */
function offersOf(candidates: readonly PlacedCandidate[]): TableOffer[] {
  const tables = candidates.filter(({ table }) => table !== undefined).map(offerOf);
  const best = new Map<string, TableOffer>();
  for (const candidate of candidates) {
    if (candidate.table !== undefined) continue;
    const offer = offerOf(candidate);
    const texts = textsIn(offer);
    if (texts >= HEADER_TEXTS && texts > textsIn(best.get(offer.sheet))) best.set(offer.sheet, offer);
  }
  return [...tables, ...best.values()];
}

function textsIn(offer: TableOffer | undefined): number {
  return offer?.header.filter((text) => text !== '').length ?? 0;
}

function offerOf({ sheet, table, firstRow, header }: PlacedCandidate): TableOffer {
  const texts = header.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  return { sheet, table, headerRow: firstRow, header: texts };
}

/** The table or range that the user's selection lies in, by its first row as a header; `undefined` for blank cells. */
export async function offerOfSelection(): Promise<TableOffer | undefined> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const tables = selected.getTables(false);
    const region = selected.getSurroundingRegion();
    selected.worksheet.load('name');
    tables.load('items/name');
    region.load('values,rowIndex');
    await context.sync();
    const [table] = tables.items;
    const { name: sheet } = selected.worksheet;
    if (table) {
      const header = table.getHeaderRowRange();
      header.load('values,rowIndex');
      await context.sync();
      return { sheet, table: table.name, headerRow: header.rowIndex + 1, header: textsOf(header.values[0]) };
    }
    const header = textsOf(region.values[0]);
    return header.every((text) => text === '') ? undefined : { sheet, headerRow: region.rowIndex + 1, header };
  });
}

function textsOf(cells: readonly unknown[] = []): string[] {
  return cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
}

/** Keeps a connection in the workbook, in place of what its role had; `headers` empty: takes the role's away. */
export async function connectTable(connection: Connection): Promise<void> {
  await Excel.run(async (context) => {
    const { connections } = await readOffer(context);
    const others = connections.filter(({ role }) => role !== connection.role);
    const next = Object.keys(connection.headers).length === 0 ? others : [...others, connection];
    context.workbook.settings.add(CONNECTIONS, JSON.stringify(next));
    await context.sync();
  });
}

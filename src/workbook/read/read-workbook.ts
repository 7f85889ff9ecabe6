import {
  fold,
  missingIncidentColumns,
  parseSettings,
  type FieldOf,
  type FoundTables,
  type Gap,
  type IncidentField,
  type RawTable,
  type Settings,
  type TableRole,
  type WorkbookFrame,
} from '../../scoring';
import { editionNames } from '../../rulebook';
import { LockShelf } from '../keep/locks';
import { readOffer, type Offer, type PlacedCandidate } from './candidates';
import type { IncidentBlock } from './incident-source';
import { Intake, type Outcome } from './intake';
import { findTables, logsBeside } from './find-tables';
import { readIncidents, type Reading } from './read-incidents';
import { MovedRowsError } from './standing';
import { readSettings } from './read-settings';
import type { Found } from './found';
import { readTable, requiredOf } from './read-table';

/** Thrown where a workbook has no incident table that can be read. */
export class NoIncidentsError extends Error {
  override readonly name = 'NoIncidentsError';

  /** `sheet` and `missing` are of a table named Incidents that lacks columns (by their Chinese and English headers). */
  constructor(
    readonly sheet: string | undefined,
    readonly missing: readonly { readonly zh: string; readonly en: string }[],
  ) {
    super(sheet === undefined ? 'No incident table was found.' : `The incident table in ${sheet} lacks columns.`);
  }
}

/** A workbook's tables, where they were found, the blocks its log was made of (without their cells), and the log. */
export interface WorkbookRead {
  readonly tables: WorkbookFrame;
  readonly outcome: Outcome;
  readonly found: FoundTables<PlacedCandidate>;
  readonly blocks: readonly IncidentBlock[];
  /** What the workbook kept of its locks, to tell whether that is another now. */
  readonly locks: Offer['locks'];
}

export interface ReadOptions {
  /** A built-in edition to use over the workbook's own rules. */
  readonly edition?: string;
  /** Locks that were opened before need not be read again. */
  readonly shelf?: LockShelf;
  /** The share of the log's rows that is read, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** How often a workbook is read from the start because rows moved meanwhile. */
const MOST_READINGS = 3;

const OTHER_TABLES = ['Roster', 'Criteria', 'Clauses', 'Bands', 'Grades'] as const satisfies readonly TableRole[];

/**
 * Finds and reads the contract's tables: the settings first, for they say which sheets hold incidents, then the others,
 * and the log in blocks, each ingested as it comes. Where rows come or go meanwhile, it reads again from the start.
 *
 * @throws NoIncidentsError where nothing has the columns of a log, MovedRowsError where rows will not stand still
 */
export async function readWorkbook(context: Excel.RequestContext, options: ReadOptions = {}): Promise<WorkbookRead> {
  for (let reading = 1; ; reading++) {
    try {
      return await readOnce(context, options);
    } catch (error) {
      if (!(error instanceof MovedRowsError) || reading === MOST_READINGS) throw error;
    }
  }
}

async function readOnce(context: Excel.RequestContext, options: ReadOptions): Promise<WorkbookRead> {
  const { signal } = options;
  const offer = await readOffer(context);
  signal?.throwIfAborted();
  const kept = await (options.shelf ?? new LockShelf()).open(context, offer.locks, signal);
  const { table: settingsTable, gap: settingsGap } = (await readSettings(context, offer)) ?? {};
  const { settings } = parseSettings(settingsTable, editionNames);
  const found = findTables(offer, settings.incidentSheets);
  if (found.Incidents.length === 0) throw noIncidents(offer);
  const read = async <Role extends TableRole>(role: Role, table: Found<FieldOf<Role>> | undefined) => {
    signal?.throwIfAborted();
    return table && ([role, await readTable(context, table, requiredOf(role))] as const);
  };
  const others = [];
  for (const role of OTHER_TABLES)
    others.push(await read(role, found[role] as Found<FieldOf<typeof role>> | undefined));
  const present = others.filter((entry) => entry !== undefined);
  const byRole = Object.fromEntries(present.map(([role, { table }]) => [role, table])) as Partial<
    Record<TableRole, RawTable>
  >;
  const { dateSystem } = offer;
  const { Roster: roster, Criteria: criteria, Clauses: clauses, Bands: bands, Grades: grades } = byRole;
  const tables = { dateSystem, settings: settingsTable, roster, criteria, clauses, bands, grades } as WorkbookFrame;
  const rows = found.Incidents.reduce((sum, { candidate }) => sum + candidate.rowCount, 0);
  const intake = new Intake(tables, rows, options.edition, kept);
  const { blocks, gaps } = await readLog(context, found.Incidents, { settings, dateSystem }, intake, rows, options);
  const outcome = await intake.end({
    gaps: [settingsGap ?? [], present.flatMap(([, { gap }]) => gap ?? []), gaps].flat(),
    logsBeside: logsBeside(offer, found),
    unknownSheets: unknownSheets(settings, offer.sheetNames),
  });
  return { blocks, found, tables, outcome, locks: offer.locks };
}

async function readLog(
  context: Excel.RequestContext,
  tables: readonly Found<IncidentField>[],
  reading: Reading,
  intake: Intake,
  total: number,
  { onProgress, signal }: ReadOptions,
): Promise<{ blocks: IncidentBlock[]; gaps: Gap[] }> {
  const blocks: IncidentBlock[] = [];
  const gaps: Gap[] = [];
  let done = 0;
  for (const table of tables) {
    const gap = await readIncidents(context, table, reading, async (block, rows) => {
      signal?.throwIfAborted();
      await intake.take(block.table);
      blocks.push({ found: block.found, table: { ...block.table, columns: {} } });
      done += rows;
      onProgress?.(total === 0 ? 1 : Math.min(done / total, 1));
    });
    if (gap) gaps.push(gap);
  }
  return { blocks, gaps };
}

function noIncidents(offer: Offer): NoIncidentsError {
  const named = missingIncidentColumns(offer.candidates);
  return new NoIncidentsError(named?.sheet, named?.missing ?? []);
}

/** Sheets the setting `incident sheets` names and the workbook does not have. */
function unknownSheets({ incidentSheets }: Settings, sheetNames: readonly string[]): string[] {
  if (!Array.isArray(incidentSheets)) return [];
  const names = new Set(sheetNames.map(fold));
  return (incidentSheets as readonly string[]).filter((name) => !names.has(fold(name)));
}

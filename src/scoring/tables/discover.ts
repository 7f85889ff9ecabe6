import { fold } from '../cells/text';
import type { Settings } from '../settings';
import type { Candidate } from './candidate';
import {
  isNamed,
  matchHeaders,
  TABLES,
  type ColumnContract,
  type ColumnMap,
  type FieldOf,
  type TableRole,
} from './contract';
import { connectionsOf, type Connection } from './connection';
import { sideBySide } from './side-by-side';

/** A table of the contract that was found, with its columns. */
export interface FoundTable<C extends Candidate, Role extends TableRole> {
  readonly candidate: C;
  readonly columns: ColumnMap<FieldOf<Role>>;
}

/** What was found in a workbook: one of each table, and every incident table. */
export type FoundTables<C extends Candidate> = {
  readonly [Role in Exclude<TableRole, 'Incidents'>]?: FoundTable<C, Role>;
} & { readonly Incidents: readonly FoundTable<C, 'Incidents'>[] };

/**
 * Tells which tables and ranges of a workbook are those of the contract: by table name, else by headers, among tables
 * first, then plain ranges (of those, one on a sheet of the table's name first). Incidents are looked for first, and
 * each table or range serves once; ranges side by side that each are of the contract are told apart.
 *
 * @param candidates all tables in the workbook's order, then the first rows of each sheet outside them; none of our
 *   own sheets
 * @param connections tables and ranges the user said are of the contract: they go before all others
 */
export function discoverTables<C extends Candidate>(
  candidates: readonly C[],
  incidentSheets: Settings['incidentSheets'],
  connections: readonly Connection[] = [],
): FoundTables<C> {
  const connected = connections.length === 0 ? [] : connectedOf(candidates, connections);
  const isConnected = new Set(connected.map(({ candidate }) => candidate));
  const others = candidates.filter((candidate) => !isConnected.has(candidate)).flatMap(sideBySide);
  const free = new Set(others);
  const ownLog = connected.filter(({ role }) => role === 'Incidents') as unknown as FoundTable<C, 'Incidents'>[];
  const Incidents = discoverIncidents([...ownLog, ...matching(others, 'Incidents')], ownLog.length, incidentSheets);
  // A log that is not read (last year's, or of another sheet) has names and windows, too, and is still no roster.
  for (const { candidate } of matching(others, 'Incidents')) free.delete(candidate);
  const found: Partial<Record<TableRole, unknown>> = {};
  for (const role of Object.keys(TABLES) as TableRole[]) {
    if (role === 'Incidents') continue;
    const table =
      connected.find((one) => one.role === role) ?? findOne(role === 'Roster' ? undated(free) : [...free], role);
    if (!table) continue;
    free.delete(table.candidate);
    found[role] = table;
  }
  return { ...found, Incidents } as FoundTables<C>;
}

/** A log under headers of its own has names and windows, too; what has a day in every row and another name is no roster. */
function undated<C extends Candidate>(candidates: ReadonlySet<C>): C[] {
  return [...candidates].filter(
    ({ header, sheet, table }) =>
      isNamed('Roster', table ?? sheet) || matchHeaders('Incidents', header).columns.date === undefined,
  );
}

/** What a table named `Incidents` lacks, where it cannot be read for want of required columns. */
export function missingIncidentColumns(
  candidates: readonly Candidate[],
): { sheet: string; missing: readonly ColumnContract[] } | undefined {
  const named = candidates.find(({ table }) => table !== undefined && isNamed('Incidents', table));
  return named && { sheet: named.sheet, missing: matchHeaders('Incidents', named.header).missing };
}

/**
 * @param connected how many of the fitting ones, from the first on, the user connected: they add to what is found by its
 *   headers, as a month under other headers does to those before it; a table named as the log is not meant beside them
 */
function discoverIncidents<C extends Candidate>(
  fits: readonly FoundTable<C, 'Incidents'>[],
  connected: number,
  incidentSheets: Settings['incidentSheets'],
): FoundTable<C, 'Incidents'>[] {
  const named = fits.find(({ candidate: { table } }) => table !== undefined && isNamed('Incidents', table));
  if (incidentSheets === undefined && named) return connected > 0 ? fits.slice(0, connected) : [named];
  const sheets = new Set<string>();
  const once = fits.filter(({ candidate: { sheet, table } }) => {
    // A header repeated further down a plain range is a row of it, not a second range; nor is a second log beside it
    // read: a row's place, its sheet and number, would be two rows'.
    const isRepeated = table === undefined && sheets.has(sheet);
    if (table === undefined) sheets.add(sheet);
    return !isRepeated;
  });
  const wanted = Array.isArray(incidentSheets) ? new Set(incidentSheets.map(fold)) : undefined;
  return once.filter(({ candidate: { sheet } }) => !wanted || wanted.has(fold(sheet)));
}

interface Connected<C extends Candidate> extends FoundTable<C, TableRole> {
  readonly role: TableRole;
}

/** The candidates that the user connected; of a sheet's plain ranges the first, for its headers may stand below again. */
function connectedOf<C extends Candidate>(
  candidates: readonly C[],
  connections: readonly Connection[],
): Connected<C>[] {
  const seen = new Set<string>();
  return candidates.flatMap((candidate) =>
    connectionsOf(candidate, connections).flatMap(({ role, columns }): Connected<C>[] => {
      const key = `${candidate.sheet}\u0000${candidate.table ?? ''}\u0000${role}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ candidate, role, columns: columns as Connected<C>['columns'] }];
    }),
  );
}

function findOne<C extends Candidate, Role extends TableRole>(
  candidates: readonly C[],
  role: Role,
): FoundTable<C, Role> | undefined {
  const fits = matching(candidates, role);
  const tables = fits.filter(({ candidate }) => candidate.table !== undefined);
  return (
    tables.find(({ candidate }) => isNamed(role, candidate.table ?? '')) ??
    tables.find(({ candidate }) => isNamed(role, candidate.sheet)) ??
    tables[0] ??
    fits.find(({ candidate }) => isNamed(role, candidate.sheet)) ??
    fits[0]
  );
}

function matching<C extends Candidate, Role extends TableRole>(
  candidates: readonly C[],
  role: Role,
): FoundTable<C, Role>[] {
  return candidates.flatMap((candidate) => {
    const { columns, missing } = matchHeaders(role, candidate.header);
    return missing.length === 0 ? [{ candidate, columns }] : [];
  });
}

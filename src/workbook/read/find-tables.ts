import { discoverTables, matchHeaders, type FoundTables, type Settings } from '../../scoring';
import type { Offer, PlacedCandidate } from './candidates';
import type { Found } from './found';

/** Where a table or range begins, and its first and last column. Rows and columns count from 0. */
interface Top {
  readonly sheet: string;
  readonly header: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Finds the contract's tables in what a workbook offers. A plain range ends above a table or another range that begins
 * below it in the same columns: the rows from there on are not its own, and no rows that a table above them leaves out.
 */
export function findTables(
  { candidates, connections }: Pick<Offer, 'candidates' | 'connections'>,
  incidentSheets: Settings['incidentSheets'],
): FoundTables<PlacedCandidate> {
  const { Incidents, ...others } = discoverTables(candidates, incidentSheets, connections);
  const found: Found<string>[] = [...Incidents, ...Object.values(others)];
  const tops = [...candidates.filter(({ table }) => table !== undefined).map(topOfTable), ...found.map(topOfFound)];
  const bounded = <One extends Found<string>>(one: One): One => ({ ...one, candidate: endedAbove(one, tops) });
  const rest = Object.fromEntries(Object.entries(others).map(([role, table]) => [role, table && bounded(table)]));
  return { ...rest, Incidents: Incidents.map(bounded) };
}

function endedAbove(range: Found<string>, tops: readonly Top[]): PlacedCandidate {
  const { candidate } = range;
  if (candidate.table !== undefined && !candidate.below) return candidate;
  const own = topOfFound(range);
  const below = tops.filter(
    ({ sheet, header, left, right }) =>
      sheet === own.sheet && header > own.header && left <= own.right && own.left <= right,
  );
  const next = Math.min(...below.map(({ header }) => header));
  if (candidate.below) return { ...candidate, below: { ...candidate.below, end: Math.min(candidate.below.end, next) } };
  return { ...candidate, rowCount: Math.min(candidate.rowCount, next - candidate.firstRow) };
}

function topOfTable({ sheet, firstRow, firstColumn, header }: PlacedCandidate): Top {
  return { sheet, header: firstRow - 1, left: firstColumn, right: firstColumn + header.length - 1 };
}

/** Of a plain range only the columns that are known: its header row may hold cells of a neighbour, too. */
function topOfFound({ candidate: { sheet, firstRow, firstColumn }, columns }: Found<string>): Top {
  const places = Object.values(columns).map((column) => firstColumn + (column?.index ?? 0));
  return { sheet, header: firstRow - 1, left: Math.min(...places), right: Math.max(...places) };
}

/**
 * The header rows that hold what a log requires a second time, beside the log that is read there. Its rows would have the
 * same places as the first one's, so it is not read, which is to be said.
 */
export function logsBeside(
  { candidates }: Pick<Offer, 'candidates'>,
  { Incidents }: FoundTables<PlacedCandidate>,
): { sheet: string; row: number }[] {
  return Incidents.flatMap(({ candidate: { sheet, table, firstRow }, columns }) => {
    const whole = candidates.find((one) => one.table === undefined && one.sheet === sheet && one.firstRow === firstRow);
    if (table !== undefined || !whole) return [];
    const own = new Set(Object.values(columns).map((column) => column?.index));
    const rest = whole.header.map((cell, index) => (own.has(index) ? '' : cell));
    return matchHeaders('Incidents', rest).missing.length === 0 ? [{ sheet, row: firstRow }] : [];
  });
}

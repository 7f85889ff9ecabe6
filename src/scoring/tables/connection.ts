import { fold } from '../cells/text';
import { TABLES, type ColumnMap, type TableRole } from './contract';
import type { Candidate } from './candidate';

/**
 * A user's own table or range as one of the contract's: which of its headers means which field. A table is meant by its
 * name; without one every plain range that has these headers is meant, as of a log with a sheet a month.
 */
export interface Connection {
  readonly role: TableRole;
  readonly table?: string;
  /** Headers as they stand in the sheet, by field; of equal headers in one row the later ones as `namedHeader` says. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads connections as they are kept in a workbook; whatever else stands there is left out. */
export function parseConnections(text: unknown): Connection[] {
  let value: unknown;
  try {
    value = JSON.parse(String(text));
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isConnection) : [];
}

function isConnection(value: unknown): value is Connection {
  if (typeof value !== 'object' || value === null) return false;
  const { role, table, headers } = value as Partial<Record<keyof Connection, unknown>>;
  if (typeof role !== 'string' || !(role in TABLES)) return false;
  if (table !== undefined && typeof table !== 'string') return false;
  return (
    typeof headers === 'object' && headers !== null && Object.values(headers).every((one) => typeof one === 'string')
  );
}

/** The connections that a candidate falls under, with their columns: tables side by side may share their header row. */
export function connectionsOf(
  candidate: Candidate,
  connections: readonly Connection[],
): { readonly role: TableRole; readonly columns: ColumnMap }[] {
  return connections.flatMap(({ role, table, headers }) => {
    const isMeant = table === undefined ? candidate.table === undefined : fold(candidate.table ?? '') === fold(table);
    const columns = isMeant ? columnsOf(candidate, headers) : undefined;
    return columns ? [{ role, columns }] : [];
  });
}

/** Two tables side by side may both have a column 姓名: the second is called so, a line break and its number. */
const NUMBERED = /^(.*)\n(\d+)$/su;

/** What a connection calls a header: its text, and where the same text stands before it which of them it is. */
export function namedHeader(header: readonly unknown[], index: number): string {
  const text = String(header[index] ?? '');
  const before = header.slice(0, index).filter((cell) => typeof cell === 'string' && fold(cell) === fold(text)).length;
  return before === 0 ? text : `${text}\n${before + 1}`;
}

/** Where the headers stand; `undefined` where one is missing. */
function columnsOf({ header }: Candidate, headers: Connection['headers']): ColumnMap | undefined {
  const columns: ColumnMap = {};
  for (const [field, name] of Object.entries(headers)) {
    const [, text = name, number = '1'] = NUMBERED.exec(name) ?? [];
    const places = header.flatMap((cell, at) => (typeof cell === 'string' && fold(cell) === fold(text) ? [at] : []));
    const index = places[Number(number) - 1];
    if (index === undefined) return undefined;
    columns[field] = { header: String(header[index]).trim(), index };
  }
  return columns;
}

import { fold } from '../cells/text';
import { TABLES, type ColumnMap, type TableRole } from './contract';
import type { Candidate } from './discover';

/**
 * A user's own table or range as one of the contract's: which of its headers means which field. A table is meant by its
 * name; without one every plain range that has these headers is meant, as of a log with a sheet a month.
 */
export interface Connection {
  readonly role: TableRole;
  readonly table?: string;
  /** Headers as they stand in the sheet, by field. */
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
  return typeof headers === 'object' && headers !== null && Object.values(headers).every((one) => typeof one === 'string');
}

/** The connection that a candidate falls under, with its columns; `undefined` where it falls under none. */
export function connectionOf(
  candidate: Candidate,
  connections: readonly Connection[],
): { readonly role: TableRole; readonly columns: ColumnMap } | undefined {
  for (const { role, table, headers } of connections) {
    const isMeant = table === undefined ? candidate.table === undefined : fold(candidate.table ?? '') === fold(table);
    const columns = isMeant ? columnsOf(candidate, headers) : undefined;
    if (columns) return { role, columns };
  }
  return undefined;
}

/** Where the headers stand; `undefined` where one is missing. */
function columnsOf({ header }: Candidate, headers: Connection['headers']): ColumnMap | undefined {
  const columns: ColumnMap = {};
  for (const [field, name] of Object.entries(headers)) {
    const index = header.findIndex((cell) => typeof cell === 'string' && fold(cell) === fold(name));
    if (index < 0) return undefined;
    columns[field] = { header: String(header[index]).trim(), index };
  }
  return columns;
}

import {
  TABLES,
  type CellValue,
  type FieldOf,
  type TableOf,
  type TableRole,
  type WorkbookTables,
} from '../../../src/scoring';
import type { ColumnContract } from '../../../src/scoring/tables/contract';
import { readCases, type CsvRow } from './csv';

/** A table's row by its headers, Chinese or English; a header that is none of the contract's is left alone. */
export type Cells = Readonly<Record<string, CellValue>>;

/**
 * A cell as Excel would take it when typed: digits are a number, TRUE and FALSE are what they are, an apostrophe in
 * front makes anything text.
 */
export function typed(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return /^-?\d+(\.\d+)?(e\d+)?$/u.test(text) ? Number(text) : text;
}

/** The cells of a line of cases, as typed. */
export function cellsOf(row: CsvRow): Cells {
  return Object.fromEntries(Object.entries(row).map(([header, text]) => [header, typed(text)]));
}

/** A raw table under the headers its rows use; the first row stands in row 2 of its sheet. */
export function tableOf<Role extends TableRole>(
  role: Role,
  rows: readonly Cells[],
  sheet: string = TABLES[role].zh,
): TableOf<Role> {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns: TableOf<Role>['columns'] = {};
  const headers: TableOf<Role>['headers'] = {};
  for (const { field, zh, en } of TABLES[role].columns as readonly ColumnContract<FieldOf<Role>>[]) {
    const header = [zh, en].find((name) => used.has(name));
    if (header === undefined) continue;
    headers[field] = header;
    columns[field] = rows.map((row) => row[header] ?? '');
  }
  return { sheet, firstRow: 2, rowCount: rows.length, columns, headers };
}

/** A workbook before it is read: its tables as rows. What is left out is not in the workbook. */
export interface Book {
  readonly incidents: readonly Cells[];
  readonly roster?: readonly Cells[];
  readonly settings?: readonly Cells[];
  readonly criteria?: readonly Cells[];
  readonly clauses?: readonly Cells[];
  readonly bands?: readonly Cells[];
  readonly grades?: readonly Cells[];
  readonly dateSystem?: 1900 | 1904;
}

/** The workbook's raw tables. */
export function tablesOf({
  incidents,
  roster,
  settings,
  criteria,
  clauses,
  bands,
  grades,
  dateSystem = 1900,
}: Book): WorkbookTables {
  return {
    dateSystem,
    incidents: [tableOf('Incidents', incidents)],
    roster: roster && tableOf('Roster', roster),
    settings: settings && tableOf('Settings', settings),
    criteria: criteria && tableOf('Criteria', criteria),
    clauses: clauses && tableOf('Clauses', clauses),
    bands: bands && tableOf('Bands', bands),
    grades: grades && tableOf('Grades', grades),
    gaps: [],
  };
}

/** `key = value; key = value` as a settings table. */
export function settingsOf(text: string): Cells[] {
  return text
    .split(';')
    .map((entry) => entry.split('='))
    .filter(([key = '']) => key.trim() !== '')
    .map(([key = '', value = '']) => ({ 设置: key.trim(), 值: typed(value.trim()) }));
}

/** The rows of a table of cases under one name of its first column, without that column. */
function named(file: string, column: string, name: string): Cells[] {
  return readCases(file)
    .filter((row) => row[column] === name)
    .map(({ [column]: _, ...cells }) => cellsOf(cells));
}

/** A roster of rosters.csv; 'none' is a workbook without one. */
export function rosterOf(name: string): Cells[] | undefined {
  if (name === 'none') return undefined;
  const rows = named('rosters.csv', 'roster', name);
  if (rows.length === 0) throw new Error(`rosters.csv has no roster "${name}"`);
  return rows;
}

/** A unit's own rules of own-*.csv, as the workbook's tables. */
export function ownRules(name: string): Pick<Book, 'criteria' | 'clauses' | 'bands'> {
  const [criteria, clauses, bands] = ['criteria', 'clauses', 'bands'].map((table) => {
    const rows = named(`own-${table}.csv`, 'rules', name);
    return rows.length > 0 ? rows : undefined;
  });
  if (!criteria || !clauses) throw new Error(`own-criteria.csv and own-clauses.csv have no rules "${name}"`);
  return { criteria, clauses, bands };
}

/** Rules by the name a case gives: 100 and 80 are the built-in editions. */
export function rulesOf(name: string): { readonly tables: Partial<Book>; readonly settings: readonly Cells[] } {
  if (name === '100' || name === '80')
    return { tables: {}, settings: [{ 设置: 'rulebook', 值: `service-window-${name}` }] };
  return { tables: ownRules(name), settings: [] };
}

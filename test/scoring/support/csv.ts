import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a table of cases by its headers; what the line leaves out is ''. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Reads a table of cases: comma-separated, "quoted" where a cell holds commas, the header first. Blank lines and lines
 * that begin with # are there for the reader.
 */
export function readCases(name: string): CsvRow[] {
  const text = readFileSync(join(__dirname, '..', 'cases', name), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [header = [], ...rows] = lines.map(cellsOf);
  const faulty = rows.find((row) => row.length !== header.length);
  if (faulty) throw new Error(`${name}: ${faulty.length} cells under ${header.length} headers in "${faulty.join()}"`);
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
    .filter(({ index }) => index < line.length || line.endsWith(','))
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

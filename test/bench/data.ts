import { edition, type Clause } from '../../src/rulebook';
import type { TableOf, WorkbookTables } from '../../src/scoring';

/** A log as every contender gets it: rows of date, name, clause and quantity, through JSON as Excel's answers come. */
export type Row = readonly [date: number, name: string, clause: string, quantity: number];

export const SIZES = {
  small: { staff: 200, rows: 5_000 },
  medium: { staff: 2_000, rows: 100_000 },
  large: { staff: 20_000, rows: 1_048_575 },
} as const;
export type Size = keyof typeof SIZES;

const FIRST_DAY = 46_023; // 2026-01-01
const KINDS = new Set(['perIncident', 'perUnit', 'add', 'zero']);

export const rules = edition('service-window-100')!;
/** The clauses of the log: those whose scores a query can work out with sums alone. */
export const clauses: readonly Clause[] = rules.clauses.filter(({ kind }) => KINDS.has(kind));

/** The same sequence on every machine. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 4) % below;
  };
}

export function nameOf(person: number): string {
  return `员工${String(person).padStart(5, '0')}`;
}

/** The log as JSON. */
export function logJson(size: Size): string {
  const next = random(20_260_101);
  const { staff, rows } = SIZES[size];
  return JSON.stringify(
    Array.from({ length: rows }, (): Row => {
      const clause = clauses[next(clauses.length)]!;
      return [FIRST_DAY + next(365), nameOf(next(staff)), clause.code, clause.kind === 'zero' ? 1 : 1 + next(3)];
    }),
  );
}

/** The rows as the workbook's reader hands them over. */
export function tablesOf(size: Size, rows: readonly Row[]): WorkbookTables {
  const names = Array.from({ length: SIZES[size].staff }, (_, person) => nameOf(person));
  const columns = { name: names, window: names.map((_, person) => `${person % 50}号窗口`) };
  const incidents: TableOf<'Incidents'> = {
    sheet: '事件记录',
    firstRow: 2,
    rowCount: rows.length,
    columns: {
      date: rows.map((row) => row[0]),
      name: rows.map((row) => row[1]),
      clause: rows.map((row) => row[2]),
      quantity: rows.map((row) => row[3]),
    },
    headers: {},
  };
  const roster = { sheet: '花名册', firstRow: 2, rowCount: names.length, columns, headers: {} };
  return { dateSystem: 1900, incidents: [incidents], roster, gaps: [], unknownSheets: [] };
}

const MONTH_OF_DAY = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).getUTCMonth());

/** January is 0. */
export function monthOf(date: number): number {
  return MONTH_OF_DAY[date - FIRST_DAY]!;
}

const byCode = new Map(clauses.map((clause) => [clause.code, clause]));

/** A month's total from the sums of its clauses, straight from the rules: what the contenders must work out, too. */
export function totalOf(sums: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const { code, max, start } of rules.items) {
    if (start === 'band') continue;
    let score = start === 'full' ? max : 0;
    let isZero = false;
    for (const [clause, quantity] of sums) {
      const { item, kind, points = 0 } = byCode.get(clause)!;
      if (item !== code) continue;
      if (kind === 'zero') isZero = true;
      else score += ((kind === 'add' ? 1 : -1) * Math.round(points * 100 * quantity)) / 100;
    }
    total += isZero ? 0 : Math.min(Math.max(score, 0), max);
  }
  return Math.round(total * 100) / 100;
}

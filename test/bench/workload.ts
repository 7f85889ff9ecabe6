import { edition, type Clause } from '../../src/rulebook';
import type { TableOf, WorkbookTables } from '../../src/scoring';

/** What of a row scores need: what every contender gets, through JSON as Excel's answers come. */
export type Row = readonly [date: number, name: string, clause: string, quantity: number];
/** A row of the log as it stands in the sheet. */
export type WholeRow = readonly [
  id: number,
  date: number,
  name: string,
  window: string,
  clause: string,
  quantity: number,
  by: string,
  note: string,
];

export const SIZES = {
  small: { staff: 200, rows: 5_000 },
  medium: { staff: 2_000, rows: 100_000 },
  large: { staff: 20_000, rows: 1_048_575 },
  /** Many people of whom each has little: what is done once a person tells most. */
  crowd: { staff: 20_000, rows: 240_000 },
} as const;
export type Size = keyof typeof SIZES;

export const FIRST_DAY = 46_023; // 2026-01-01
const ROWS_PER_BLOCK = 20_000;

export const rulebook = edition('service-window-100')!;
/** Kinds whose rows can be scored by these four columns: recurrences need IDs, additions at discretion an approver. */
const KINDS = new Set(['perIncident', 'perUnit', 'add', 'zero', 'discretionaryDeduct']);
const counted: readonly Clause[] = rulebook.clauses.filter(({ kind }) => KINDS.has(kind));
export const exam = rulebook.clauses.find(({ kind }) => kind === 'band')!;
const NOTE = '群众反映窗口工作人员没有一次告知所需材料，经核实情况属实，已责成整改并回访';

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

export function namesOf(size: Size): string[] {
  return Array.from({ length: SIZES[size].staff }, (_, person) => nameOf(person));
}

/** The log's rows, one after another: a fifth are exams, the others spread over all clauses, days and people. */
export function* logOf(size: Size): Generator<Row> {
  const next = random(20_260_101);
  const { staff, rows } = SIZES[size];
  for (let row = 0; row < rows; row++) {
    const date = FIRST_DAY + next(365);
    const name = nameOf(next(staff));
    const clause = next(5) === 0 ? exam : counted[next(counted.length)]!;
    const quantity = clause === exam ? 40 + next(121) / 2 : clause.kind === 'zero' ? 1 : 1 + next(3);
    yield [date, name, clause.code, quantity];
  }
}

/** A row with the cells that scores do not need. */
export function wholeRow([date, name, clause, quantity]: Row, index: number): WholeRow {
  return [index + 1, date, name, `${index % 50}号窗口`, clause, quantity, '巡查', `${NOTE}${index}`];
}

/** The rows in blocks, as they are read. */
export function* blocksOf<Entry>(rows: Iterable<Entry>): Generator<Entry[]> {
  let block: Entry[] = [];
  for (const row of rows) {
    if (block.push(row) < ROWS_PER_BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** Some rows as the workbook's reader hands them over. */
export function tableOf(rows: readonly Row[], start: number): TableOf<'Incidents'> {
  const columns = {
    date: rows.map((row) => row[0]),
    name: rows.map((row) => row[1]),
    clause: rows.map((row) => row[2]),
    quantity: rows.map((row) => row[3]),
  };
  return { sheet: '事件记录', firstRow: 2 + start, rowCount: rows.length, columns, headers: {} };
}

/** What Excel hands over has come through JSON, which makes equal short texts one: for every contender alike. */
export function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

const rosters = new Map<Size, TableOf<'Roster'>>();

export function rosterOf(size: Size): TableOf<'Roster'> {
  const known = rosters.get(size);
  if (known) return known;
  const names = namesOf(size);
  const columns = throughJson({ name: names, window: names.map((_, person) => `${person % 50}号窗口`) });
  const roster: TableOf<'Roster'> = { sheet: '花名册', firstRow: 2, rowCount: names.length, columns, headers: {} };
  rosters.set(size, roster);
  return roster;
}

/** A workbook as the reader hands it over, its log in blocks. */
export function tablesOf(size: Size, rows: readonly Row[]): WorkbookTables {
  const incidents: TableOf<'Incidents'>[] = [];
  let start = 0;
  for (const block of blocksOf(rows)) {
    incidents.push(tableOf(block, start));
    start += block.length;
  }
  return { dateSystem: 1900, incidents, roster: rosterOf(size), gaps: [], unknownSheets: [] };
}

const MONTH_OF_DAY = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).getUTCMonth());

/** January is 0. */
export function monthOf(date: number): number {
  return MONTH_OF_DAY[date - FIRST_DAY]!;
}

/** `2026-01` */
export function periodOf(month: number): string {
  return `2026-${String(month + 1).padStart(2, '0')}`;
}

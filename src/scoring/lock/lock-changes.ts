import { parseDay } from '../cells/day';
import { shown } from '../cells/text';
import type { CellValue } from '../cells/cell';
import type { Details } from '../incidents/details';
import { issue, WORKBOOK, type RowIssue } from '../issue';
import type { IncidentField } from '../tables/contract';
import type { CellsAside } from './effective-log';
import { shortestFirst, type LockBook } from './lock-book';
import type { LockedPeriod } from './locked-period';
import { differences, pairRows, type PlacedRow } from './row-pairs';
import { FIELDS, RowReader } from './row-words';
import { frameChanges } from './rule-changes';
import { holds, type Days } from './spans';

/** So many names of what changed are told; how many more there are is said. */
const MOST_NAMES = 6;
/** What a row is known by, for people. */
const NAMING = ['date', 'name', 'clause', 'quantity', 'note'] as const satisfies readonly IncidentField[];

/** The rows of the workbook's log that are compared with locked ones, whose texts that takes. */
export function rowsAside({ effective }: LockBook): number[] {
  return [...(effective?.aside.keys() ?? [])];
}

/**
 * What is not in the workbook as it was when its periods were locked, a row a step: a warning for each row that was
 * added, removed or changed since, and one for rules, settings or people that are others now. The figures of locked
 * periods are none the worse for it.
 *
 * @param details the texts of (at least) `rowsAside`
 */
export function* lockChanges(locks: LockBook, details: Details): Generator<void, RowIssue[]> {
  const issues: RowIssue[] = [];
  const taken: Days[] = [];
  for (const lock of shortestFirst(locks.locks)) {
    const { period } = lock;
    const isOwn = (cell: CellValue | undefined): boolean => {
      const day = parseDay(cell, lock.content.dateSystem);
      return day !== undefined && holds(period, day) && !taken.some((days) => holds(days, day));
    };
    const kept = yield* keptRows(lock, isOwn);
    const live = yield* liveRows(lock, locks, details, isOwn);
    issues.push(...frameIssues(lock, locks.live), ...(yield* rowIssues(lock, locks, kept, live)));
    taken.push(period);
  }
  return issues;
}

interface Compared extends PlacedRow {
  readonly cells: CellsAside;
}

function* keptRows(
  { log, tables, details, content }: LockedPeriod,
  isOwn: (date: CellValue | undefined) => boolean,
): Generator<void, Compared[]> {
  const reader = new RowReader(log.rules, content.dateSystem);
  const rows: Compared[] = [];
  let number = 0;
  for (const { columns, rowCount } of tables) {
    for (let row = 0; row < rowCount; row++, number++) {
      if (!isOwn(columns.date?.[row])) continue;
      const cells: CellsAside = {};
      for (const field of FIELDS) cells[field] = columns[field]?.[row];
      rows.push({ row: number, place: log.place(number), cells, words: reader.words(cells, details.get(number)) });
    }
    yield;
  }
  return rows;
}

function* liveRows(
  { log }: LockedPeriod,
  { live, effective }: LockBook,
  details: Details,
  isOwn: (date: CellValue | undefined) => boolean,
): Generator<void, Compared[]> {
  const reader = new RowReader(log.rules, live.dateSystem);
  const rows: Compared[] = [];
  for (const [row, cells] of effective?.aside ?? []) {
    yield;
    if (!isOwn(cells.date)) continue;
    const texts = details.get(row);
    rows.push({ row, place: live.place(row), cells: { ...cells, ...texts }, words: reader.words(cells, texts) });
  }
  return rows;
}

function* rowIssues(
  { period, log }: LockedPeriod,
  { live }: LockBook,
  kept: readonly Compared[],
  now: readonly Compared[],
): Generator<void, RowIssue[]> {
  const { changed, added, removed } = pairRows(kept, now);
  const [before, after] = [byNumber(kept), byNumber(now)];
  const params = { period: period.label };
  const issues: RowIssue[] = [];
  for (const [old, fresh] of changed) {
    yield;
    const fields = differences(old.words, fresh.words).flatMap((index) => FIELDS[index] ?? []);
    const [first = 'note'] = fields;
    const [was, is] = [before.get(old.row)?.cells, after.get(fresh.row)?.cells];
    const place = live.placeInColumn(fresh.row, first, is?.[first] ?? '');
    const columns = fields.map((field) => live.placeInColumn(fresh.row, field, '').column ?? field).join('、');
    const detail = {
      ...params,
      columns,
      count: fields.length,
      was: worded(old, first, was),
      is: worded(fresh, first, is),
    };
    issues.push(issue('locked-changed', place, { reason: fields.length > 1 ? 'several' : 'changed', params: detail }));
  }
  for (const fresh of added) {
    const place = live.placeInColumn(fresh.row, 'date', after.get(fresh.row)?.cells.date ?? '');
    issues.push(issue('locked-changed', place, { reason: 'added', params }));
  }
  for (const old of removed) {
    yield;
    const { place, cells } = before.get(old.row) ?? { place: log.place(old.row), cells: {} };
    const was = NAMING.map((field) => worded(old, field, cells)).filter((word) => word !== '');
    const moved = { ...place, column: null, value: null };
    issues.push(issue('locked-changed', moved, { reason: 'removed', params: { ...params, was: was.join(' ') } }));
  }
  return issues;
}

/** A cell as people read it: a date as a date. */
function worded({ words }: PlacedRow, field: IncidentField, cells: CellsAside | undefined): string {
  return field === 'date' ? (words[FIELDS.indexOf('date')] ?? '') : shown(cells?.[field]);
}

function byNumber(rows: readonly Compared[]): ReadonlyMap<number, Compared> {
  return new Map(rows.map((one) => [one.row, one]));
}

function frameIssues({ period, log }: LockedPeriod, live: LockBook['live']): RowIssue[] {
  return Object.entries(frameChanges(log, live, period)).flatMap(([reason, names]) => {
    if (names.length === 0) return [];
    const what = names.slice(0, MOST_NAMES).join('、') + (names.length > MOST_NAMES ? ` …(${names.length})` : '');
    return [issue('locked-changed', WORKBOOK, { reason, params: { period: period.label, what } })];
  });
}

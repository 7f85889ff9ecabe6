import { dateOf, dayOf, firstDay, monthOf, type Day, type Month } from '../calendar';
import type { IncidentLog } from '../incidents/incident-log';
import { NO_DAY } from '../incidents/parsed-row';

/** A row whose date lies far from all others: a slip of the year, mostly. */
export interface FarDate {
  /** The log's number of the row. */
  readonly row: number;
  readonly day: Day;
  /** The same month and date of the year in which it would lie among the others; `undefined` where there is none. */
  readonly nearer: Day | undefined;
}

/** Months without any row between a group of months and the next, from which on a small group is far away. */
const FAR_MONTHS = 3;
/** So many rows are looked at in well below a millisecond. */
const ROWS_PER_STEP = 16_000;
/** A far group is of so many rows at most, and below a share of all: more of them are no slips. */
const FEW_ROWS = 3;
const FEW_SHARE = 0.01;

/** Rows that are dated far from all others, in order, so many rows a step. */
export function* farDates(log: IncidentLog): Generator<void, FarDate[]> {
  const { home, far } = farMonths(log);
  const found: FarDate[] = [];
  if (!home || far.size === 0) return found;
  for (let row = 0; row < log.columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const day = log.columns.dayOf(row);
    if (day !== NO_DAY && far.has(monthOf(day))) found.push({ row, day, nearer: nearerDay(day, home) });
  }
  return found;
}

/** The months the log is dated in, in order, but for slips: a year typed wrong must lead nobody after it. */
export function likelyMonths(log: IncidentLog): Month[] {
  const { far } = farMonths(log);
  return log.datedMonths().filter((month) => !far.has(month));
}

interface MonthGroup {
  readonly first: Month;
  last: Month;
  rows: number;
}

/** The group of months with the most rows, and the months of those far from it. A log of fewer than ten rows has none. */
function farMonths(log: IncidentLog): { readonly home: MonthGroup | undefined; readonly far: ReadonlySet<Month> } {
  const months = log.datedMonths();
  const groups = groupsOf(log, months);
  const all = groups.reduce((sum, { rows }) => sum + rows, 0);
  const home = groups.reduce<MonthGroup | undefined>(
    (most, group) => (group.rows > (most?.rows ?? 0) ? group : most),
    undefined,
  );
  const few = Math.max(FEW_ROWS, Math.floor(all * FEW_SHARE));
  const isFar = (group: MonthGroup): boolean => group !== home && group.rows <= few;
  const slips = all < 10 ? [] : groups.filter(isFar);
  return {
    home,
    far: new Set(months.filter((month) => slips.some(({ first, last }) => first <= month && month <= last))),
  };
}

function groupsOf(log: IncidentLog, months: readonly Month[]): MonthGroup[] {
  const groups: MonthGroup[] = [];
  for (const month of months) {
    const rows = log.rowsDatedIn(month);
    const last = groups.at(-1);
    if (last && month - last.last <= FAR_MONTHS) {
      last.last = month;
      last.rows += rows;
    } else groups.push({ first: month, last: month, rows });
  }
  return groups;
}

/** The latest year in which the same month and date lie within the group. */
function nearerDay(day: Day, { first, last }: MonthGroup): Day | undefined {
  const { month, date } = dateOf(day);
  for (let year = Math.floor(last / 12); year >= Math.floor(first / 12); year--) {
    const moved = dayOf(year, month, date);
    if (moved !== undefined && moved >= firstDay(first) && moved < firstDay(last + 1)) return moved;
  }
  return undefined;
}

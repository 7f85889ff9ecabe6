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
/** A far group is of so many rows at most, and below a share of all: more of them are no slips. */
const FEW_ROWS = 3;
const FEW_SHARE = 0.01;

/** Rows that are dated far from all others. A log of fewer than ten rows has no "all others". */
export function farDates(log: IncidentLog): FarDate[] {
  const { columns } = log;
  const groups = groupsOf(log.datedMonths());
  if (groups.length < 2) return [];
  const rows: number[][] = groups.map(() => []);
  let all = 0;
  for (let row = 0; row < columns.length; row++) {
    if (columns.dayOf(row) === NO_DAY) continue;
    const month = monthOf(columns.dayOf(row));
    rows[groups.findIndex(({ last }) => month <= last)]?.push(row);
    all += 1;
  }
  if (all < 10) return [];
  const few = Math.max(FEW_ROWS, Math.floor(all * FEW_SHARE));
  const main = rows.reduce((most, group, index) => (group.length > (rows[most]?.length ?? 0) ? index : most), 0);
  const home = groups[main];
  return rows
    .flatMap((group, index) => (index === main || group.length > few ? [] : group))
    .sort((a, b) => a - b)
    .map((row) => ({ row, day: columns.dayOf(row), nearer: home && nearerDay(columns.dayOf(row), home) }));
}

/** The months the log is dated in, in order, but for slips: a year typed wrong must lead nobody after it. */
export function likelyMonths(log: IncidentLog): Month[] {
  const slips = new Set(farDates(log).map(({ day }) => monthOf(day)));
  return log.datedMonths().filter((month) => !slips.has(month));
}

interface MonthGroup {
  readonly first: Month;
  last: Month;
}

function groupsOf(months: readonly Month[]): MonthGroup[] {
  const groups: MonthGroup[] = [];
  for (const month of months) {
    const last = groups.at(-1);
    if (last && month - last.last <= FAR_MONTHS) last.last = month;
    else groups.push({ first: month, last: month });
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

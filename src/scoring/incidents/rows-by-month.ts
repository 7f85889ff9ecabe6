import { monthOf, type Month } from '../calendar';
import type { DatedMonths } from './dated-months';
import type { IncidentColumns } from './incident-columns';
import { NO_DAY, RowState } from './parsed-row';

/** The counted rows of a log by month, each month's in order: one pass, for it is known how many rows a month has. */
export function rowsByMonth(columns: IncidentColumns, dated: DatedMonths): { month: Month; rows: Int32Array }[] {
  const months = dated.all();
  const [first = 0] = months;
  const size = (months.at(-1) ?? first) - first + 1;
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at] ?? 0) + dated.rowsIn(first + at);
  const ends = starts.slice(0, size);
  const sorted = new Int32Array(starts[size] ?? 0);
  const { day, length } = columns;
  for (let row = 0; row < length; row++) {
    const on = day[row] ?? NO_DAY;
    if (on === NO_DAY || columns.stateOf(row) !== RowState.upheld) continue;
    const at = monthOf(on) - first;
    const end = ends[at] ?? 0;
    sorted[end] = row;
    ends[at] = end + 1;
  }
  return months.map((month) => ({ month, rows: sorted.subarray(starts[month - first], ends[month - first]) }));
}

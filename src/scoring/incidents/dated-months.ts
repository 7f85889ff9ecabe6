import { monthOf, type Month } from '../calendar';
import type { IncidentColumns } from './incident-columns';
import { NO_DAY } from './parsed-row';

/** How many rows are dated in each month, whatever became of them. */
export class DatedMonths {
  /** The month of the first count. */
  private first: Month = 0;
  private counts = new Int32Array(0);

  constructor(private readonly columns: IncidentColumns) {}

  /** Counts a row (1), or takes it back (-1) while its day is still known. */
  count(row: number, by: 1 | -1): void {
    const day = this.columns.dayOf(row);
    if (day === NO_DAY) return;
    const month = monthOf(day);
    const at = month - this.first;
    if (at < 0 || at >= this.counts.length) this.include(month);
    this.counts[month - this.first] = (this.counts[month - this.first] ?? 0) + by;
  }

  /** How many rows are dated in a month. */
  rowsIn(month: Month): number {
    return this.counts[month - this.first] ?? 0;
  }

  /** The months in which any row is dated, in order. */
  all(): Month[] {
    return this.within(-Infinity, Infinity);
  }

  /** Those of them from one month to another, both included. */
  within(from: Month, to: Month): Month[] {
    const months: Month[] = [];
    const last = Math.min(to, this.first + this.counts.length - 1);
    for (let month = Math.max(from, this.first); month <= last; month++)
      if (this.rowsIn(month) > 0) months.push(month);
    return months;
  }

  /** The latest of them; -Infinity where there is none. */
  latest(): Month {
    for (let at = this.counts.length - 1; at >= 0; at--) if ((this.counts[at] ?? 0) > 0) return this.first + at;
    return -Infinity;
  }

  /** Widens the window of months that are counted by a year around one, at the least. */
  private include(month: Month): void {
    const isEmpty = this.counts.length === 0;
    const first = isEmpty ? month - 12 : Math.min(this.first, month - 12);
    const end = isEmpty ? month + 12 : Math.max(this.first + this.counts.length, month + 12);
    const counts = new Int32Array(end - first);
    counts.set(this.counts, isEmpty ? 0 : this.first - first);
    this.first = first;
    this.counts = counts;
  }
}

import type { Month } from '../calendar';

/** How many rows are dated in each month, whatever became of them. */
export class DatedMonths {
  /** By month from `first` on. */
  private counts = new Int32Array(0);
  private first: Month = 0;

  /** Counts a row of a month (1), or takes it back (-1). */
  count(month: Month, by: 1 | -1): void {
    const at = month - this.first;
    if (at >= 0 && at < this.counts.length) this.counts[at] = (this.counts[at] ?? 0) + by;
    else {
      this.widen(month);
      this.count(month, by);
    }
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
    const end = this.first + this.counts.length - 1;
    for (let month = Math.max(from, this.first); month <= Math.min(to, end); month++)
      if (this.rowsIn(month) > 0) months.push(month);
    return months;
  }

  /** The latest of them; -Infinity where there is none. */
  latest(): Month {
    for (let at = this.counts.length - 1; at >= 0; at--) if ((this.counts[at] ?? 0) > 0) return this.first + at;
    return -Infinity;
  }

  /** Makes room for a month that lies before or after the others. */
  private widen(month: Month): void {
    const { counts, first } = this;
    if (counts.length === 0) this.first = month;
    const before = Math.max(this.first - month, 0);
    this.first -= before;
    const wider = new Int32Array(Math.max(before + counts.length, month - this.first + 1));
    wider.set(counts, counts.length === 0 ? 0 : first - this.first);
    this.counts = wider;
  }
}

import type { Month } from '../calendar';
import { MonthList } from './month-list';

/** How many rows are dated in each month, whatever became of them. */
export class DatedMonths {
  private readonly counts = new MonthList<number>();

  /** Counts a row of a month (1), or takes it back (-1). */
  count(month: Month, by: 1 | -1): void {
    this.counts.set(month, this.rowsIn(month) + by);
  }

  /** How many rows are dated in a month. */
  rowsIn(month: Month): number {
    return this.counts.get(month) ?? 0;
  }

  /** The months in which any row is dated, in order. */
  all(): Month[] {
    return this.within(-Infinity, Infinity);
  }

  /** Those of them from one month to another, both included. */
  within(from: Month, to: Month): Month[] {
    const months: Month[] = [];
    const [first, last] = this.counts.range;
    for (let month = Math.max(from, first); month <= Math.min(to, last); month++)
      if (this.rowsIn(month) > 0) months.push(month);
    return months;
  }

  /** The latest of them; -Infinity where there is none. */
  latest(): Month {
    const [first, last] = this.counts.range;
    for (let month = last; month >= first; month--) if (this.rowsIn(month) > 0) return month;
    return -Infinity;
  }
}

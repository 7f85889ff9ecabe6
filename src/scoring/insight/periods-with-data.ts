import type { Month } from '../calendar';
import { monthPeriod, type Period } from '../period';
import { periodFrom } from './previous-period';

/** The periods that have rows: every dated month, and the quarters, half-years and years they lie in, latest first. */
export function periodsWithData(months: readonly Month[]): Period[] {
  const latestFirst = [...months].reverse();
  const longer = (['quarter', 'half-year', 'year'] as const).flatMap((kind) => {
    const periods = new Map<string, Period>();
    for (const month of latestFirst) {
      const period = periodFrom(kind, month);
      if (period) periods.set(period.label, period);
    }
    return [...periods.values()];
  });
  return [...latestFirst.map(monthPeriod), ...longer];
}

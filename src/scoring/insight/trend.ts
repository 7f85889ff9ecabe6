import type { Month } from '../calendar';
import type { IncidentLog } from '../incidents/incident-log';
import { isPostedWithin } from '../people/roster';
import { monthPeriod, type Period } from '../period';
import { Scorer } from '../score/person-score';
import { percentOf, totalOf } from '../score/total';

/** How a month went, over everyone who was scored in it: total / scored maximum x 100, rounded to 2 decimals. */
export interface MonthFigures {
  readonly month: Month;
  readonly people: number;
  readonly mean: number;
  readonly best: number;
  readonly lowest: number;
}

/**
 * The figures of months, in their order, person by person; a month in which nobody is scored is left out.
 *
 * @param logOf which log tells of a month
 */
export function* monthlyTrend(
  logOf: (month: Period) => IncidentLog,
  months: readonly Month[],
): Generator<void, MonthFigures[]> {
  const figures: MonthFigures[] = [];
  for (const month of months) {
    const period = monthPeriod(month);
    const log = logOf(period);
    const scorer = new Scorer(log);
    const ratios: number[] = [];
    for (const person of log.roster.people) {
      if (!isPostedWithin(person, period.from, period.to)) continue;
      const { total, outOf } = totalOf(scorer.score(person, period), log.rules);
      const ratio = percentOf(total, outOf);
      if (ratio !== undefined) ratios.push(ratio);
      yield;
    }
    if (ratios.length === 0) continue;
    const sum = ratios.reduce((whole, ratio) => whole + ratio, 0);
    figures.push({
      month,
      people: ratios.length,
      mean: Math.round((sum / ratios.length) * 100) / 100,
      best: ratios.reduce((most, ratio) => Math.max(most, ratio)),
      lowest: ratios.reduce((least, ratio) => Math.min(least, ratio)),
    });
  }
  return figures;
}

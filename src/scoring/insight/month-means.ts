import type { Month } from '../calendar';
import { isPostedWithin } from '../people/roster';
import type { IncidentLog } from '../incidents/incident-log';
import { monthPeriod, monthsOf, type Period } from '../period';
import { Scorer } from '../score/person-score';
import { inPoints, percentOf, totalOf, type Total } from '../score/total';
import { meanOf } from '../score/windows';

/** The mean of all people in one month. */
export interface MonthMean {
  readonly month: Month;
  readonly people: number;
  /** Points, rounded to 2 decimals. */
  readonly total: number;
  readonly outOf: number;
  /** total / outOf x 100: comparable where an exam is missing in some months. */
  readonly ratio: number;
}

/** Months before the period's that a trend goes back. */
const BACK = 5;

/**
 * The means of months from some before the period to its end, as far as there are data, person by person: where it is
 * going.
 *
 * @param logOf which log tells of a month, where that is not the report's for all
 */
export function* monthMeans(
  { log, period }: { readonly log: IncidentLog; readonly period: Period },
  logOf: (month: Period) => IncidentLog = () => log,
): Generator<void, MonthMean[]> {
  const [months, dated] = [monthsOf(period), log.datedMonths()];
  const back = Math.max(BACK + 1 - months.length, 0);
  // A month without rows between others is a month without faults; before the first and after the last there are no data.
  const first = Math.max((months[0] ?? 0) - back, dated[0] ?? Infinity);
  const last = Math.min(months.at(-1) ?? 0, dated.at(-1) ?? -Infinity);
  const means: MonthMean[] = [];
  for (let month = first; month <= last; month++) {
    const span = monthPeriod(month);
    const totals = new Map<number, Total>();
    const own = logOf(span);
    const scorer = new Scorer(own);
    for (const person of own.roster.people) {
      if (!isPostedWithin(person, span.from, span.to)) continue;
      totals.set(person.index, totalOf(scorer.score(person, span), own.rules));
      yield;
    }
    const mean = meanOf(
      [...totals.keys()].map((person) => ({ person, weight: 1 })),
      totals,
    );
    const ratio = mean && percentOf(mean.total, mean.outOf);
    if (!mean || ratio === undefined) continue;
    means.push({ month, people: mean.members, total: inPoints(mean.total), outOf: inPoints(mean.outOf), ratio });
  }
  return means;
}

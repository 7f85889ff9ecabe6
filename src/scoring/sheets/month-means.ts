import type { Month } from '../calendar';
import { isPostedWithin } from '../people/roster';
import { monthPeriod, monthsOf } from '../period';
import type { PeriodReport } from '../report/report';
import { Scorer } from '../score/person-score';
import { inPoints, percentOf, totalOf } from '../score/total';
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

/** The means of the months that have data, from some before the period to its end; they show where it is going. */
export function monthMeans({ log, period }: Pick<PeriodReport, 'log' | 'period'>): MonthMean[] {
  const own = monthsOf(period);
  const [first = 0, last = 0] = [(own[0] ?? 0) - Math.max(BACK + 1 - own.length, 0), own.at(-1)];
  const scorer = new Scorer(log);
  return log
    .datedMonths()
    .filter((month) => month >= first && month <= last)
    .flatMap((month): MonthMean[] => {
      const span = monthPeriod(month);
      const people = log.roster.people.filter((person) => isPostedWithin(person, span.from, span.to));
      const totals = new Map(people.map((person) => [person.index, totalOf(scorer.score(person, span), log.rules)]));
      const mean = meanOf(people.map(({ index }) => ({ person: index, weight: 1 })), totals);
      const ratio = mean && percentOf(mean.total, mean.outOf);
      if (!mean || ratio === undefined) return [];
      return [{ month, people: mean.members, total: inPoints(mean.total), outOf: inPoints(mean.outOf), ratio }];
    });
}

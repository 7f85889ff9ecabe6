import { lastDay, firstDay, type Month } from '../calendar';
import type { IncidentLog } from '../incidents/incident-log';
import { Tally } from '../incidents/tally';
import { isPostedWithin, type Person } from '../people/roster';
import { isRollUp, monthsOf, type Period } from '../period';
import type { RuleClause } from '../rules/rules';
import { Faultless } from './faultless';
import type { PersonScore, Span } from './figures';
import { extraOf, scoreItem } from './score-item';
import { inPoints, totalOf } from './total';

/** Scores people of one log. Holds the scratch a score needs, so that nothing is allocated per cell. */
export class Scorer {
  private readonly tally: Tally;
  private readonly vetoes: readonly RuleClause[];
  private readonly disciplinary: readonly RuleClause[];
  private readonly faultless: Faultless;

  constructor(readonly log: IncidentLog) {
    const { clauses } = log.rules;
    this.tally = new Tally(log.rules);
    this.vetoes = clauses.filter(({ role }) => role === 'veto');
    this.disciplinary = clauses.filter(({ clause }) => clause.flag === 'disciplinary');
    this.faultless = new Faultless(log.rules);
  }

  /**
   * The stretches a period is scored in for a person: the period itself; or, for the mean of a quarter and longer,
   * the months in which the person was posted, up to the latest month in which any row is dated (rule 11).
   */
  spans(person: Person, period: Period): Span[] {
    if (!isRollUp(period) || this.log.rules.settings.rollUp === 'recompute') return [period];
    const latest = this.log.latestMonth();
    return monthsOf(period)
      .filter((month) => month <= latest)
      .map(spanOfMonth)
      .filter(({ from, to }) => isPostedWithin(person, from, to));
  }

  /** A person's exact score in a period. The person must be posted in it, else every item is pending or faultless. */
  score(person: Person, period: Period): PersonScore {
    const { items } = this.log.rules;
    const spans = this.spans(person, period);
    const sums = new Float64Array(items.length);
    const months = new Int32Array(items.length);
    let extra = 0;
    let vetoed = false;
    let disciplinary = false;
    for (const { from, to } of spans) {
      this.log.tallies.fill(this.tally, person.index, from, to);
      vetoed ||= this.counts(this.vetoes);
      disciplinary ||= this.counts(this.disciplinary);
      for (const item of items) {
        const score = scoreItem(item, this.tally.counts, this.tally.exams[item.index]);
        extra += extraOf(item, this.tally.counts);
        if (Number.isNaN(score)) continue;
        sums[item.index] = (sums[item.index] ?? 0) + score;
        months[item.index] = (months[item.index] ?? 0) + 1;
      }
    }
    return { sums, months, extra, vetoed, disciplinary, spans };
  }

  /**
   * A person's total in points, rounded half up to 2 decimals, as `totalOf` and `inPoints` have it; NaN where nothing is
   * scored. Of a period that is one stretch it is added up straight from the counts: thousands of cells ask for it.
   */
  points(person: Person, period: Period): number {
    const { rules, tallies } = this.log;
    if (isRollUp(period) && rules.settings.rollUp === 'mean') {
      const { total, outOf } = totalOf(this.score(person, period), rules);
      return outOf.numerator > 0n ? inPoints(total) : NaN;
    }
    tallies.fill(this.tally, person.index, period.from, period.to);
    return this.faultless.points(this.tally);
  }

  private counts(clauses: readonly RuleClause[]): boolean {
    return clauses.some(({ index }) => (this.tally.counts[index] ?? 0) > 0);
  }
}

function spanOfMonth(month: Month): Span {
  return { from: firstDay(month), to: lastDay(month) };
}

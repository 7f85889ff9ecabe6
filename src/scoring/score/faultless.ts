import type { Tally } from '../incidents/tally';
import type { RuleItem, Rules } from '../rules/rules';
import { meanInPoints } from '../rules/units';
import { extraOf, scoreItem } from './score-item';

/**
 * What a person without any row comes to, and from there the total of one with a few: items nothing is counted of keep
 * their score, so that only the others, and those that start from an exam, are worked out.
 */
export class Faultless {
  /** Units, by item; of items that start from an exam 0. */
  private readonly scores: Float64Array;
  private readonly sum: number;
  private readonly outOf: number;
  /** By clause. */
  private readonly itemOf: readonly RuleItem[];
  /** The items that start from an exam. */
  private readonly withExam: readonly RuleItem[];
  /** By item: the call of `points` in which it was worked out last. */
  private readonly workedOut: Int32Array;
  private calls = 0;

  constructor(rules: Rules) {
    const nothing = new Float64Array(rules.clauses.length);
    const [withExam, fixed] = [true, false].map((isBand) =>
      rules.items.filter(({ item }) => (item.start === 'band') === isBand),
    ) as [RuleItem[], RuleItem[]];
    this.withExam = withExam;
    this.scores = new Float64Array(rules.items.length);
    for (const item of fixed) this.scores[item.index] = scoreItem(item, nothing, undefined);
    this.sum = this.scores.reduce((sum, score) => sum + score, 0);
    this.outOf = fixed.reduce((sum, { max }) => sum + max, 0);
    this.itemOf = rules.clauses.flatMap(({ item }) => rules.items[item] ?? []);
    this.workedOut = new Int32Array(rules.items.length);
  }

  /** The total of a tally in points, rounded half up to 2 decimals; NaN where nothing is scored. */
  points({ counts, counted, exams, size }: Tally): number {
    const { itemOf, scores, withExam, workedOut } = this;
    const call = (this.calls = (this.calls + 1) | 0);
    let units = this.sum;
    let outOf = this.outOf;
    for (let at = 0; at < withExam.length; at++) {
      const item = withExam[at] as RuleItem;
      workedOut[item.index] = call;
      units += extraOf(item, counts);
      const score = scoreItem(item, counts, exams[item.index]);
      if (Number.isNaN(score)) continue;
      units += score;
      outOf += item.max;
    }
    for (let at = 0; at < size; at++) {
      const item = itemOf[counted[at] ?? 0] as RuleItem;
      if (workedOut[item.index] === call) continue;
      workedOut[item.index] = call;
      units += scoreItem(item, counts, undefined) - (scores[item.index] ?? 0) + extraOf(item, counts);
    }
    return outOf > 0 ? meanInPoints(units, 1) : NaN;
  }
}

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
  private readonly itemOf: Int32Array;
  /** 1 for an item that starts from an exam. */
  private readonly isBand: Uint8Array;
  /** Scratch: 1 for an item that has to be worked out. */
  private readonly touched: Uint8Array;

  constructor(private readonly rules: Rules) {
    const nothing = new Float64Array(rules.clauses.length);
    const fixed = (item: RuleItem): boolean => item.item.start !== 'band';
    this.scores = Float64Array.from(rules.items, (item) => (fixed(item) ? scoreItem(item, nothing, undefined) : 0));
    this.sum = this.scores.reduce((sum, score) => sum + score, 0);
    this.outOf = rules.items.filter(fixed).reduce((sum, { max }) => sum + max, 0);
    this.itemOf = Int32Array.from(rules.clauses, ({ item }) => item);
    this.isBand = Uint8Array.from(rules.items, (item) => (fixed(item) ? 0 : 1));
    this.touched = new Uint8Array(rules.items.length);
  }

  /** The total of a tally in points, rounded half up to 2 decimals; NaN where nothing is scored. */
  points({ counts, exams }: Tally): number {
    const { itemOf, touched, scores } = this;
    const { items } = this.rules;
    touched.set(this.isBand);
    for (let clause = 0; clause < itemOf.length; clause++)
      if (counts[clause] !== 0) touched[itemOf[clause] ?? 0] = 1;
    let units = this.sum;
    let outOf = this.outOf;
    for (let index = 0; index < items.length; index++) {
      const item = touched[index] === 1 ? items[index] : undefined;
      if (!item) continue;
      const score = scoreItem(item, counts, exams[index]);
      units += extraOf(item, counts);
      if (Number.isNaN(score)) continue;
      units += score - (scores[index] ?? 0);
      if (this.isBand[index] === 1) outOf += item.max;
    }
    return outOf > 0 ? meanInPoints(units, 1) : NaN;
  }
}

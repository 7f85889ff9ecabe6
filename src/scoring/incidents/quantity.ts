import { isBlank, type CellValue } from '../cells/cell';
import type { RuleClause } from '../rules/rules';

/** Beyond this a figure is a slip (a telephone number, a date), and sums would no longer be exact. */
const MOST = 1_000_000;

/** The quantity of a row as it counts, a plain number so that none is wrapped for each row; or why there is none. */
export type Quantity =
  number | { readonly fault: 'missing-amount' } | { readonly fault: 'bad-quantity'; readonly reason: string };

/** What the quantities of a clause's rows may be (rule 4), as plain numbers, for it is asked for every row. */
export interface QuantityRule {
  /** What a blank counts as; NaN where it is a missing amount. */
  readonly ofBlank: number;
  /** Both included; the least number above 0 stands for "above 0". */
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly rounding: RuleClause['startedUnit'];
  /** Why a number that is none of these is refused. */
  readonly otherwise: string;
}

/**
 * By the clause's kind: a whole number above 0 for counted kinds, any number above 0 for kinds by unit (a started day
 * rounded by the setting), an exam score of 0 or more, a discretionary amount above 0 within the clause's least and
 * most; none above a million. Blank is 1, but a missing amount for exams and discretionary kinds.
 */
export function quantityRule({
  kind,
  clause,
  startedUnit: rounding,
}: Pick<RuleClause, 'kind' | 'clause' | 'startedUnit'>): QuantityRule {
  const [least, most] = [Number.MIN_VALUE, MOST];
  switch (kind) {
    case 'band':
      return { ofBlank: NaN, least: 0, most, isWhole: false, rounding, otherwise: 'negative-score' };
    case 'perUnit':
      return { ofBlank: 1, least, most, isWhole: false, rounding, otherwise: 'not-above-zero' };
    case 'discretionaryDeduct':
    case 'discretionaryAdd': {
      const bounds = { least: Math.max(clause.least ?? 0, least), most: Math.min(clause.points ?? most, most) };
      return { ofBlank: NaN, ...bounds, isWhole: false, rounding, otherwise: 'outside-bounds' };
    }
    default:
      return { ofBlank: 1, least, most, isWhole: true, rounding, otherwise: 'no-count' };
  }
}

/**
 * Reads a quantity by its clause's rule.
 *
 * @param number the cell as a number, as `parseNumber` has it
 */
export function readQuantity(cell: CellValue | undefined, number: number | undefined, rule: QuantityRule): Quantity {
  if (number === undefined) {
    if (!isBlank(cell)) return { fault: 'bad-quantity', reason: 'no-number' };
    return Number.isNaN(rule.ofBlank) ? { fault: 'missing-amount' } : rule.ofBlank;
  }
  if (number >= rule.least && number <= rule.most && (!rule.isWhole || Number.isInteger(number)))
    return rule.rounding === 'exact' ? number : roundStarted(number, rule.rounding);
  return { fault: 'bad-quantity', reason: number > MOST ? 'too-large' : rule.otherwise };
}

function roundStarted(quantity: number, rounding: 'ceil' | 'floor'): number {
  return rounding === 'ceil' ? Math.ceil(quantity) : Math.floor(quantity);
}

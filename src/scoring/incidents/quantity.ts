import { isBlank, type CellValue } from '../cells/cell';
import type { RuleClause } from '../rules/rules';

/** Beyond this a figure is a slip (a telephone number, a date), and sums would no longer be exact. */
const MOST = 1_000_000;

/** The quantity of a row as it counts, a plain number so that none is wrapped for each row; or why there is none. */
export type Quantity =
  | number
  | { readonly fault: 'missing-amount' }
  | { readonly fault: 'bad-quantity'; readonly reason: string };

/**
 * Reads a quantity by its clause's kind (rule 4): a whole number above 0 for counted kinds, any number above 0
 * for kinds by unit (a started day rounded by the setting), an exam score of 0 or more, a discretionary amount
 * above 0 within the clause's least and most; none above a million. Blank is 1, but a missing amount for exams and
 * discretionary kinds.
 *
 * @param number the cell as a number, as `parseNumber` has it
 */
export function readQuantity(
  cell: CellValue | undefined,
  number: number | undefined,
  { kind, clause, startedUnit }: RuleClause,
): Quantity {
  if (isBlank(cell)) {
    const isAmount = kind === 'band' || kind === 'discretionaryDeduct' || kind === 'discretionaryAdd';
    return isAmount ? { fault: 'missing-amount' } : 1;
  }
  if (number === undefined) return { fault: 'bad-quantity', reason: 'no-number' };
  if (number > MOST) return { fault: 'bad-quantity', reason: 'too-large' };
  switch (kind) {
    case 'band':
      return number >= 0 ? number : { fault: 'bad-quantity', reason: 'negative-score' };
    case 'perUnit':
      return number > 0 ? roundStarted(number, startedUnit) : { fault: 'bad-quantity', reason: 'not-above-zero' };
    case 'discretionaryDeduct':
    case 'discretionaryAdd': {
      const within = number > 0 && number >= (clause.least ?? 0) && number <= (clause.points ?? Infinity);
      return within ? number : { fault: 'bad-quantity', reason: 'outside-bounds' };
    }
    default:
      return number > 0 && Number.isInteger(number) ? number : { fault: 'bad-quantity', reason: 'no-count' };
  }
}

function roundStarted(quantity: number, rounding: RuleClause['startedUnit']): number {
  if (rounding === 'exact') return quantity;
  return rounding === 'ceil' ? Math.ceil(quantity) : Math.floor(quantity);
}

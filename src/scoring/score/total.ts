import { divideHalfUp, UNIT } from '../rules/units';
import type { RuleItem, Rules } from '../rules/rules';
import type { PersonScore } from './figures';

/** An exact fraction of units. The denominator is above 0. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const NOTHING: Exact = { numerator: 0n, denominator: 1n };

export function add(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  // The least common denominator: the product of those of a thousand people would be a number of a thousand digits.
  const shared = greatestCommonDivisor(a.denominator, b.denominator);
  const [forA, forB] = [b.denominator / shared, a.denominator / shared];
  return { numerator: a.numerator * forA + b.numerator * forB, denominator: a.denominator * forA };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

export function times(a: Exact, factor: number): Exact {
  return { numerator: a.numerator * BigInt(factor), denominator: a.denominator };
}

export function dividedBy(a: Exact, divisor: number): Exact {
  return { numerator: a.numerator, denominator: a.denominator * BigInt(divisor) };
}

/** In points, rounded half up to 2 decimals. */
export function inPoints(a: Exact): number {
  return Number(divideHalfUp(a.numerator * 100n, a.denominator * BigInt(UNIT))) / 100;
}

/** a / b x 100, rounded half up to 2 decimals; `undefined` where b is nothing. */
export function percentOf(a: Exact, b: Exact): number | undefined {
  if (b.numerator <= 0n) return undefined;
  return Number(divideHalfUp(a.numerator * b.denominator * 10_000n, a.denominator * b.numerator)) / 100;
}

/** A person's total and what it is out of, exact. */
export interface Total {
  /** The sum of the items' means and the mean of the extra amounts. */
  readonly total: Exact;
  /** The maxima of the items that are not pending. */
  readonly outOf: Exact;
}

/**
 * Adds up a person's items (rule 11): each the mean over the months in which it was scored; pending items are left out.
 */
export function totalOf(score: PersonScore, rules: Rules): Total {
  const { total, outOf } = totalOfItems(score, rules.items);
  if (score.extra === 0 || score.spans.length === 0) return { total, outOf };
  return { total: add(total, { numerator: BigInt(score.extra), denominator: BigInt(score.spans.length) }), outOf };
}

/** The same for some items alone, without the amounts beside them. */
export function totalOfItems({ sums, months, spans }: PersonScore, items: readonly RuleItem[]): Total {
  let outOf = 0;
  if (spans.length === 1) {
    let sum = 0;
    for (const { index, max } of items) {
      if ((months[index] ?? 0) === 0) continue;
      outOf += max;
      sum += sums[index] ?? 0;
    }
    return { total: whole(sum), outOf: whole(outOf) };
  }
  // Sums over the same number of months are added first, so that there are few divisions.
  const sumByMonths = new Map<number, number>();
  for (const { index, max } of items) {
    const count = months[index] ?? 0;
    if (count === 0) continue;
    outOf += max;
    sumByMonths.set(count, (sumByMonths.get(count) ?? 0) + (sums[index] ?? 0));
  }
  let total = NOTHING;
  for (const [count, sum] of sumByMonths) total = add(total, { numerator: BigInt(sum), denominator: BigInt(count) });
  return { total, outOf: whole(outOf) };
}

function whole(units: number): Exact {
  return { numerator: BigInt(units), denominator: 1n };
}

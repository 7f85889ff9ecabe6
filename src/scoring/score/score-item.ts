import type { ExamResult } from '../incidents/exams';
import type { ClauseGroup, RuleClause, RuleItem } from '../rules/rules';
import { toMicro } from '../rules/units';

/**
 * The one arithmetic. Bulk scores, a single cell's score and the printed proof all come from these functions of
 * clause counts (micro), so they cannot differ. Amounts are units (1/100,000,000 of a point), whole numbers.
 */

/** The score of an item that has no exam to start from: pending, neither 0 nor full (rule 7). */
const PENDING = NaN;

/** What one version of a clause takes or gives, within its own limit. */
export function versionAmount(version: RuleClause, counts: Float64Array): number {
  return Math.min((counts[version.index] ?? 0) * version.cents, version.limit);
}

/** What a clause takes or gives in the period over all its versions, within its limit (rule 15). */
export function groupAmount(group: ClauseGroup, counts: Float64Array): number {
  if (group.only) return versionAmount(group.only, counts);
  let amount = 0;
  for (const version of group.versions) amount += versionAmount(version, counts);
  return Math.min(amount, group.limit);
}

/** Whether a clause has any count, whatever it amounts to. */
export function hasCount(group: ClauseGroup, counts: Float64Array): boolean {
  if (group.only) return (counts[group.only.index] ?? 0) > 0;
  for (const version of group.versions) if ((counts[version.index] ?? 0) > 0) return true;
  return false;
}

/** What an item's score starts from: its maximum, nothing, or its exam's band; pending without an exam. */
export function startOf({ item, max, bands }: RuleItem, exam: ExamResult | undefined): number {
  if (item.start === 'full') return max;
  if (item.start === 'zero') return 0;
  if (!exam) return PENDING;
  const { sum, count } = exam;
  // The raw score is compared with the bound, without rounding; a mean as its sum with so many times the bound.
  for (const { atLeast, units } of bands)
    if (count === 1 ? sum >= atLeast : sum >= toMicro(atLeast) * count) return units;
  return 0;
}

/** Keeps a score between 0 and the item's maximum; nothing spills into another item (rule 1). */
function settle(start: number, taken: number, given: number, max: number): number {
  return Math.min(Math.max(start - taken + given, 0), max);
}

/**
 * An item's score in units, from 0 to its maximum, or `PENDING`. A zero-out dominates, whatever else the item
 * holds (rule 2), also the missing exam.
 */
export function scoreItem(item: RuleItem, counts: Float64Array, exam: ExamResult | undefined): number {
  for (const group of item.zeroing) if (hasCount(group, counts)) return 0;
  const taken = amountOf(item.taking, counts);
  const given = amountOf(item.giving, counts);
  return settle(startOf(item, exam), taken, given, item.max);
}

function amountOf(groups: readonly ClauseGroup[], counts: Float64Array): number {
  let amount = 0;
  for (const group of groups) amount += groupAmount(group, counts);
  return amount;
}

/** The amounts of an item's discretionary clauses that count beside it (setting `discretionary`: outside). */
export function extraOf(item: RuleItem, counts: Float64Array): number {
  let extra = 0;
  for (const group of item.beside)
    extra += group.role === 'extra-give' ? groupAmount(group, counts) : -groupAmount(group, counts);
  return extra;
}

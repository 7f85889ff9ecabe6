import type { ExamResult } from '../incidents/exams';
import type { ClauseGroup, RuleClause, RuleItem } from '../rules/rules';
import { groupAmount, hasCount, scoreItem, startOf, versionAmount } from './score-item';

/** What one clause did to its item in one span. Amounts are units; what is taken is negative. */
export interface Term {
  readonly version: RuleClause;
  /** Micro. */
  readonly count: number;
  /** Quantity x points, before any limit; for a zero-out all that the item started from. */
  readonly nominal: number;
  /** What a clause limit left of it. */
  readonly limited: number;
  /** What it changed in the score: the rest was absorbed by the floor, the ceiling or a zero-out (0 while pending). */
  readonly effective: number;
}

/** How an item's score in one span came about. */
export interface ItemExplanation {
  readonly item: RuleItem;
  readonly exam: ExamResult | undefined;
  /** Units; `PENDING` where the item has no exam to start from. */
  readonly start: number;
  readonly terms: readonly Term[];
  /** The clause that zeroed the item. */
  readonly zeroedBy: RuleClause | undefined;
  /** Start and terms added up, before the clamp. */
  readonly raw: number;
  /** Units, or `PENDING`: the same figure `scoreItem` gives. */
  readonly score: number;
}

/**
 * Takes an item's score apart. What exceeds the floor or the ceiling is absorbed from the last clauses in the
 * rulebook's order.
 */
export function explainItem(item: RuleItem, counts: Float64Array, exam: ExamResult | undefined): ItemExplanation {
  const start = startOf(item, exam);
  const score = scoreItem(item, counts, exam);
  const zeroedBy = item.groups.find((group) => group.role === 'zero' && hasCount(group, counts));
  const zeroing = zeroedBy?.versions.find(({ index }) => (counts[index] ?? 0) > 0);
  const terms = item.groups.flatMap((group) => termsOf(group, counts, item, start));
  const raw = terms.reduce((sum, { version, limited }) => (version.role === 'zero' ? sum : sum + limited), start);
  return {
    item,
    exam,
    start,
    terms: settleTerms(terms, raw, item.max, score, zeroing, start),
    zeroedBy: zeroing,
    raw,
    score,
  };
}

function termsOf(group: ClauseGroup, counts: Float64Array, { max }: RuleItem, start: number): Term[] {
  if (group.role !== 'take' && group.role !== 'give' && group.role !== 'zero') return [];
  const sign = group.role === 'give' ? 1 : -1;
  let left = group.role === 'zero' ? Infinity : groupAmount(group, counts);
  return group.versions.flatMap((version): Term[] => {
    const count = counts[version.index] ?? 0;
    if (count <= 0) return [];
    if (group.role === 'zero') {
      const all = -(Number.isNaN(start) ? max : start);
      return [{ version, count, nominal: all, limited: all, effective: 0 }];
    }
    const amount = Math.min(versionAmount(version, counts), left);
    left -= amount;
    return [
      { version, count, nominal: sign * count * version.cents, limited: sign * amount, effective: sign * amount },
    ];
  });
}

function settleTerms(
  terms: readonly Term[],
  raw: number,
  max: number,
  score: number,
  zeroing: RuleClause | undefined,
  start: number,
): Term[] {
  if (zeroing) {
    const all = Number.isNaN(start) ? 0 : -start;
    return terms.map((term) => ({ ...term, effective: term.version === zeroing ? all : 0 }));
  }
  if (Number.isNaN(score)) return terms.map((term) => ({ ...term, effective: 0 }));
  let absorbed = raw > max ? raw - max : Math.max(-raw, 0);
  const direction = raw > max ? 1 : -1;
  const settled: Term[] = [];
  for (const term of [...terms].reverse()) {
    const part = Math.sign(term.effective) === direction ? Math.min(Math.abs(term.effective), absorbed) : 0;
    absorbed -= part;
    settled.unshift({ ...term, effective: term.effective - direction * part });
  }
  return settled;
}

/** Whether an explanation is of a pending item. */
export function isPending({ score }: Pick<ItemExplanation, 'score'>): boolean {
  return Number.isNaN(score);
}

import { exam, rulebook } from './workload';

/** What a contender found of one person and month: each clause's sum, and the score of the exam that counts. */
export interface Found {
  readonly sums: Map<string, number>;
  exam: number | undefined;
}

const byCode = new Map(rulebook.clauses.map((clause) => [clause.code, clause]));
const bands = rulebook.bands.filter(({ clause }) => clause === exam.code).sort((a, b) => b.atLeast - a.atLeast);
const items = new Map(rulebook.items.map((item, index) => [item.code, { ...item, index }]));
const faultless = rulebook.items.map(({ start, max }) => (start === 'full' ? max * 100 : 0));

/** A month's total straight from the rules: what the contenders, who can sum, are helped with. `NaN`: nothing scored. */
export function totalOf({ sums, exam: score }: Found): number {
  const cents = faultless.slice();
  const zeroed = new Set<number>();
  for (const [code, quantity] of sums) {
    const { item, kind, points = 0 } = byCode.get(code)!;
    const { index } = items.get(item)!;
    if (kind === 'zero') zeroed.add(index);
    else if (kind === 'add') cents[index]! += Math.round(points * 100 * quantity);
    else
      cents[index]! -=
        kind === 'discretionaryDeduct' ? Math.round(quantity * 100) : Math.round(points * 100 * quantity);
  }
  let total = 0;
  for (const { index, max, start } of items.values()) {
    if (zeroed.has(index)) continue;
    if (start === 'band') {
      if (score === undefined) continue;
      cents[index]! += (bands.find(({ atLeast }) => score >= atLeast)?.points ?? 0) * 100;
    }
    total += Math.min(Math.max(cents[index]!, 0), max * 100);
  }
  return total / 100;
}

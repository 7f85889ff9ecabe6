import type { PeriodReport } from '../report/report';
import type { Clause } from '../../rulebook';

/** What a clause took from everyone together in a period. */
export interface ClauseCost {
  readonly clause: Clause;
  /** Points taken from scores, above 0: what a floor or a zero-out absorbed is not in it. */
  readonly points: number;
  readonly rows: number;
  /** The share of all points taken that this clause and those before it took, from 0 to 1. */
  readonly cumulative: number;
}

/**
 * The clauses that took points in a period, the costliest first (of equals in the rulebook's order): a Pareto list, made
 * person by person.
 */
export function* clauseCosts({ staff }: Pick<PeriodReport, 'staff'>): Generator<void, ClauseCost[]> {
  const costs = new Map<string, { clause: Clause; cents: number; rows: number }>();
  for (const { deductions } of staff) {
    for (const { clause, effective, rows } of deductions) {
      if (effective >= 0) continue;
      const known = costs.get(clause.clause.code) ?? { clause: clause.clause, cents: 0, rows: 0 };
      known.cents -= Math.round(effective * 100);
      known.rows += rows.length;
      costs.set(clause.clause.code, known);
    }
    yield;
  }
  const inOrder = [...costs.values()].sort((a, b) => b.cents - a.cents);
  const all = inOrder.reduce((sum, { cents }) => sum + cents, 0);
  let reached = 0;
  return inOrder.map(({ clause, cents, rows }) => {
    reached += cents;
    return { clause, points: cents / 100, rows, cumulative: reached / all };
  });
}

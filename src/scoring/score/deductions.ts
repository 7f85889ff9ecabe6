import type { IncidentLog } from '../incidents/incident-log';
import { Tally } from '../incidents/tally';
import type { Person } from '../people/roster';
import type { RuleClause } from '../rules/rules';
import { meanInPoints, MICRO } from '../rules/units';
import { explainItem, isPending, type ItemExplanation, type Term } from './explain-item';
import type { PersonScore } from './figures';
import { proofOf } from './proof';
import { groupAmount } from './score-item';

/**
 * What one clause took from, or gave to, a person in a period, with the rows it came from. Points; what is taken is
 * negative.
 */
export interface Deduction {
  readonly clause: RuleClause;
  /** As it counted: started days rounded, discretionary amounts added up. */
  readonly quantity: number;
  /** Quantity x points, over all rows. */
  readonly points: number;
  /**
   * What it changed in the person's score: limits, floor, ceiling, zero-outs and the mean of months taken into account.
   */
  readonly effective: number;
  /** The log's numbers of its rows, in order. */
  readonly rows: readonly number[];
  /** The proof line of its item; of an amount beside the items, the amount itself. */
  readonly proof: string;
  /** Whether it counts beside its item, as an extra line of the person. */
  readonly isExtra: boolean;
}

/** A person's items taken apart, and what every clause did. */
export interface Explanation {
  /** One place an item: its explanation in each span. */
  readonly items: readonly (readonly ItemExplanation[])[];
  readonly proofs: readonly string[];
  readonly deductions: readonly Deduction[];
}

/** Explains a person's score: the same counts, taken apart by the same arithmetic. */
export function explain(log: IncidentLog, person: Person, score: PersonScore): Explanation {
  const { rules, tallies } = log;
  const tally = new Tally(rules);
  const items = rules.items.map((): ItemExplanation[] => []);
  const extras = new Map<number, { count: number; amount: number }>();
  const rowsByClause = new Map<number, number[]>();
  for (const span of score.spans) {
    tallies.fill(tally, person.index, span.from, span.to);
    for (const item of rules.items)
      items[item.index]?.push(explainItem(item, tally.counts.slice(), tally.exams[item.index]));
    addExtras(extras, tally, log);
    for (const row of tallies.rowsOf(person.index, span)) {
      const clause = log.columns.clauseOf(row);
      const rows = rowsByClause.get(clause);
      if (rows) rows.push(row);
      else rowsByClause.set(clause, [row]);
    }
  }
  const proofs = items.map(proofOf);
  const deductions = rules.clauses.flatMap((clause): Deduction[] => {
    const rows = rowsByClause.get(clause.index);
    if (!rows || clause.role === 'exam') return [];
    const inOrder = [...rows].sort((a, b) => a - b);
    if (clause.role === 'veto') return [vetoOf(log, clause, inOrder)];
    const extra = extras.get(clause.index);
    if (extra) return [extraOf(clause, extra, inOrder, score.spans.length)];
    return [deductionOf(clause, items[clause.item] ?? [], inOrder, proofs[clause.item] ?? '')];
  });
  return { items, proofs, deductions };
}

function deductionOf(
  clause: RuleClause,
  spans: readonly ItemExplanation[],
  rows: readonly number[],
  proof: string,
): Deduction {
  const terms = spans.flatMap((span) => span.terms).filter(({ version }) => version === clause);
  const scored = spans.filter((span) => !isPending(span)).length;
  return {
    clause,
    quantity: sum(terms, ({ count }) => count) / MICRO,
    points: signedPoints(
      sum(terms, ({ nominal }) => nominal),
      1,
    ),
    effective: signedPoints(
      sum(terms, ({ effective }) => effective),
      Math.max(scored, 1),
    ),
    rows,
    proof,
    isExtra: false,
  };
}

function addExtras(extras: Map<number, { count: number; amount: number }>, { counts }: Tally, log: IncidentLog): void {
  for (const group of log.rules.items.flatMap((item) => item.groups)) {
    if (group.role !== 'extra-give' && group.role !== 'extra-take') continue;
    let left = groupAmount(group, counts);
    for (const version of group.versions) {
      const count = counts[version.index] ?? 0;
      if (count === 0) continue;
      const amount = Math.min(count * version.cents, version.limit, left);
      left -= amount;
      const known = extras.get(version.index) ?? { count: 0, amount: 0 };
      extras.set(version.index, { count: known.count + count, amount: known.amount + amount });
    }
  }
}

function extraOf(
  clause: RuleClause,
  extra: { count: number; amount: number },
  rows: readonly number[],
  spans: number,
): Deduction {
  const sign = clause.role === 'extra-give' ? 1 : -1;
  const points = signedPoints(sign * extra.count * clause.cents, 1);
  const effective = signedPoints(sign * extra.amount, Math.max(spans, 1));
  return {
    clause,
    quantity: extra.count / MICRO,
    points,
    effective,
    rows,
    proof: `${sign > 0 ? '+' : ''}${effective}`,
    isExtra: true,
  };
}

function vetoOf(log: IncidentLog, clause: RuleClause, rows: readonly number[]): Deduction {
  const quantity = rows.reduce((total, row) => total + log.columns.quantityOf(row), 0);
  return { clause, quantity, points: 0, effective: 0, rows, proof: clause.clause.code, isExtra: false };
}

function sum(terms: readonly Term[], of: (term: Term) => number): number {
  return terms.reduce((total, term) => total + of(term), 0);
}

/** Rounds an amount half up away from zero, so that taking and giving round alike. */
function signedPoints(units: number, months: number): number {
  return units < 0 ? -meanInPoints(-units, months) : meanInPoints(units, months);
}

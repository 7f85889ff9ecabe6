import type { PeriodReport, StaffScore } from '../report/report';
import type { Deduction } from '../score/deductions';
import type { RuleClause } from '../rules/rules';

/** One counted row of a person and what it did. */
export interface CountedRow {
  /** The log's number of the row. */
  readonly row: number;
  readonly clause: RuleClause;
  /** As it counted; an exam's raw score. */
  readonly quantity: number;
  /** Points it takes (negative) or gives; `undefined` where it is no amount: zero-outs, vetoes and exams. */
  readonly points: number | undefined;
  /** Its part of what the clause changed in the score; `undefined` for exams. */
  readonly effective: number | undefined;
}

/** A person's counted rows in the period, exams too, in the order of days. */
export function countedRows(
  one: Pick<StaffScore, 'person' | 'deductions' | 'months'>,
  { log, period }: Pick<PeriodReport, 'log' | 'period'>,
): CountedRow[] {
  const effective = new Map(one.deductions.flatMap((deduction) => [...sharesOf(deduction, one.months, log)]));
  const rows = log.tallies.rowsOf(one.person.index, period).flatMap((row): CountedRow[] => {
    const clause = log.rules.clauses[log.columns.clauseOf(row)];
    if (!clause) return [];
    const quantity = log.columns.quantityOf(row);
    return [{ row, clause, quantity, points: pointsOf(clause, quantity), effective: effective.get(row) }];
  });
  return rows.sort((a, b) => log.columns.dayOf(a.row) - log.columns.dayOf(b.row) || a.row - b.row);
}

/** What a quantity of a clause takes or gives, before limits and floors. */
function pointsOf({ role, cents }: RuleClause, quantity: number): number | undefined {
  if (role === 'zero' || role === 'veto' || role === 'exam') return undefined;
  const sign = role === 'give' || role === 'extra-give' ? 1 : -1;
  // Cents times a quantity of at most six decimals.
  return Number(((sign * cents * quantity) / 100).toFixed(6));
}

/**
 * What a clause changed in the score, divided among its rows: the first rows take effect first, and what a limit or the
 * floor absorbed is missing from the last. In a mean of months each row has its share by its points.
 */
function* sharesOf(
  { clause, rows, effective }: Deduction,
  months: number,
  log: PeriodReport['log'],
): Generator<[number, number]> {
  const amounts = rows.map((row) => Math.abs(pointsOf(clause, log.columns.quantityOf(row)) ?? 0));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const sign = effective < 0 ? -1 : 1;
  const whole = Math.abs(effective);
  let reached = 0;
  let given = 0;
  for (const [index, row] of rows.entries()) {
    reached += amounts[index] ?? 0;
    // A zero-out has no amount of its own: all it did is the first row's.
    const upTo = sum === 0 ? whole : months > 1 ? (whole * reached) / sum : Math.min(reached, whole);
    const share = Number((upTo - given).toFixed(2));
    given = Number((given + share).toFixed(2));
    yield [row, share === 0 ? 0 : sign * share];
  }
}

import { dateOf, firstDay } from '../calendar';
import { isRollUp, monthPeriod, monthsOf } from '../period';
import { reportInSteps, type PeriodReport, type StaffScore } from '../report/report';

/** One month of a roll-up, as a column of its sheets. */
export interface MonthColumn {
  /** From 1. */
  readonly month: number;
  /** Everyone who was scored in the month, by their places on the roster; empty while no data reach so far. */
  readonly staff: ReadonlyMap<number, StaffScore>;
}

/** The months of a quarter, half-year or year that is the mean of its months; none for every other period. */
export function* monthColumns({ log, period }: Pick<PeriodReport, 'log' | 'period'>): Generator<void, MonthColumn[]> {
  if (!isRollUp(period) || log.rules.settings.rollUp === 'recompute') return [];
  const latest = log.datedMonths().at(-1) ?? -Infinity;
  const columns: MonthColumn[] = [];
  for (const month of monthsOf(period)) {
    // Months without data yet are no faultless months.
    const staff = month > latest ? [] : (yield* reportInSteps(log, monthPeriod(month))).staff;
    columns.push({ month: dateOf(firstDay(month)).month, staff: new Map(staff.map((one) => [one.person.index, one])) });
  }
  return columns;
}

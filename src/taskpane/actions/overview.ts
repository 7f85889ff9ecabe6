import type { ClauseCost, GradeCount, MonthFigures } from '../../scoring';
import type { PeriodResults } from './results';

/** What the charts of a period show. */
export interface OverviewReport extends PeriodResults {
  readonly costs: readonly ClauseCost[];
  readonly grades: readonly GradeCount[];
  /** The latest twelve months up to the period's end that have rows. */
  readonly trend: readonly MonthFigures[];
}

export interface OverviewActions {
  overview(period: string): Promise<OverviewReport>;
  /**
   * Places a native chart of totals in the period's ranking sheet; gives the sheet's name, `undefined` where the sheet has
   * not been made. Missing where this Excel cannot.
   */
  readonly placeChart?: (period: string) => Promise<string | undefined>;
}

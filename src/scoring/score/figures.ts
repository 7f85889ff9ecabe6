import type { Day } from '../calendar';

/** A stretch of days that is scored by itself: the period, or one month of a mean. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A person's exact figures, as sums over the months in which each item was scored (one, where nothing is averaged). */
export interface PersonScore {
  /** Units, one place an item. */
  readonly sums: Float64Array;
  /** In how many months each item was scored; 0: pending. */
  readonly months: Int32Array;
  /** Units, over all scored months. */
  readonly extra: number;
  /** Whether a veto counted: the grade becomes the lowest one. */
  readonly vetoed: boolean;
  /** Whether a clause marked as disciplinary counted. */
  readonly disciplinary: boolean;
  /** The spans the figures are the mean of. */
  readonly spans: readonly Span[];
}

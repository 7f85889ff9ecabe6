import type { Day } from '../calendar';
import type { Note } from './row-notes';

/**
 * What became of a row, whatever the period: nothing to read, not countable, taken back, waiting for a
 * decision, or counted on its day.
 */
export const RowState = { blank: 0, error: 1, revoked: 2, open: 3, upheld: 4 } as const;
export type RowState = (typeof RowState)[keyof typeof RowState];

/** The day of a row whose date cannot be read. */
export const NO_DAY: Day = -0x8000_0000;

/** One row of the incident table, read. Numbers refer to the roster and the rulebook; -1 where there is none. */
export interface ParsedRow {
  state: RowState;
  person: number;
  day: Day;
  clause: number;
  /** As it counts: started days rounded; an exam's raw score; a discretionary amount. NaN where it is missing. */
  quantity: number;
  /** Whether the row's own status is 成立, whatever else keeps it from counting. */
  upheld: boolean;
  rectified: boolean;
  readonly notes: Note[];
}

export function blankRow(): ParsedRow {
  return {
    state: RowState.blank,
    person: -1,
    day: NO_DAY,
    clause: -1,
    quantity: NaN,
    upheld: false,
    rectified: false,
    notes: [],
  };
}

import type { Period } from '../period';
import type { IncidentColumns } from './incident-columns';
import { RowState } from './parsed-row';

/** Where every row of the log went in a period. `present` is the sum of the other five. */
export interface Ledger {
  readonly present: number;
  readonly counted: number;
  readonly outside: number;
  readonly revoked: number;
  readonly open: number;
  readonly error: number;
}

/** So many rows are counted in well below a millisecond. */
const ROWS_PER_STEP = 16_000;

/**
 * Counts the rows, so many a step: each is an error, else revoked, else open, else outside the period, else counted.
 */
export function* ledgerOf(columns: IncidentColumns, { from, to }: Period): Generator<void, Ledger> {
  const ledger = { present: 0, counted: 0, outside: 0, revoked: 0, open: 0, error: 0 };
  for (let row = 0; row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const state = columns.stateOf(row);
    if (state === RowState.blank) continue;
    ledger.present += 1;
    if (state === RowState.error) ledger.error += 1;
    else if (state === RowState.revoked) ledger.revoked += 1;
    else if (state === RowState.open) ledger.open += 1;
    else if (columns.dayOf(row) < from || columns.dayOf(row) > to) ledger.outside += 1;
    else ledger.counted += 1;
  }
  return ledger;
}

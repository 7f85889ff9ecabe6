import type { TableOf } from '../../scoring';
import type { Outcome } from '../read/intake';

/** Who takes in what is read: the store. */
export interface LogKeeper {
  /** A first reading is under way. */
  loading(): void;
  /** Takes in everything that was read, in place of what was there. */
  take(outcome: Outcome): void;
  /** There is no log, or the workbook cannot be read. */
  lose(reason: 'no-log' | 'not-read'): void;
  /** Takes in some rows as they are now; `stale` where everything is to be read again. */
  applyRows(block: TableOf<'Incidents'>): 'applied' | 'stale';
  /** Does beforehand, in steps, what taking in some rows would have to do at once. */
  prepareFor(block: TableOf<'Incidents'>): Generator<void>;
  /** The rows of a block, by their places in it, that are not as they were taken in; found in steps. */
  changedRows(block: TableOf<'Incidents'>): Generator<void, readonly number[]>;
  /** Excel answers, perhaps again after it refused: what did not arrive or could not be read is tried once more. */
  tellAgain(): void;
}

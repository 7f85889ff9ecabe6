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
  /** Excel answers, perhaps again after it refused: what did not arrive or could not be read is tried once more. */
  tellAgain(): void;
}

import { inSlices } from '../../pace';
import {
  BrokenRulebookError,
  parsePeriod,
  type Details,
  type Ingested,
  type Period,
  type PeriodReport,
} from '../../scoring';
import type { Store } from '../../store';
import { NoIncidentsError } from '../../workbook';

/** So many periods are remembered: the chosen one, the one before, and some that are compared. */
const REMEMBERED = 8;

/** Reports of periods from the store's log, each worked out once until the log changes. */
export class LogReports {
  /** Another number after every change of the log. */
  revision = 0;
  private known = new Map<string, Promise<PeriodReport>>();

  /** @param read reads the texts of some rows of the workbook's own log */
  constructor(
    private readonly store: Store,
    private readonly read: (rows: readonly number[]) => Promise<Details>,
  ) {
    store.subscribe(() => {
      this.revision += 1;
      this.known = new Map();
    });
  }

  /**
   * The log as it is now.
   *
   * @throws BrokenRulebookError, or NoIncidentsError where there is no log that can be scored
   */
  ingested(): Ingested {
    const state = this.store.getState();
    if (state.kind === 'lost' && state.reason === 'broken-rulebook') throw new BrokenRulebookError(state.faults);
    if (state.kind !== 'ready') throw new NoIncidentsError(undefined, []);
    return state.ingested;
  }

  report(period: Period): Promise<PeriodReport> {
    const known = this.known.get(period.label);
    if (known) return known;
    const making = this.make(period);
    this.known.set(period.label, making);
    // A failure is not remembered; whoever asked is told of it.
    making.catch(() => this.known.delete(period.label));
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    return making;
  }

  /** The texts of rows of a report's log, by its numbers: those of locked rows are kept, others read. */
  readDetails({ log }: Pick<PeriodReport, 'log'>, rows: readonly number[]): Promise<Details> {
    return this.ingested().locks.readDetails(log, rows, this.read);
  }

  /** Works something out from the log in slices, and anew where the log changed meanwhile. */
  async work<Result>(steps: (ingested: Ingested) => Generator<unknown, Result>): Promise<Result> {
    for (;;) {
      const { revision } = this;
      const result = await inSlices(steps(this.ingested()));
      if (revision === this.revision) return result;
    }
  }

  private make(period: Period): Promise<PeriodReport> {
    return this.work(({ locks }) => locks.report(period));
  }
}

/** The pane hands back labels that it was offered, so one that cannot be read is a slip of the program. */
export function periodOf(label: string): Period {
  const period = parsePeriod(label);
  if (!period) throw new RangeError(`"${label}" is no period.`);
  return period;
}

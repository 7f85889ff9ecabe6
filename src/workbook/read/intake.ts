import {
  BrokenRulebookError,
  Ingestion,
  type Ingested,
  type KeptLocks,
  type LogEnds,
  type TableOf,
  type WorkbookFrame,
} from '../../scoring';
import { inSlices } from '../../pace';

/** What came of ingesting: a log, or a rulebook that nothing can be scored by. */
export type Outcome = Ingested | BrokenRulebookError;

/** Ingests a log while it is read: block by block, so that its cells need not be kept, and giving way in between. */
export class Intake {
  private readonly ingestion: Ingestion | BrokenRulebookError;

  /**
   * @param edition a built-in edition to use over the workbook's own rules
   * @param locks the periods that are locked
   */
  constructor(frame: WorkbookFrame, rows: number, edition: string | undefined, locks: KeptLocks) {
    try {
      this.ingestion = new Ingestion(frame, edition, locks);
      this.ingestion.expect(rows);
    } catch (error) {
      if (!(error instanceof BrokenRulebookError)) throw error;
      this.ingestion = error;
    }
  }

  async take(block: TableOf<'Incidents'>): Promise<void> {
    if (!(this.ingestion instanceof BrokenRulebookError)) await inSlices(this.ingestion.append(block));
  }

  async end(ends: LogEnds): Promise<Outcome> {
    return this.ingestion instanceof BrokenRulebookError ? this.ingestion : inSlices(this.ingestion.finish(ends));
  }
}

/** A log that can be scored. Throws the error of a broken rulebook. */
export function scorable(outcome: Outcome): Ingested {
  if (outcome instanceof BrokenRulebookError) throw outcome;
  return outcome;
}

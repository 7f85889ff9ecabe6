import type { LiveFormulas } from '../live-formulas';
import type { LogReports } from './log-reports';

/** Somebody edited the log between its reading and what is written from it. */
export class LogMovedError extends Error {}

/** Makes what rejects, from now on, where the log is no longer as it is now. */
export function assertUnmoved(live: LiveFormulas, reports: LogReports): () => Promise<void> {
  const { revision } = reports;
  return async () => {
    // What Excel told of already, too.
    await live.takeInNow();
    if (reports.revision !== revision) throw new LogMovedError();
  };
}

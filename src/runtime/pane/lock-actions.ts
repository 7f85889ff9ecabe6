import { inSlices } from '../../pace';
import type { LockActions } from '../../taskpane/actions';
import { lockPeriod, LockMismatchError, minuteOf, writeUnlock } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { pendingExams } from './check-actions';
import { inPlainWords, type Speech } from './in-plain-words';
import { assertUnmoved, LogMovedError } from './log-moved';
import { periodOf, type LogReports } from './log-reports';
import { asNumbered } from './result-actions';

/** How often a period is locked anew because its log was edited meanwhile. */
const MOST_TRIES = 5;

/** Locks periods of the open workbook, as the store that pane and formulas share has read it. */
export function lockActions(live: LiveFormulas, reports: LogReports, speech: Speech): LockActions {
  async function lock(label: string, by: string): Promise<void> {
    const report = await reports.report(periodOf(label));
    const assertCurrent = assertUnmoved(live, reports);
    await lockPeriod({
      report,
      by,
      at: minuteOf(new Date()),
      assertCurrent,
      ingested: reports.ingested(),
      readDetails: (rows) => live.readDetails(rows),
      readRows: (rows) => live.readWholeRows(rows),
    });
  }

  return {
    waiting: (label) =>
      inPlainWords(speech, async () => {
        const period = periodOf(label);
        const report = await reports.report(period);
        const { log, locks } = reports.ingested();
        const { columns } = log;
        const isOf = (row: number): boolean => {
          const day = columns.dayOf(row);
          return columns.isUndated(row) || (period.from <= day && day <= period.to);
        };
        const issues = await inSlices(log.rowIssues(isOf));
        return {
          issues: issues.filter(({ severity }) => severity !== 'warning'),
          pendingExams: pendingExams(await inSlices(asNumbered(report, locks))),
        };
      }),
    lock: (label, by) =>
      inPlainWords(speech, async () => {
        await live.read({});
        for (let tries = 1; ; tries++) {
          try {
            await lock(label, by);
            break;
          } catch (error) {
            const isMoved = error instanceof LogMovedError || error instanceof LockMismatchError;
            if (!isMoved || tries === MOST_TRIES) throw isMoved ? new LockMismatchError() : error;
          }
        }
        await live.refresh();
      }),
    unlock: (label, by, why) =>
      inPlainWords(speech, async () => {
        const { locks } = reports.ingested();
        const head = locks.locks.find(({ period }) => period.label === label)?.head;
        const { by: lockedBy = '', at: lockedAt = '', seal = '' } = head ?? {};
        const record = { period: label ?? '', lockedBy, lockedAt, seal };
        await writeUnlock({ ...record, by, at: minuteOf(new Date()), why });
        await live.refresh();
      }),
  };
}

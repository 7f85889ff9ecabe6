import type { Details } from '../incidents/details';
import type { IncidentLog } from '../incidents/incident-log';
import { monthMeans } from '../insight/month-means';
import type { Period } from '../period';
import type { PrintSettings } from '../print-settings';
import { reportInSteps, type PeriodReport } from '../report/report';
import type { TableOf } from '../tables/table';
import type { EffectiveLog } from './effective-log';
import type { LockFault, UnlockRecord } from './lock-record';
import { lockedReport, printOf, type LockedPeriod } from './locked-period';

/** A lock that cannot be read: of which period, where that can still be told, and why. */
export interface BrokenLock {
  readonly period: string | undefined;
  readonly fault: LockFault;
}

/** What a workbook keeps of its locks, read. */
export interface KeptLocks {
  readonly locks: readonly LockedPeriod[];
  readonly broken: readonly BrokenLock[];
  /** In the order in which they were taken away. */
  readonly unlocked: readonly UnlockRecord[];
}

export const NO_LOCKS: KeptLocks = { locks: [], broken: [], unlocked: [] };

/** The locked periods from the shortest to the longest; of two as long, the one that was locked first. */
export function shortestFirst(locks: readonly LockedPeriod[]): LockedPeriod[] {
  const days = ({ period: { from, to } }: LockedPeriod): number => to - from;
  return [...locks].sort((a, b) => days(a) - days(b) || (a.head.at < b.head.at ? -1 : 1));
}

/** Reads the texts of some rows of the workbook's own log, by its numbers. */
type ReadLive = (rows: readonly number[]) => Promise<Details>;

/** What of a workbook a lock stands in for when sheets are made. */
interface SheetSource {
  readonly log: IncidentLog;
  readonly print: PrintSettings;
}

/** Which log tells of which period: a lock's own of a locked one, the effective one where some days are locked. */
export class LockBook implements KeptLocks {
  readonly locks: readonly LockedPeriod[];
  readonly broken: readonly BrokenLock[];
  readonly unlocked: readonly UnlockRecord[];
  private readonly byLabel: ReadonlyMap<string, LockedPeriod>;

  /**
   * @param live the workbook's own log
   * @param effective the one with locked rows in the place of the workbook's; `undefined` where nothing is locked
   */
  constructor(
    readonly live: IncidentLog,
    readonly effective: EffectiveLog | undefined,
    { locks, broken, unlocked }: KeptLocks,
  ) {
    this.locks = locks;
    this.broken = broken;
    this.unlocked = unlocked;
    this.byLabel = new Map(locks.map((lock) => [lock.period.label, lock]));
  }

  /** The lock of a period itself; that of a month in a locked quarter is none. */
  lockOf({ label }: Pick<Period, 'label'>): LockedPeriod | undefined {
    return this.byLabel.get(label);
  }

  /**
   * The log that tells of a period: a lock's own of a locked period; of every other, where any is locked, the one with
   * the locked rows. So the months of a mean that are locked give their locked scores; and a longer period that is
   * recomputed counts their locked rows, and reads them by the items and settings of today.
   */
  logFor(period: Pick<Period, 'label'>): IncidentLog {
    return this.lockOf(period)?.log ?? this.whole;
  }

  /** The log that tells of every period that is not locked itself. */
  get whole(): IncidentLog {
    return this.effective?.log ?? this.live;
  }

  /** What sheets of a period are made from, in place of the workbook's own log and settings. */
  sourceFor<Source extends SheetSource>(period: Pick<Period, 'label'>, source: Source): Source {
    const lock = this.lockOf(period);
    const print = lock ? printOf(lock.content.print, source.print) : source.print;
    return { ...source, log: this.logFor(period), print };
  }

  /** The scores of a period, by the log that tells of it. */
  *report(period: Period): Generator<void, PeriodReport> {
    const lock = this.lockOf(period);
    if (lock) return yield* lockedReport(lock);
    const report = yield* reportInSteps(this.logFor(period), period);
    return this.effective ? { ...report, means: yield* monthMeans(report, (month) => this.logFor(month)) } : report;
  }

  /** The texts of rows of any of the logs, by its numbers: those of locked rows are kept, those of others read. */
  async readDetails(log: IncidentLog, rows: readonly number[], readLive: ReadLive): Promise<Details> {
    const lock = this.locks.find((one) => one.log === log);
    if (lock) return lock.details;
    return log === this.effective?.log ? this.effective.readDetails(rows, readLive) : readLive(rows);
  }

  /** Rows of the log of a period that is not locked, as they stand. */
  async readRows(
    rows: readonly number[],
    readLive: (rows: readonly number[]) => Promise<readonly TableOf<'Incidents'>[]>,
  ): Promise<readonly TableOf<'Incidents'>[]> {
    return this.effective ? this.effective.readRows(rows, readLive) : readLive(rows);
  }
}

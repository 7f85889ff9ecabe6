import { inSlices } from '../../pace';
import {
  lockRecordOf,
  openLock,
  parseSettings,
  reportInSteps,
  rowsToKeep,
  sealedParts,
  sealedRows,
  sealedText,
  sealOf,
  type Details,
  type Ingested,
  type LockHead,
  type Period,
  type PeriodReport,
  type TableOf,
} from '../../scoring';
import { editionNames } from '../../rulebook';
import { scorable } from '../read/intake';
import { readDetails } from '../read/read-details';
import { readWholeRows } from '../read/read-whole-rows';
import { readWorkbook } from '../read/read-workbook';
import { writeLock } from './locks';

/** Thrown where what was read to be kept does not say what was scored: rows moved in between. Nothing was written. */
export class LockMismatchError extends Error {
  override readonly name = 'LockMismatchError';

  constructor() {
    super('What was read to be locked is not what was scored.');
  }
}

/** Thrown where a period is locked already, though perhaps not readably: it is to be unlocked first. */
export class AlreadyLockedError extends Error {
  override readonly name = 'AlreadyLockedError';

  constructor(readonly period: string) {
    super(`${period} is locked already.`);
  }
}

/** A period that was scored, who locks it and when, and how rows of the workbook's log are read, by its numbers. */
export interface LockRequest extends Pick<LockHead, 'by' | 'at'> {
  readonly ingested: Ingested;
  readonly report: PeriodReport;
  readDetails(rows: readonly number[]): Promise<Details>;
  readRows(rows: readonly number[]): Promise<readonly TableOf<'Incidents'>[]>;
  /** Rejects where the log is no longer the one that was scored: asked before anything is written. */
  assertCurrent(): Promise<void>;
}

/**
 * Locks a period of the open workbook: everything its figures, sheets and seal are made from is kept with the workbook.
 * What is to be kept is read back and sealed first, and is not written unless that is the seal of what was scored.
 *
 * @throws AlreadyLockedError, LockMismatchError, what `assertCurrent` rejects with, or what Excel refuses
 */
export async function lockPeriod(request: LockRequest): Promise<LockHead> {
  const { ingested, report, by, at, assertCurrent } = request;
  const { locks } = ingested;
  const { label } = report.period;
  const isBroken = locks.broken.some(({ period }) => period === label);
  if (isBroken || locks.lockOf(report.period)) throw new AlreadyLockedError(label);
  const sealed = [...(await inSlices(sealedRows(report)))].sort((a, b) => a - b);
  const seal = await sealBy(report, await locks.readDetails(report.log, sealed, request.readDetails));
  const tables = await locks.readRows(await inSlices(rowsToKeep(report)), request.readRows);
  const { head, text } = await inSlices(lockRecordOf({ by, at, seal, report, print: ingested.print, tables }));
  const lock = await inSlices(openLock(head, text));
  const kept = await inSlices(reportInSteps(lock.log, lock.period));
  if ((await sealBy(kept, lock.details)) !== seal) throw new LockMismatchError();
  await writeLock(head, text, assertCurrent);
  return head;
}

/**
 * Reads the open workbook and locks a period of it, where nothing else follows its log.
 *
 * @throws what reading throws, and what locking does
 */
export async function lockWorkbook(order: Pick<LockHead, 'by' | 'at'> & { readonly period: Period }): Promise<void> {
  await Excel.run(async (context) => {
    const { outcome, blocks, tables } = await readWorkbook(context);
    const ingested = scorable(outcome);
    const { settings } = parseSettings(tables.settings, editionNames);
    const reading = { settings, dateSystem: tables.dateSystem };
    await lockPeriod({
      ...order,
      ingested,
      report: await inSlices(ingested.locks.report(order.period)),
      readDetails: (rows) => readDetails(context, blocks, rows),
      readRows: (rows) => readWholeRows(context, blocks, reading, rows),
      assertCurrent: async () => undefined,
    });
  });
}

async function sealBy(report: PeriodReport, details: Details): Promise<string> {
  return sealOf(await inSlices(sealedText(await inSlices(sealedParts(report, details)))));
}

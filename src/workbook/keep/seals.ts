import {
  compareSealRecords,
  reportInSteps,
  sealedParts,
  sealedRows,
  sealedText,
  sealOf,
  sealRecordOf,
  type Details,
  type Period,
  type PeriodReport,
  type SealChange,
  type SealedParts,
  type SealRecord,
} from '../../scoring';
import { inSlices } from '../../pace';
import { scorable } from '../read/intake';
import { readDetails } from '../read/read-details';
import { readWorkbook } from '../read/read-workbook';
import type { Alongside } from '../write/write-score-sheets';
import { prepareToKeepRecord, readRecords } from './seal-records';

/** A printed period as the workbook is now. */
export interface SealCheck {
  readonly period: Period;
  /** The seal on the sheets that were printed last. */
  readonly seal: string;
  readonly state: 'intact' | 'changed';
  /** What changed since; empty where the seal is intact. */
  readonly changes: readonly SealChange[];
}

/**
 * Keeps what is under a period's seal with the workbook, for the day somebody asks what changed.
 *
 * @param edition the built-in edition that was used over the workbook's own rules
 * @returns what adds it to the writing of the sheets, so that it comes with them or not at all
 */
export async function prepareToKeepSeal(
  context: Excel.RequestContext,
  seal: string,
  parts: SealedParts,
  edition?: string,
): Promise<Alongside> {
  return prepareToKeepRecord(context, parts.period.label, await inSlices(sealRecordOf(seal, parts, edition)));
}

/** The log as it is now: the report of a period, and the texts of some rows of that report's log. */
export interface SealSource {
  report(period: Period): Promise<PeriodReport>;
  readDetails(report: PeriodReport, rows: readonly number[]): Promise<Details>;
}

/**
 * Checks the seals of all periods whose sheets were made in the open workbook: each is intact, or it is told what
 * changed since, each by the rules it was made with. In the order in which the sheets were made. Of the log only the texts
 * of sealed rows are read here, and all of it again for sheets that were made with another edition than the workbook's own
 * rules.
 *
 * @throws what the source throws, what Excel refuses, or the signal's reason
 */
export async function checkSeals(source: SealSource, signal?: AbortSignal): Promise<SealCheck[]> {
  const records = await Excel.run((context) => readRecords(context, undefined, signal));
  const checks: SealCheck[] = [];
  for (const { period, record } of records) {
    signal?.throwIfAborted();
    checks.push(await checkSeal((await sourceByEdition(record, signal)) ?? source, period, record));
  }
  return checks;
}

/**
 * What the seal of a period's sheets was, and is now, where they were made with another edition than the workbook's own
 * rules; `undefined` where they were not, or none are kept.
 *
 * @throws what Excel refuses
 */
export async function sealByEdition(period: Period): Promise<{ printed: string; now: string } | undefined> {
  const [kept] = await Excel.run((context) =>
    readRecords(context, ({ label }, edition) => label === period.label && edition !== undefined),
  );
  const source = kept && (await sourceByEdition(kept.record));
  return source && { printed: kept.record.seal, now: (await sealNow(source, period)).seal };
}

/** The log as the edition of sheets reads it; `undefined` where they were made by the workbook's own rules. */
async function sourceByEdition({ edition }: SealRecord, signal?: AbortSignal): Promise<SealSource | undefined> {
  if (edition === undefined) return undefined;
  const { outcome, blocks } = await Excel.run((context) => readWorkbook(context, { edition, signal }));
  const { log } = scorable(outcome);
  return {
    report: (period) => inSlices(reportInSteps(log, period), signal),
    readDetails: (_report, rows) => Excel.run((context) => readDetails(context, blocks, rows, signal)),
  };
}

async function checkSeal(source: SealSource, period: Period, record: SealRecord): Promise<SealCheck> {
  const { seal, parts } = await sealNow(source, period);
  if (seal === record.seal) return { period, seal, state: 'intact', changes: [] };
  const changes = compareSealRecords(record, await inSlices(sealRecordOf(seal, parts)));
  return { period, seal: record.seal, state: 'changed', changes };
}

/** A period's seal as the log is now, and what is under it. */
async function sealNow(source: SealSource, period: Period): Promise<{ seal: string; parts: SealedParts }> {
  const report = await source.report(period);
  const details = await source.readDetails(
    report,
    [...(await inSlices(sealedRows(report)))].sort((a, b) => a - b),
  );
  const parts = await inSlices(sealedParts(report, details));
  return { seal: await sealOf(await inSlices(sealedText(parts))), parts };
}

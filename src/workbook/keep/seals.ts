import {
  compareSealRecords,
  isSealRecord,
  parsePeriod,
  reportPeriod,
  sealedRows,
  sealOf,
  sealRecordOf,
  type Details,
  type IncidentLog,
  type Period,
  type PeriodReport,
  type SealChange,
  type SealRecord,
} from '../../scoring';
import { scorable } from '../read/intake';
import { readDetails } from '../read/read-details';
import { readWorkbook } from '../read/read-workbook';
import { prepareToKeep, readKept } from './xml-parts';

const KIND = 'seal';

/** A printed period as the workbook is now. */
export interface SealCheck {
  readonly period: Period;
  /** The seal on the sheets that were printed last. */
  readonly seal: string;
  readonly state: 'intact' | 'changed';
  /** What changed since; empty where the seal is intact. */
  readonly changes: readonly SealChange[];
}

/** Reads the texts of some rows of the log, by its numbers. */
type ReadRowDetails = (rows: readonly number[]) => Promise<Details>;

/**
 * Keeps what is under a period's seal with the workbook, for the day somebody asks what changed.
 *
 * @returns what adds it to the request that is under way, so that it comes with the sheets or not at all
 */
export async function prepareToKeepSeal(context: Excel.RequestContext, seal: string, report: PeriodReport, details: Details): Promise<() => void> {
  return prepareToKeep(context, KIND, report.period.label, JSON.stringify(sealRecordOf(seal, report, details)));
}

/**
 * Checks the seals of all periods whose sheets were made in the open workbook: each is intact, or it is told what
 * changed since. In the order in which the sheets were made.
 *
 * @throws what reading the workbook throws: NoIncidentsError, BrokenRulebookError, or what Excel refuses
 */
export async function checkSeals(signal?: AbortSignal): Promise<SealCheck[]> {
  return Excel.run(async (context) => {
    // Without a seal nothing need be read.
    if ((await readKept(context, KIND)).length === 0) return [];
    const { outcome, blocks } = await readWorkbook(context, { signal });
    return checkSealsOf(scorable(outcome).log, (rows) => readDetails(context, blocks, rows, signal));
  });
}

/** The same for a log that was read already. */
export async function checkSealsOf(log: IncidentLog, readRowDetails: ReadRowDetails): Promise<SealCheck[]> {
  const records = await Excel.run((context) => readRecords(context));
  const checks: SealCheck[] = [];
  for (const { period, record } of records) checks.push(await checkSeal(log, period, record, readRowDetails));
  return checks;
}

async function checkSeal(log: IncidentLog, period: Period, record: SealRecord, readRowDetails: ReadRowDetails): Promise<SealCheck> {
  const report = reportPeriod(log, period);
  const details = await readRowDetails([...new Set(sealedRows(report))].sort((a, b) => a - b));
  const seal = await sealOf(report, details);
  if (seal === record.seal) return { period, seal, state: 'intact', changes: [] };
  return { period, seal: record.seal, state: 'changed', changes: compareSealRecords(record, sealRecordOf(seal, report, details)) };
}

/** The records that are kept; what cannot be read as one, an older version's perhaps, is none. */
async function readRecords(context: Excel.RequestContext): Promise<{ period: Period; record: SealRecord }[]> {
  return (await readKept(context, KIND)).flatMap(({ key, text }) => {
    const period = parsePeriod(key);
    const record = parsed(text);
    return period && isSealRecord(record) ? [{ period, record }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

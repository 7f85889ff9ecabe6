import { DETAIL_FIELDS, type Details, type RowDetails } from '../incidents/details';
import { IncidentLog } from '../incidents/incident-log';
import { shown } from '../cells/text';
import { monthMeans } from '../insight/month-means';
import { makeRoster } from '../people/roster';
import { parsePeriod, type Period } from '../period';
import type { PrintSettings } from '../print-settings';
import { reportInSteps, type PeriodReport } from '../report/report';
import { compileRules } from '../rules/rules';
import { cellOf, type TableOf } from '../tables/table';
import { BadLockError, LOCK_VERSION, parseLockContent, type LockContent, type LockHead } from './lock-record';
import { packRows, unpackRows } from './packed-rows';
import { jsonInSteps } from '../json-in-steps';
import { textDigestInSteps } from '../text-digest';

/** So many rows are read in a few milliseconds. */
const ROWS_PER_SLICE = 4_000;

/** A period as it was when it was locked: a log of its own, by its own rulebook, that nobody edits. */
export interface LockedPeriod {
  readonly head: LockHead;
  readonly period: Period;
  readonly log: IncidentLog;
  /** The kept rows as they were read, in the log's order. */
  readonly tables: readonly TableOf<'Incidents'>[];
  /** The texts of all of them, by the log's numbers. */
  readonly details: Details;
  readonly content: LockContent;
}

/** Who locks, when, and what is locked. */
export interface LockOrder extends Pick<LockHead, 'by' | 'at' | 'seal'> {
  readonly report: PeriodReport;
  readonly print: PrintSettings;
  /** The rows that `rowsToKeep` names, with all their columns, in runs; a run of none for a sheet that has none. */
  readonly tables: readonly TableOf<'Incidents'>[];
}

/** Writes down a locked period: its head, and its content as a text. */
export function* lockRecordOf({
  by,
  at,
  seal,
  report,
  print,
  tables,
}: LockOrder): Generator<void, { head: LockHead; text: string }> {
  const { log, ledger, period } = report;
  const { people, windows, given } = log.roster;
  const content: LockContent = {
    rulebook: log.rules.rulebook,
    settings: log.rules.settings,
    print,
    dateSystem: log.dateSystem,
    roster: { people, windows, given },
    ledger,
    means: report.means ?? (yield* monthMeans(report)),
    rows: yield* packRows(tables),
  };
  const text = yield* jsonInSteps(content);
  const digest = yield* textDigestInSteps(text);
  return {
    head: { version: LOCK_VERSION, period: period.label, by, at, seal, digest, length: text.length },
    text,
  };
}

/**
 * Reads a locked period back: the same rows, read by the rules and people of that time.
 *
 * @throws BadLockError where the text is not what was locked
 */
export function* openLock(head: LockHead, text: string): Generator<void, LockedPeriod> {
  const period = parsePeriod(head.period);
  if (!period) throw new BadLockError('damaged');
  try {
    const content = yield* parseLockContent(head, text);
    const { people, windows, given } = content.roster;
    const roster = yield* makeRoster(people, windows, given);
    const log = new IncidentLog(compileRules(content.rulebook, content.settings), roster, content.dateSystem);
    const tables = yield* unpackRows(content.rows);
    log.columns.reserve(tables.reduce((rows, { rowCount }) => rows + rowCount, 0));
    for (const table of tables) yield* log.appendInSlices(table, ROWS_PER_SLICE);
    yield* log.settleInSlices(ROWS_PER_SLICE);
    return { head, period, log, tables, details: yield* detailsOf(tables), content };
  } catch (error) {
    // Whatever a text of another's making breaks on the way, it is no lock.
    throw error instanceof BadLockError ? error : new BadLockError('damaged');
  }
}

/** The scores of a locked period, as they were: the same, however the workbook's rows, people or rules changed since. */
export function* lockedReport({ log, period, content }: LockedPeriod): Generator<void, PeriodReport> {
  return { ...(yield* reportInSteps(log, period)), ledger: content.ledger, means: content.means };
}

/**
 * How a locked period is printed: as it was, but for what was left blank then (a notice's days are often set later), and
 * never showing what is to be hidden today.
 */
export function printOf(locked: PrintSettings, today: PrintSettings): PrintSettings {
  const { privateNumbers, hiddenNames, confirmedNames } = today;
  const given = Object.entries(locked).filter(([, value]) => (value as string | readonly unknown[]).length > 0);
  return { ...today, ...Object.fromEntries(given), privateNumbers, hiddenNames, confirmedNames };
}

function* detailsOf(tables: readonly TableOf<'Incidents'>[]): Generator<void, Details> {
  const details = new Map<number, RowDetails>();
  for (const table of tables) {
    const fields = DETAIL_FIELDS.filter((field) => table.columns[field]);
    for (let row = 0; row < table.rowCount; row++) {
      const texts: RowDetails = {};
      for (const field of fields) texts[field] = shown(cellOf(table, field, row));
      details.set(details.size, texts);
    }
    yield;
  }
  return details;
}

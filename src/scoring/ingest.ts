import { editionNames } from '../rulebook';
import { IncidentLog } from './incidents/incident-log';
import { issue, WORKBOOK, type RowIssue } from './issue';
import { EffectiveLog } from './lock/effective-log';
import { LockBook, NO_LOCKS, shortestFirst, type KeptLocks } from './lock/lock-book';
import { parseRoster, type ParsedRoster } from './people/parse-roster';
import type { Roster } from './people/roster';
import { PeopleOfLog } from './people/people-of-log';
import { parseRulebook, type LocatedFault } from './rules/parse-rulebook';
import { compileRules } from './rules/rules';
import type { PrintSettings } from './print-settings';
import { runToEnd } from './run-to-end';
import { parseSettings } from './settings';
import { rowOfSetting } from './settings-table';
import type { TableOf } from './tables/table';
import { placeOf } from './tables/located';
import type { WorkbookTables } from './tables/workbook-tables';

/** A workbook read to the end: its log, ready to be scored for any period, and what its other tables left to say. */
export interface Ingested {
  readonly log: IncidentLog;
  /** Issues of settings, roster and rulebook, and of the workbook as a whole; those of rows are in the log. */
  readonly issues: readonly RowIssue[];
  /** What is odd in the rulebook in force, though it can be used. */
  readonly ruleWarnings: readonly LocatedFault[];
  /** How the unit has its sheets printed. */
  readonly print: PrintSettings;
  /** The periods that are locked, and which log tells of which period. */
  readonly locks: LockBook;
}

/** A workbook's tables but for its log. */
export type WorkbookFrame = Omit<WorkbookTables, 'incidents' | 'gaps' | 'logsBeside' | 'unknownSheets'>;

/** What the reading of a log came upon beside its rows. */
export type LogEnds = Pick<WorkbookTables, 'gaps' | 'logsBeside' | 'unknownSheets'>;

/** So many rows are read in a few milliseconds, whatever they hold. */
const ROWS_PER_SLICE = 4_000;

/**
 * Turns raw tables into a log of incidents against roster and rulebook, block by block as the log's rows arrive. Blocks
 * need not be kept once they are taken in. The work is done in slices: whoever drives it may give way after each.
 */
export class Ingestion {
  private readonly settings: ReturnType<typeof parseSettings>;
  private readonly rulebook: ReturnType<typeof parseRulebook>;
  private roster: ParsedRoster | undefined;
  private readonly people = new PeopleOfLog();
  /** `undefined` while the people are not known: those of a workbook without a roster are the log's own. */
  private log: IncidentLog | undefined;
  /** The log that longer periods are scored from; `undefined` where nothing is locked. */
  private effective: EffectiveLog | undefined;
  private expected = 0;
  /** The blocks that wait for the people. */
  private readonly held: TableOf<'Incidents'>[] = [];

  /**
   * @param forcedEdition a built-in edition to use over the workbook's own rule tables
   * @param kept what the workbook keeps of its locked periods
   * @throws BrokenRulebookError where the rulebook has errors
   */
  constructor(
    private readonly frame: WorkbookFrame,
    forcedEdition?: string,
    private readonly kept: KeptLocks = NO_LOCKS,
  ) {
    this.settings = parseSettings(frame.settings, editionNames, frame.dateSystem);
    const { rulebook, rulebookTotal } = this.settings.settings;
    this.rulebook = parseRulebook(frame, rulebook, rulebookTotal, forcedEdition);
  }

  /** Tells how many rows are to come, before the first: room is made for them at once. */
  expect(rows: number): void {
    this.expected = rows;
  }

  /** Takes in the next block of the log. */
  *append(block: TableOf<'Incidents'>): Generator<void> {
    yield* this.begin();
    if (this.log) return yield* this.take(block, this.log);
    yield* this.people.add(block, ROWS_PER_SLICE);
    this.held.push(block);
  }

  /** After the last block: everything is counted. */
  *finish(ends: LogEnds): Generator<void, Ingested> {
    yield* this.begin();
    const log = this.log ?? (yield* this.logOf(yield* this.people.roster()));
    log.columns.reserve(this.held.reduce((rows, { rowCount }) => rows + rowCount, 0));
    for (const block of this.held.splice(0)) yield* this.take(block, log);
    yield* log.settleInSlices(ROWS_PER_SLICE);
    if (this.effective) yield* this.effective.settle();
    const locks = new LockBook(log, this.effective, this.kept);
    const { warnings } = this.rulebook;
    return { log, issues: this.issues(ends), ruleWarnings: warnings, print: this.settings.print, locks };
  }

  private *take(block: TableOf<'Incidents'>, log: IncidentLog): Generator<void> {
    yield* log.appendInSlices(block, ROWS_PER_SLICE);
    if (this.effective) yield* this.effective.append(block);
  }

  /** Reads the roster, where there is one, unless that was done. */
  private *begin(): Generator<void> {
    const { roster, dateSystem } = this.frame;
    if (!roster || this.log) return;
    this.roster = yield* parseRoster(roster, dateSystem);
    this.log = yield* this.logOf(this.roster.roster);
    this.log.columns.reserve(this.expected);
  }

  private *logOf(roster: Roster): Generator<void, IncidentLog> {
    const rules = compileRules(this.rulebook.rulebook, this.settings.settings);
    const log = new IncidentLog(rules, roster, this.frame.dateSystem);
    const { locks } = this.kept;
    if (locks.length > 0) this.effective = yield* EffectiveLog.begin(log, shortestFirst(locks));
    return log;
  }

  private issues({ gaps, logsBeside = [], unknownSheets = [] }: LogEnds): RowIssue[] {
    const issues: RowIssue[] = [...this.settings.issues, ...(this.roster?.issues ?? [])];
    const { settings } = this.frame;
    const sum = this.rulebook.warnings.find(({ code }) => code === 'sum-differs');
    if (sum) issues.push(issue('rulebook-sum', placeOfSetting(settings, 'rulebook total'), { params: sum.params }));
    if (!this.roster) issues.push(issue('no-roster', WORKBOOK));
    for (const { period, fault } of this.kept.broken)
      issues.push(
        issue(
          'lock-damaged',
          WORKBOOK,
          period === undefined ? { reason: 'unnamed' } : { reason: fault, params: { period } },
        ),
      );
    for (const sheet of unknownSheets) {
      const place = { ...placeOfSetting(settings, 'incident sheets'), value: sheet };
      issues.push(issue('bad-setting', place, { reason: 'sheet', params: { key: 'incident sheets' } }));
    }
    for (const { sheet, row, isBelowTable } of gaps) {
      const code = isBelowTable ? 'rows-below-table' : 'rows-below-gap';
      issues.push(issue(code, { sheet, row, column: null, value: null }));
    }
    for (const { sheet, row } of logsBeside)
      issues.push(issue('log-beside', { sheet, row, column: null, value: null }));
    return issues;
  }
}

/**
 * Ingests tables that are all at hand, in one go.
 *
 * @param forcedEdition a built-in edition to use over the workbook's own rule tables
 * @throws BrokenRulebookError where the rulebook has errors
 */
export function ingest(tables: WorkbookTables, forcedEdition?: string, kept?: KeptLocks): Ingested {
  const ingestion = new Ingestion(tables, forcedEdition, kept);
  ingestion.expect(tables.incidents.reduce((rows, { rowCount }) => rows + rowCount, 0));
  for (const block of tables.incidents) runToEnd(ingestion.append(block));
  return runToEnd(ingestion.finish(tables));
}

/** Where the workbook gives a setting its value. */
function placeOfSetting(settings: TableOf<'Settings'> | undefined, key: string) {
  const row = settings && rowOfSetting(settings, { key });
  return settings && row !== undefined ? placeOf('Settings', settings, 'value', row) : WORKBOOK;
}

import {
  issue,
  issuesOf,
  lockChanges,
  namesToConfirm,
  possibleDuplicates,
  privateNumbersOf,
  rowsAside,
  sealedParts,
  sealedRows,
  sealedText,
  sealOf,
  type Details,
  type Ingested,
  type Language,
  type NameFound,
  type NumberFound,
  type Period,
  type PeriodReport,
  type RowIssue,
  type SheetKind,
  WORKBOOK,
} from '../scoring';
import { inSlices } from '../pace';
import { buildScoreSheets, type IssueText, type SheetData } from '../scoring/sheets';
import { texts } from '../texts';
import { issueMessage } from '../texts/issue-message';
import { keptLogo } from './keep/logo';
import { prepareToKeepSeal } from './keep/seals';
import { readDetails } from './read/read-details';
import { minuteOf } from './minute-of';
import { scorable } from './read/intake';
import { readWorkbook } from './read/read-workbook';
import { writeScoreSheets, type PrintFault, type WrittenSheets } from './write/write-score-sheets';

/** Thrown where private numbers would be printed and the workbook's settings refuse that: nothing is written. */
export class PrivateNumbersError extends Error {
  override readonly name = 'PrivateNumbersError';

  constructor(readonly found: readonly NumberFound[]) {
    super(`Private numbers in ${found.length} places.`);
  }
}

/** Some of a period's sheets, or some of its people. */
export interface SheetChoice {
  readonly kinds?: readonly SheetKind[];
  /** The numbers of the people who are listed. */
  readonly people?: readonly number[];
}

export interface ScoreOptions {
  readonly period: Period;
  /** A built-in edition to use over the workbook's own rules. */
  readonly edition?: string;
  /** The language of sheets and messages. */
  readonly language: Language;
  /** The time that is printed on the sheets. */
  readonly now: Date;
  /** Which sheets and people; default: all. */
  readonly choice?: SheetChoice;
  /** Whether sheets are made, or only the scores worked out. */
  readonly writesSheets: boolean;
  readonly onProgress?: (progress: { step: 'reading' | 'scoring' | 'writing'; done?: number }) => void;
  readonly signal?: AbortSignal;
  /** Rejects where the log is no longer the one that was scored: asked before the first cell is written. */
  readonly assertCurrent?: () => Promise<void>;
}

/** What scoring a workbook came to. */
export interface WorkbookScore {
  readonly ingested: Ingested;
  readonly report: PeriodReport;
  readonly issues: readonly RowIssue[];
  readonly seal: string;
  /** Names in the printed notes that are on no roster, for a person to look at. */
  readonly names: readonly NameFound[];
  /** Names of the sheets that were made, in their order. */
  readonly sheetNames: readonly string[];
  /** What of their page set-up Excel did not take, for the user to look at before printing; mostly nothing. */
  readonly printFaults: readonly PrintFault[];
}

/** Reads the texts of some rows of the log, by its numbers. */
export type ReadRowDetails = (rows: readonly number[], signal?: AbortSignal) => Promise<Details>;

/**
 * The whole way of a period in the open workbook: tables read, incidents scored, sheets written.
 *
 * @throws NoIncidentsError, BrokenRulebookError, PrivateNumbersError, the signal's reason once cancelled (the workbook is then as it was), or
 *   what Excel refuses
 */
export async function scoreWorkbook(options: ScoreOptions): Promise<WorkbookScore> {
  const { edition, onProgress, signal } = options;
  return Excel.run(async (context) => {
    onProgress?.({ step: 'reading', done: 0 });
    const { outcome, blocks } = await readWorkbook(context, {
      edition,
      onProgress: (done) => onProgress?.({ step: 'reading', done }),
      signal,
    });
    onProgress?.({ step: 'scoring' });
    const ingested = scorable(outcome);
    const report = await inSlices(ingested.locks.report(options.period), signal);
    const read: ReadRowDetails = (rows) => readDetails(context, blocks, rows, signal);
    const scored = await finish(context, ingested, report, read, options);
    return ingested.locks.locks.length === 0
      ? scored
      : {
          ...scored,
          issues: [...editionIssues(ingested, options), ...(await issuesWithLocks(ingested, report, read))],
        };
  });
}

/**
 * Every issue of a workbook with locked periods: of its log as it is now, and what is not as it was when it was locked.
 *
 * @param report of the period in whose light they are
 */
export async function issuesWithLocks(
  ingested: Ingested,
  report: PeriodReport,
  readRowDetails: ReadRowDetails,
): Promise<RowIssue[]> {
  const duplicates = await inSlices(possibleDuplicates(ingested.log));
  const details = await readRowDetails(rowsInDetail(new Set(rowsAside(ingested.locks)), duplicates));
  const sinceLocks = await inSlices(lockChanges(ingested.locks, details));
  return inSlices(issuesOf(ingested, report, duplicates, details, sinceLocks));
}

/** A locked period is scored by the rules it was locked with, whatever edition was asked for: that is to be said. */
function editionIssues({ locks }: Ingested, { period, edition }: ScoreOptions): RowIssue[] {
  const lock = locks.lockOf(period);
  const rulebook = lock?.log.rules.rulebook.name;
  if (rulebook === undefined || edition === undefined || rulebook === edition) return [];
  return [
    issue('locked-changed', WORKBOOK, { reason: 'edition', params: { period: period.label, rulebook, edition } }),
  ];
}

/** The second half of it, for a log that was read and scored already: the same sheets, seal and issues. */
export async function writeScores(
  ingested: Ingested,
  report: PeriodReport,
  readRowDetails: ReadRowDetails,
  options: Omit<ScoreOptions, 'period' | 'edition'>,
): Promise<WorkbookScore> {
  return Excel.run((context) => finish(context, ingested, report, readRowDetails, options));
}

async function finish(
  context: Excel.RequestContext,
  ingested: Ingested,
  report: PeriodReport,
  readRowDetails: ReadRowDetails,
  { language, now, writesSheets, choice, onProgress, signal, assertCurrent, edition }: Omit<ScoreOptions, 'period'>,
): Promise<WorkbookScore> {
  const inSteps = <Result>(steps: Generator<unknown, Result>): Promise<Result> => inSlices(steps, signal);
  // A locked period is printed from what it was locked with.
  const source = ingested.locks.sourceFor(report.period, ingested);
  const duplicates = await inSteps(possibleDuplicates(report.log));
  const wanted = rowsInDetail(await inSteps(sealedRows(report)), duplicates);
  const details = await ingested.locks.readDetails(report.log, wanted, (rows) => readRowDetails(rows, signal));
  const issues = await inSteps(issuesOf(source, report, duplicates, details));
  // The seal is the whole period's, however few are listed.
  const parts = await inSteps(sealedParts(report, details));
  const seal = await sealOf(await inSteps(sealedText(parts)));
  const chosen = chosenOf(report, choice);
  const names = hasNotes(choice) ? await inSteps(namesToConfirm(chosen, details, source.print)) : [];
  let written: WrittenSheets = { names: [], printFaults: [] };
  if (writesSheets) {
    onProgress?.({ step: 'writing', done: 0 });
    await inSteps(refusePrivateNumbers(source, chosen, details));
    const scored = { ingested: source, report: chosen, ranked: rankedIn(report), details, issues, seal };
    const sheets = await inSteps(sheetsOf(scored, language, now, choice?.kinds));
    const usedEdition = ingested.locks.lockOf(report.period) ? undefined : edition;
    const writing = { onProgress: (done: number) => onProgress?.({ step: 'writing', done }), signal };
    const [logo, alongside] = [await keptLogo(context), await prepareToKeepSeal(context, seal, parts, usedEdition)];
    await assertCurrent?.();
    written = await writeScoreSheets(context, sheets, { ...writing, logo, alongside });
  }
  return { ingested, report, issues, seal, names, sheetNames: written.names, printFaults: written.printFaults };
}

/** Whether the chosen sheets hold notes: ranking and notice have figures alone. */
function hasNotes({ kinds }: SheetChoice = {}): boolean {
  return !kinds || kinds.includes('personal') || kinds.includes('deductions');
}

/** The report with the chosen people alone; ranks and grades stay those among all. */
function chosenOf(report: PeriodReport, choice: SheetChoice | undefined): PeriodReport {
  if (!choice?.people) return report;
  const chosen = new Set(choice.people);
  const staff = report.staff.filter(({ person }) => chosen.has(person.index));
  const windows = new Set(staff.map(({ window }) => window));
  return { ...report, staff, windows: report.windows.filter(({ window }) => windows.has(window)) };
}

function* refusePrivateNumbers({ print }: Ingested, report: PeriodReport, details: Details): Generator<void> {
  const found = print.privateNumbers === 'refuse' ? yield* privateNumbersOf(report, details) : [];
  if (found.length > 0) throw new PrivateNumbersError(found);
}

/** The rows whose texts are needed: those that count, for print and seal, and those that may be one event entered twice. */
function rowsInDetail(sealed: ReadonlySet<number>, duplicates: readonly (readonly number[])[]): number[] {
  return [...new Set([...sealed, ...duplicates.flat()])].sort((a, b) => a - b);
}

interface Scored extends Pick<WorkbookScore, 'ingested' | 'report' | 'issues' | 'seal'> {
  readonly details: Details;
  /** How many people have a rank, chosen or not. */
  readonly ranked: number;
}

function rankedIn({ staff }: PeriodReport): number {
  return staff.filter(({ rank }) => rank !== undefined).length;
}

function* sheetsOf(
  { ingested, report, ranked, details, issues, seal }: Scored,
  language: Language,
  now: Date,
  kinds: SheetChoice['kinds'],
): Generator<void, SheetData[]> {
  const t = texts(language);
  const told: IssueText[] = [];
  for (const issue of issues) {
    told.push({ sheet: issue.sheet, row: issue.row, severity: issue.severity, message: issueMessage(t, issue) });
    yield;
  }
  const source = {
    report,
    ranked,
    details,
    issues: told,
    seal,
    print: ingested.print,
    printTime: minuteOf(now),
    language,
    t,
  };
  return yield* buildScoreSheets(source, kinds);
}

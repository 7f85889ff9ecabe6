import {
  ingest,
  issuesOf,
  possibleDuplicates,
  reportPeriod,
  sealedRows,
  sealOf,
  type Details,
  type Ingested,
  type Language,
  type Period,
  type PeriodReport,
  type RowIssue,
} from '../scoring';
import { buildScoreSheets } from '../scoring/sheets';
import { texts } from '../texts';
import { issueMessage } from '../texts/issue-message';
import { readDetails } from './read/read-details';
import { readWorkbook } from './read/read-workbook';
import { writeScoreSheets } from './write/write-score-sheets';

export interface ScoreOptions {
  readonly period: Period;
  /** A built-in edition to use over the workbook's own rules. */
  readonly edition?: string;
  /** The language of sheets and messages. */
  readonly language: Language;
  /** The time that is printed on the sheets. */
  readonly now: Date;
  /** Whether sheets are made, or only the scores worked out. */
  readonly writesSheets: boolean;
  readonly onProgress?: (progress: { step: 'reading' | 'scoring' | 'writing'; done?: number }) => void;
  readonly signal?: AbortSignal;
}

/** What scoring a workbook came to. */
export interface WorkbookScore {
  readonly ingested: Ingested;
  readonly report: PeriodReport;
  readonly issues: readonly RowIssue[];
  readonly seal: string;
  /** Names of the sheets that were made, in their order. */
  readonly sheetNames: readonly string[];
}

/**
 * The whole way of a period in the open workbook: tables read, incidents scored, sheets written.
 *
 * @throws NoIncidentsError, BrokenRulebookError, the signal's reason once cancelled (the workbook is then as it was), or
 *   what Excel refuses
 */
export async function scoreWorkbook({ period, edition, language, now, writesSheets, onProgress, signal }: ScoreOptions): Promise<WorkbookScore> {
  return Excel.run(async (context) => {
    onProgress?.({ step: 'reading', done: 0 });
    const { tables, blocks } = await readWorkbook(context, { onProgress: (done) => onProgress?.({ step: 'reading', done }), signal });
    onProgress?.({ step: 'scoring' });
    const ingested = ingest(tables, edition);
    const report = reportPeriod(ingested.log, period);
    const details = await readDetails(context, blocks, rowsInDetail(report), signal);
    const issues = issuesOf(ingested, report, details);
    const seal = await sealOf(report, details);
    let sheetNames: readonly string[] = [];
    if (writesSheets) {
      onProgress?.({ step: 'writing', done: 0 });
      const sheets = sheetsOf(report, details, issues, seal, language, now);
      sheetNames = await writeScoreSheets(context, sheets, { onProgress: (done) => onProgress?.({ step: 'writing', done }), signal });
    }
    return { ingested, report, issues, seal, sheetNames };
  });
}

/** The rows whose texts are needed: those that count, for print and seal, and those that may be one event entered twice. */
function rowsInDetail(report: PeriodReport): number[] {
  return [...new Set([...sealedRows(report), ...possibleDuplicates(report.log).flat()])].sort((a, b) => a - b);
}

function sheetsOf(report: PeriodReport, details: Details, issues: readonly RowIssue[], seal: string, language: Language, now: Date) {
  const t = texts(language);
  const told = issues.map((issue) => ({ sheet: issue.sheet, row: issue.row, severity: issue.severity, message: issueMessage(t, issue) }));
  return buildScoreSheets({ report, details, issues: told, seal, printTime: printTime(now), language, t });
}

/** `2026-04-02 09:05`, in the time of the place where it is printed. */
function printTime(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

import { isoMonth, parsePeriod, type Period } from '../scoring';
import type { PaneActions, PaneCheck, PaneProgress } from '../taskpane/actions';
import { texts, type Language, type Texts } from '../texts';
import { issueMessage } from '../texts/issue-message';
import { plainFailure, readLog, scoreWorkbook, type WorkbookScore } from '../workbook';
import type { AddIn } from './add-in';

/** Puts the rooms together into the add-in. */
export function createAddIn(): AddIn {
  return { paneActions };
}

/** What the pane can ask for, done in the open workbook; failures come as sentences in the pane's language. */
function paneActions(language: Language): PaneActions {
  const t = texts(language);
  return {
    readPeriods: () => inPlainWords(t, language, async () => (await readLog()).datedMonths().map(isoMonth).reverse()),
    score: (period, onProgress, signal) =>
      inPlainWords(t, language, async () => {
        const score = await scoreWorkbook({ ...options(period, language, onProgress, signal), writesSheets: true });
        return { ...checkOf(score, t), staff: score.report.staff.length, sheets: score.sheetNames };
      }),
    check: (period, onProgress, signal) =>
      inPlainWords(t, language, async () => checkOf(await scoreWorkbook({ ...options(period, language, onProgress, signal), writesSheets: false }), t)),
  };
}

function options(period: string, language: Language, onProgress: (progress: PaneProgress) => void, signal: AbortSignal) {
  return { period: periodOf(period), language, now: new Date(), onProgress, signal };
}

function checkOf({ report, issues }: WorkbookScore, t: Texts): PaneCheck {
  return {
    period: report.period.label,
    rows: report.ledger,
    issues: issues.map((issue) => ({ severity: issue.severity, sheet: issue.sheet, row: issue.row, message: issueMessage(t, issue) })),
  };
}

/** The pane offers labels of the log's own months, so one that cannot be read is a slip of the program. */
function periodOf(label: string): Period {
  const period = parsePeriod(label);
  if (!period) throw new RangeError(`"${label}" is no period.`);
  return period;
}

async function inPlainWords<Result>(t: Texts, language: Language, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw plainFailure(error, t, language);
  }
}

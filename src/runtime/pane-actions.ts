import { isoMonth, parsePeriod, type Period } from '../scoring';
import type { PaneActions, PaneCheck, PaneProgress } from '../taskpane/actions';
import { texts, type Language, type Texts } from '../texts';
import { issueMessage } from '../texts/issue-message';
import { readLog, scoreWorkbook, type WorkbookScore } from '../workbook';
import { formulaActions } from './formula-actions';
import { inPlainWords } from './in-plain-words';
import type { LiveFormulas } from './live-formulas';

/** What the pane can ask for, done in the open workbook; failures come as sentences in the pane's language. */
export function paneActions(live: LiveFormulas, language: Language): PaneActions {
  const t = texts(language);
  return {
    readPeriods: () => inPlainWords(t, language, async () => (await readLog()).datedMonths().map(isoMonth).reverse()),
    score: (period, onProgress, signal) =>
      inPlainWords(t, language, async () => {
        const score = await scoreWorkbook({ ...options(period, language, onProgress, signal), writesSheets: true });
        return { ...checkOf(score, t), staff: score.report.staff.length, sheets: score.sheetNames };
      }),
    check: (period, onProgress, signal) =>
      inPlainWords(t, language, async () =>
        checkOf(await scoreWorkbook({ ...options(period, language, onProgress, signal), writesSheets: false }), t),
      ),
    formulas: formulaActions(live, language),
  };
}

function options(
  period: string,
  language: Language,
  onProgress: (progress: PaneProgress) => void,
  signal: AbortSignal,
) {
  return { period: periodOf(period), language, now: new Date(), onProgress, signal };
}

function checkOf({ report, issues }: WorkbookScore, t: Texts): PaneCheck {
  return {
    period: report.period.label,
    rows: report.ledger,
    issues: issues.map((issue) => ({
      severity: issue.severity,
      sheet: issue.sheet,
      row: issue.row,
      message: issueMessage(t, issue),
    })),
  };
}

/** The pane offers labels of the log's own months, so one that cannot be read is a slip of the program. */
function periodOf(label: string): Period {
  const period = parsePeriod(label);
  if (!period) throw new RangeError(`"${label}" is no period.`);
  return period;
}

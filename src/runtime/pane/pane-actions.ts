import type { PaneActions } from '../../taskpane/actions';
import type { Language } from '../../texts';
import type { LiveFormulas } from '../live-formulas';
import { appealActions } from './appeal-actions';
import { bookActions } from './book-actions';
import { checkActions } from './check-actions';
import { dayActions } from './day-actions';
import { formulaActions } from './formula-actions';
import { incidentActions } from './incident-actions';
import type { Speech } from './in-plain-words';
import { LogReports } from './log-reports';
import { lockActions } from './lock-actions';
import { overviewActions } from './overview-actions';
import { prepareActions } from './prepare-actions';
import { rememberLanguage } from './pane-language';
import { printActions } from './print-actions';
import { resultActions } from './result-actions';
import { rulesActions } from './rules-actions';
import { sheetActions } from './sheet-actions';

/** What the pane can ask for, done in the open workbook; failures come as sentences in the pane's language. */
export function paneActions(live: LiveFormulas, language: Language): PaneActions {
  const speech: Speech = { language };
  const reports = new LogReports(live.store, (rows) => live.readDetails(rows));
  return {
    speak: (next) => {
      speech.language = next;
      rememberLanguage(next);
    },
    book: bookActions(live, reports, speech),
    results: resultActions(reports, speech),
    sheets: sheetActions(live, reports, speech),
    check: checkActions(live, reports, speech),
    locks: lockActions(live, reports, speech),
    overview: overviewActions(reports, speech),
    days: dayActions,
    incidents: incidentActions(reports, speech),
    appeals: appealActions(live, reports, speech),
    rules: rulesActions(live, speech),
    prepare: prepareActions(live, speech),
    print: printActions(live, reports, speech),
    formulas: formulaActions(live, speech),
  };
}

import { farDates, isoDay, type FarDate, type IncidentLog, type PeriodReport, type RowIssue } from '../../scoring';
import { giveWay, inSlices } from '../../pace';
import { offersFor } from '../../scoring/offers';
import type { CheckActions, CheckReport, FarDateEntry, Offer, PendingExam } from '../../taskpane/actions';
import { fixCells, issuesWithLocks } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import { periodOf, type LogReports } from './log-reports';
import { asNumbered } from './result-actions';

/** What there is to look at in the log, and the means to put it right. */
export function checkActions(live: LiveFormulas, reports: LogReports, speech: Speech): CheckActions {
  return {
    check: (label) =>
      inPlainWords(speech, async (): Promise<CheckReport> => {
        for (;;) {
          const { revision } = reports;
          const checked = await checkOf(label, live, reports);
          if (revision === reports.revision) return checked;
        }
      }),
    offers: (issue) => inPlainWords(speech, () => offersOf(reports.ingested().log, issue, live, speech)),
    fix: (fixes) => inPlainWords(speech, () => fixCells(fixes)),
  };
}

async function checkOf(label: string, live: LiveFormulas, reports: LogReports): Promise<CheckReport> {
  const report = await reports.report(periodOf(label));
  const ingested = reports.ingested();
  return {
    rows: report.ledger,
    issues: await issuesWithLocks(ingested, report, (rows) => live.store.readDetails(rows)),
    pendingExams: pendingExams(await inSlices(asNumbered(report, ingested.locks))),
    farDates: farDateEntries(ingested.log, await inSlices(farDates(ingested.log))),
  };
}

async function offersOf(log: IncidentLog, issue: RowIssue, live: LiveFormulas, speech: Speech): Promise<Offer[]> {
  const row = issue.sheet === null || issue.row === null ? undefined : log.rowAt(issue.sheet, issue.row);
  if (row === undefined) return [];
  const needsWindow = issue.code === 'missing-value';
  const window = needsWindow ? (await live.readDetails([row])).get(row)?.window : undefined;
  // Every line that is shown asks at one moment.
  await giveWay();
  const offers = await inSlices(offersFor(log, issue, speech.language, window));
  return offers.map(({ field, ...offer }) => ({
    ...offer,
    ...(field ? { column: log.placeInColumn(row, field, '').column ?? undefined } : {}),
  }));
}

/** People whose score waits for an exam. */
export function pendingExams({ staff }: PeriodReport): PendingExam[] {
  return staff
    .filter(({ provisional }) => provisional)
    .map(({ person, window, items }) => ({
      person: person.index,
      name: person.name,
      detail: [person.id, window].filter(Boolean).join(' · '),
      items: items.filter(({ state }) => state === 'pending').map(({ item }) => item.item.title),
    }));
}

function farDateEntries(log: IncidentLog, far: readonly FarDate[]): FarDateEntry[] {
  return far.map(({ row, day, nearer }) => {
    const { column } = log.placeInColumn(row, 'date', '');
    return {
      place: log.place(row),
      column: column ?? '',
      date: isoDay(day),
      nearer: nearer === undefined ? undefined : isoDay(nearer),
    };
  });
}

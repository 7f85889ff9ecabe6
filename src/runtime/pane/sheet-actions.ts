import { sameIn, type Ingested, type Period, type PeriodReport } from '../../scoring';
import type { PaneProgress, SheetActions, SheetOrder } from '../../taskpane/actions';
import { writeScores } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import { assertUnmoved, LogMovedError } from './log-moved';
import { periodOf, type LogReports } from './log-reports';

/** Makes sheets in the open workbook. What is printed is read anew, into the store that pane and formulas share. */
export function sheetActions(live: LiveFormulas, reports: LogReports, speech: Speech): SheetActions {
  async function make(
    { kinds, people }: SheetOrder,
    period: Period,
    onProgress: (progress: PaneProgress) => void,
    signal: AbortSignal,
  ) {
    onProgress({ step: 'scoring' });
    const report = await reports.report(period);
    const assertCurrent = assertUnmoved(live, reports);
    const readDetails = async (rows: readonly number[]) => {
      const details = await live.readDetails(rows);
      await assertCurrent();
      return details;
    };
    const {
      sheetNames: sheets,
      names,
      printFaults,
    } = await writeScores(reports.ingested(), report, readDetails, {
      language: speech.language,
      now: new Date(),
      choice: { kinds, people: people && peopleIn(report, reports.ingested(), people) },
      writesSheets: true,
      onProgress,
      signal,
      assertCurrent,
    }).finally(() => void live.catchUp());
    const { error, open } = report.ledger;
    const staff = people?.length ?? report.staff.length;
    return { period: period.label, staff, sheets, leftOut: error + open, names, printFaults };
  }

  return {
    make: (order, onProgress, signal) =>
      inPlainWords(speech, async () => {
        onProgress({ step: 'reading', done: 0 });
        await live.read({ onProgress: (done) => onProgress({ step: 'reading', done }), signal });
        for (;;) {
          try {
            return await make(order, periodOf(order.period), onProgress, signal);
          } catch (error) {
            if (!(error instanceof LogMovedError)) throw error;
            signal.throwIfAborted();
          }
        }
      }),
  };
}

/** The numbers that people of the workbook's log have in a report: a locked period has a roster of its own. */
function peopleIn({ log }: PeriodReport, { locks }: Ingested, people: readonly number[]): number[] {
  const asked = people.flatMap((number) => locks.whole.roster.people[number] ?? []);
  return asked.flatMap((person) => sameIn(log.roster, person)?.index ?? []);
}

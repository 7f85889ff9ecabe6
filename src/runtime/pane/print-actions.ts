import { unreadablePrintSettings } from '../../scoring';
import type { PrintActions } from '../../taskpane/actions';
import {
  checkSeals,
  readLogo,
  readPrintSettings,
  writeLogo,
  writePrintSettings,
  type SealCheck,
  type SealSource,
} from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import type { LogReports } from './log-reports';

/** What the printed sheets say of the unit, in the open workbook. */
export function printActions(live: LiveFormulas, reports: LogReports, speech: Speech): PrintActions {
  return {
    read: () => inPlainWords(speech, readPrintSettings),
    write: (changes) =>
      inPlainWords(speech, async () => {
        await writePrintSettings(changes, speech.language);
        await live.refresh();
      }),
    unreadable: unreadablePrintSettings,
    checkSeals: (signal) =>
      inPlainWords(speech, async () => {
        const checks = await unlessAborted(checksOf(live, reports, signal), signal);
        return checks.map(({ period, seal, changes, state }) => ({
          period: period.label,
          seal,
          isIntact: state === 'intact',
          changes,
        }));
      }),
    readLogo: () => inPlainWords(speech, readLogo),
    writeLogo: (picture) => inPlainWords(speech, () => writeLogo(picture)),
  };
}

/** Checks the seals against the log that is followed anyway, and again where it changed meanwhile. */
async function checksOf(live: LiveFormulas, reports: LogReports, signal: AbortSignal): Promise<SealCheck[]> {
  const source: SealSource = {
    report: (period) => reports.report(period),
    readDetails: (report, rows) => reports.readDetails(report, rows),
  };
  for (;;) {
    await live.takeInNow();
    const { revision } = reports;
    const checks = await checkSeals(source, signal);
    if (revision === reports.revision) return checks;
  }
}

/** What some reading gives, unless its signal is aborted first: who cancelled need not wait for Excel's answer. */
function unlessAborted<Result>(reading: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    // Nobody tells of what has happened already.
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    reading.then(resolve, reject);
  });
}

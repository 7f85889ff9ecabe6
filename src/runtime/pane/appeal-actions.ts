import { isoDay, parseDay, WORDS, wordIn, type Day, type IncidentLog, type RowPlace } from '../../scoring';
import type { Appeal, AppealActions, Appealed } from '../../taskpane/actions';
import type { Language } from '../../texts';
import { readAppealSubject, recordAppeal, takeBackAppeal, type AppealSubject } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import type { LogReports } from './log-reports';

/** Records appeals against rows of the log of the open workbook. */
export function appealActions(live: LiveFormulas, reports: LogReports, speech: Speech): AppealActions {
  const subjects = new WeakMap<Appealed, AppealSubject>();
  return {
    look: (place) =>
      inPlainWords(speech, async () => {
        const known = knownOf(reports.ingested().log, place);
        const called = [known.name, known.date, known.clause?.code ?? ''].filter((text) => text !== '').join(' ');
        const subject = await readAppealSubject(place, called);
        const { cells, open } = subject;
        const appealed: Appealed = {
          ...known,
          place,
          name: known.name || cells.name,
          quantity: cells.quantity,
          open: open && { ...open, filed: open.filed === undefined ? '' : isoDay(open.filed) },
        };
        subjects.set(appealed, subject);
        return appealed;
      }),
    record: (appealed, appeal) =>
      inPlainWords(speech, async () => {
        const subject = subjects.get(appealed);
        if (!subject) throw new RangeError('Only a row that was looked at can be appealed against.');
        const written = await recordAppeal(subject, entryOf(appeal, speech.language), speech.language);
        await live.takeInNow();
        return () =>
          inPlainWords(speech, async () => {
            const skipped = await takeBackAppeal(written);
            await live.takeInNow();
            return skipped;
          });
      }),
  };
}

/** What the log in memory knows of a row. */
function knownOf(log: IncidentLog, { sheet, row }: RowPlace) {
  const at = log.rowAt(sheet, row);
  if (at === undefined) return { person: undefined, name: '', date: '', clause: undefined };
  const { roster, rules, columns } = log;
  const person = roster.people[columns.personOf(at)];
  const day = columns.dayOf(at);
  return {
    person: person?.index,
    name: person?.name ?? '',
    date: day > 0 ? isoDay(day) : '',
    clause: rules.clauses[columns.clauseOf(at)]?.clause,
  };
}

function entryOf({ filed, by, reason, decision, decided, decidedBy, quantity }: Appeal, language: Language) {
  const next = decision === undefined ? 'appealed' : decision === 'revoked' ? 'revoked' : 'upheld';
  return {
    status: wordIn(WORDS.status[next], language),
    quantity: decision === 'changed' && quantity !== '' ? quantity : undefined,
    filed: dayOf(filed),
    decided: decision === undefined ? undefined : dayOf(decided),
    texts: {
      by,
      reason,
      decision: decision === undefined ? '' : wordIn(WORDS.decision[decision], language),
      decidedBy: decision === undefined ? '' : decidedBy,
    },
  };
}

/** The form hands over dates that it has checked. */
function dayOf(text: string): Day {
  const day = parseDay(text, 1900);
  if (day === undefined) throw new RangeError(`"${text}" is no day.`);
  return day;
}

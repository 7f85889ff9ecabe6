import { periodOfDays, periodsWithData, type IncidentLog } from '../../scoring';
import type { StoreState } from '../../store';
import type { BookActions, BookState, PersonEntry } from '../../taskpane/actions';
import { goTo } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import type { LogReports } from './log-reports';

/** The open workbook as the pane follows it: by the store that formulas share. */
export function bookActions({ store, open, refresh }: LiveFormulas, reports: LogReports, speech: Speech): BookActions {
  let people: { readonly roster: IncidentLog['roster']; readonly entries: readonly PersonEntry[] } | undefined;
  let last: { readonly state: StoreState; readonly book: BookState } | undefined;

  function entriesOf(roster: IncidentLog['roster']): readonly PersonEntry[] {
    if (people?.roster !== roster) people = { roster, entries: peopleOf(roster) };
    return people.entries;
  }

  return {
    getState: () => {
      const state = store.getState();
      if (last?.state !== state) last = { state, book: bookOf(state, reports.revision, entriesOf) };
      return last.book;
    },
    subscribe: store.subscribe,
    open,
    refresh: () => inPlainWords(speech, refresh),
    periodOfDays,
    goTo: (place) => inPlainWords(speech, () => goTo(place)),
  };
}

function bookOf(
  state: StoreState,
  revision: number,
  entriesOf: (roster: IncidentLog['roster']) => readonly PersonEntry[],
): BookState {
  if (state.kind === 'lost') {
    if (state.reason === 'broken-rulebook') return { kind: 'broken-rules', faults: state.faults };
    return { kind: state.reason === 'not-read' ? 'not-read' : 'no-log' };
  }
  if (state.kind !== 'ready') return { kind: 'reading' };
  return readyBook(state.ingested.log, revision, entriesOf);
}

function readyBook(
  log: IncidentLog,
  revision: number,
  entriesOf: (roster: IncidentLog['roster']) => readonly PersonEntry[],
): BookState {
  return {
    kind: 'ready',
    revision,
    periods: periodsWithData(log.datedMonths()),
    people: entriesOf(log.roster),
    windows: log.roster.windows,
    hasRoster: log.roster.given,
  };
}

function peopleOf({ people, windows }: IncidentLog['roster']): PersonEntry[] {
  return people.map(({ index, id, name, postings }) => {
    const latest = postings.reduce((later, posting) => (posting.to >= later.to ? posting : later), postings[0] ?? NOWHERE);
    return { index, id, name, window: windows[latest.window] ?? '' };
  });
}

const NOWHERE = { window: -1, to: -Infinity };

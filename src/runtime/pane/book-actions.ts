import { isoMonth, likelyMonths, type Ingested, periodOfDays, periodsWithData, type IncidentLog } from '../../scoring';
import type { StoreState } from '../../store';
import type { BookActions, BookState, PersonEntry } from '../../taskpane/actions';
import { texts } from '../../texts';
import { PlainError } from '../../texts/plain-error';
import { goTo, plainFailure } from '../../workbook';
import type { LiveFormulas } from '../live-formulas';
import { inPlainWords, type Speech } from './in-plain-words';
import { periodOf, type LogReports } from './log-reports';

/** The open workbook as the pane follows it: by the store that formulas share. */
export function bookActions(live: LiveFormulas, reports: LogReports, speech: Speech): BookActions {
  const { store } = live;
  const people = new WeakMap<IncidentLog['roster'], readonly PersonEntry[]>();
  let last: { readonly state: StoreState; readonly book: BookState } | undefined;

  function entriesOf(roster: IncidentLog['roster']): readonly PersonEntry[] {
    const known = people.get(roster) ?? peopleOf(roster);
    people.set(roster, known);
    return known;
  }

  return {
    getState: () => {
      const state = store.getState();
      if (last?.state !== state)
        last = { state, book: bookOf(state, reports.revision, entriesOf, () => reasonOf(live.lastRefusal, speech)) };
      return last.book;
    },
    subscribe: store.subscribe,
    open: live.open,
    refresh: () => inPlainWords(speech, () => live.read({})),
    periodOfDays,
    within: (label, locked) => {
      const { from, to } = periodOf(label);
      const periods = locked.map(({ period }) => periodOf(period));
      return periods.filter((one) => one.from <= to && from <= one.to).map((one) => one.label);
    },
    goTo: (place) => inPlainWords(speech, () => goTo(place)),
  };
}

function bookOf(
  state: StoreState,
  revision: number,
  entriesOf: (roster: IncidentLog['roster']) => readonly PersonEntry[],
  reason: () => string | undefined,
): BookState {
  if (state.kind === 'lost') {
    if (state.reason === 'broken-rulebook') return { kind: 'broken-rules', faults: state.faults };
    return state.reason === 'not-read' ? { kind: 'not-read', reason: reason() } : { kind: 'no-log' };
  }
  if (state.kind !== 'ready') return { kind: 'reading' };
  return readyBook(state.ingested, revision, entriesOf);
}

/** Why a reading was refused, as a sentence where there is one. */
function reasonOf(refusal: unknown, { language }: Speech): string | undefined {
  const failure = plainFailure(refusal, texts(language), language);
  return failure instanceof PlainError ? failure.message : undefined;
}

function readyBook(
  { log, locks }: Ingested,
  revision: number,
  entriesOf: (roster: IncidentLog['roster']) => readonly PersonEntry[],
): BookState {
  return {
    kind: 'ready',
    revision,
    periods: periodsWithData(locks.whole.datedMonths()),
    latest: latestOf(log),
    people: entriesOf(locks.whole.roster),
    onRoster: entriesOf(log.roster),
    windows: locks.whole.roster.windows,
    hasRoster: log.roster.given,
    locks: { locked: locks.locks.map(({ head }) => head), broken: locks.broken, unlocked: locks.unlocked },
  };
}

function latestOf(log: IncidentLog): string | undefined {
  const month = likelyMonths(log).at(-1);
  return month === undefined ? undefined : isoMonth(month);
}

function peopleOf({ people, windows }: IncidentLog['roster']): PersonEntry[] {
  return people.map(({ index, id, name, postings }) => {
    const latest = postings.reduce(
      (later, posting) => (posting.to >= later.to ? posting : later),
      postings[0] ?? NOWHERE,
    );
    return { index, id, name, window: windows[latest.window] ?? '' };
  });
}

const NOWHERE = { window: -1, to: -Infinity };

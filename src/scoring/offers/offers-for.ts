import { fold, shown } from '../cells/text';
import { OTHER_STATUS_WORDS, WORDS, wordIn, type ContractWord, type Status } from '../cells/words';
import type { CellValue } from '../cells/cell';
import type { IncidentLog } from '../incidents/incident-log';
import { likelyMonths } from '../insight/far-dates';
import type { RowIssue } from '../issue';
import type { Person } from '../people/roster';
import type { IncidentField } from '../tables/contract';
import { bare, closest } from './closest';
import { guessAmount, guessDay, writtenDay } from './read-loosely';

/** A value that would put an issue right, and where it goes. */
export interface ValueOffer {
  readonly value: CellValue;
  /** What the value stands for, where the value alone does not say. */
  readonly hint?: string;
  /** Whether the row can mean nothing else. */
  readonly certain: boolean;
  /** Where it is not the issue's own column that is to be written. */
  readonly field?: IncidentField;
}

type Language = 'zh' | 'en';

/**
 * What would put an issue of the log right, the closest first; nothing where nobody can tell. Found some entries a step:
 * names are compared with everyone's.
 *
 * @param window the row's own window, for a row whose name is missing
 */
export function* offersFor(
  log: IncidentLog,
  issue: RowIssue,
  language: Language,
  window = '',
): Generator<void, ValueOffer[]> {
  const text = shown(issue.value ?? '');
  switch (issue.code) {
    case 'unknown-person':
      return issue.reason === 'staffId' ? idOffers(log, text) : yield* nameOffers(log, text);
    case 'name-mismatch':
      return [{ value: issue.params?.known ?? '', certain: false }];
    case 'ambiguous-name':
      return namesakeOffers(log, text);
    case 'unknown-clause':
      return yield* clauseOffers(log, text, issue.reason, language);
    case 'bad-date': {
      const guess = guessDay(issue.value ?? '', likelyMonths(log));
      return guess ? [{ value: writtenDay(guess), certain: guess.certain }] : [];
    }
    case 'bad-quantity': {
      const guess = issue.reason === 'no-number' ? guessAmount(issue.value ?? '') : undefined;
      return guess ? [{ value: guess.amount, certain: guess.certain }] : [];
    }
    case 'bad-status':
      return otherStatus(text, language) ?? (yield* wordOffers(text, Object.values(WORDS.status), language));
    case 'bad-rectified':
      return yield* wordOffers(text, Object.values(WORDS.yesNo), language);
    case 'unverified':
    case 'appealed':
      return [statusOffer('upheld', language), statusOffer('revoked', language)];
    case 'duplicate-row':
      return [{ ...statusOffer('revoked', language), field: 'status' }];
    case 'missing-value':
      return isOfColumn(log, issue, 'name') ? postedOffers(log, issue, window) : [];
    default:
      return [];
  }
}

function* nameOffers({ roster }: IncidentLog, text: string): Generator<void, ValueOffer[]> {
  const found = yield* closest(text, roster.people, ({ name }) => [name]);
  return found.map(({ entry, certain }) => ({
    value: entry.name,
    hint: whereabouts(entry, roster.windows),
    certain,
  }));
}

function idOffers({ roster }: IncidentLog, text: string): ValueOffer[] {
  const withIds = roster.people.filter(({ id }) => id !== null);
  // Every id is near some other: only those that differ by signs say anything.
  const same = withIds.filter(({ id }) => bare(id ?? '') === bare(text));
  return same.map(({ id, name }) => ({ value: id ?? '', hint: name, certain: same.length === 1 }));
}

/** The ids that tell several people of one name apart. */
function namesakeOffers({ roster }: IncidentLog, name: string): ValueOffer[] {
  return (roster.byName.get(fold(name)) ?? []).flatMap((index): ValueOffer[] => {
    const person = roster.people[index];
    if (!person || person.id === null) return [];
    return [{ value: person.id, hint: windowOf(person, roster.windows), certain: false, field: 'staffId' }];
  });
}

function* clauseOffers(
  { rules }: IncidentLog,
  text: string,
  reason: string | undefined,
  language: Language,
): Generator<void, ValueOffer[]> {
  const latest = [...new Map(rules.clauses.map(({ clause }) => [clause.code, clause])).values()];
  const written = (clause: (typeof latest)[number]): string => `${clause.code} ${clause.label[language]}`;
  if (reason === 'not-in-force') return [];
  if (reason === 'shared-label') {
    const own = latest.filter(({ label }) => [label.zh, label.en].some((one) => bare(one) === bare(text)));
    return own.map((clause) => ({ value: written(clause), certain: false }));
  }
  const found = yield* closest(text, latest, ({ code, label }) => [code, label.zh, label.en]);
  return found.map(({ entry, certain }) => ({
    value: written(entry),
    certain,
  }));
}

function* wordOffers(text: string, words: readonly ContractWord[], language: Language): Generator<void, ValueOffer[]> {
  const found = yield* closest(text, words, (own) => own, 2);
  return found.map(({ entry, certain }) => ({
    value: wordIn(entry, language),
    certain,
  }));
}

/** The status that a word of a unit's own means. */
function otherStatus(text: string, language: Language): ValueOffer[] | undefined {
  const statuses = Object.keys(OTHER_STATUS_WORDS) as Status[];
  const meant = statuses.find((status) => OTHER_STATUS_WORDS[status].some((word) => fold(word) === fold(text)));
  return meant && [{ ...statusOffer(meant, language), certain: true }];
}

function statusOffer(status: Status, language: Language): ValueOffer {
  return { value: wordIn(WORDS.status[status], language), certain: false };
}

/** Who was posted at the row's window on its day: a complaint often names the window alone. */
function postedOffers(log: IncidentLog, { sheet, row }: RowIssue, window: string): ValueOffer[] {
  const own = sheet === null || row === null ? undefined : log.rowAt(sheet, row);
  const { people, windows } = log.roster;
  const wanted = windows.findIndex((name) => fold(name) === fold(window));
  if (own === undefined || wanted < 0) return [];
  const day = log.columns.dayOf(own);
  const posted = people.filter(({ postings }) =>
    postings.some((posting) => posting.window === wanted && posting.from <= day && day <= posting.to),
  );
  const certain = posted.length === 1;
  return posted.map(({ name, id }) => ({ value: name, hint: id ?? undefined, certain }));
}

/** Whether an issue is of a column of the log. */
function isOfColumn(log: IncidentLog, { sheet, row, column }: RowIssue, field: IncidentField): boolean {
  const own = sheet === null || row === null ? undefined : log.rowAt(sheet, row);
  return own !== undefined && log.placeInColumn(own, field, '').column === column;
}

/** A person's id and window, to tell them from others. */
function whereabouts(person: Person, windows: readonly string[]): string | undefined {
  const parts = [person.id, windowOf(person, windows)].filter(
    (part) => part !== null && part !== undefined && part !== '',
  );
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** The window of a person's last posting. */
function windowOf({ postings }: Person, windows: readonly string[]): string | undefined {
  return windows[postings.at(-1)?.window ?? -1] || undefined;
}

import { fold } from '../cells/text';
import type { DetailField, Details, RowDetails } from '../incidents/details';
import type { RowPlace } from '../incidents/row-places';
import type { PrintSettings } from '../print-settings';
import type { PeriodReport } from '../report/report';
import { sealedRows } from '../seal';
import { hideNames, possibleNames, withoutAddress } from './names';
import { maskNumbers, privateNumbersIn, type NumberKind } from './numbers';

/** Texts of a row that are printed and that anybody may have written anything in. */
const FREE_FIELDS = ['note', 'evidence', 'recordedBy', 'approvedBy'] as const satisfies readonly DetailField[];
/** Of these, those that may tell of a citizen; who recorded and approved are the unit's own people. */
const FIELDS_OF_CITIZENS = ['note', 'evidence'] as const satisfies readonly DetailField[];

/** How many characters are shown around a name, so that a person can tell what it is. */
const AROUND = 12;

/** A name that is on no roster, for a person to look at before it is printed. */
export interface NameFound {
  readonly name: string;
  /** Every row that has it, and the words around it. */
  readonly places: readonly (RowPlace & { readonly excerpt: string })[];
}

/** A row whose texts hold a number that would give somebody away. */
export interface NumberFound extends RowPlace {
  readonly kind: NumberKind;
}

/** A text as it may be printed: private numbers and hidden names starred. Its length stays the same. */
export function publishable(text: string, { hiddenNames }: Pick<PrintSettings, 'hiddenNames'>): string {
  return maskNumbers(hideNames(text, hiddenNames));
}

/** The texts of rows as they may be printed, a row a step. */
export function* publishableDetails(
  details: Details,
  print: Pick<PrintSettings, 'hiddenNames'>,
): Generator<void, Details> {
  const cleared = new Map<number, RowDetails>();
  for (const [row, texts] of details) {
    const own: RowDetails = { ...texts };
    for (const field of FREE_FIELDS) if (texts[field]) own[field] = publishable(texts[field], print);
    cleared.set(row, own);
    yield;
  }
  return cleared;
}

/**
 * The names in notes and evidence of a period's rows that are neither on the roster nor among those who record and
 * approve, nor hidden or confirmed already; most frequent first. A row a step.
 */
export function* namesToConfirm(
  report: PeriodReport,
  details: Details,
  { hiddenNames, confirmedNames }: Pick<PrintSettings, 'hiddenNames' | 'confirmedNames'>,
): Generator<void, NameFound[]> {
  const settled = new Set([...hiddenNames, ...confirmedNames].map(fold));
  const known = knownPeople(report, details);
  const found = new Map<string, (RowPlace & { excerpt: string })[]>();
  for (const row of yield* sealedRows(report)) {
    yield;
    const texts = details.get(row);
    for (const field of FIELDS_OF_CITIZENS) {
      const text = texts?.[field] ?? '';
      for (const name of possibleNames(text)) {
        if (settled.has(fold(name)) || known.has(fold(name)) || known.has(fold(withoutAddress(name)))) continue;
        const places = found.get(name) ?? [];
        places.push({ ...report.log.place(row), excerpt: excerptOf(text, name) });
        found.set(name, places);
      }
    }
  }
  return [...found]
    .map(([name, places]): NameFound => ({ name, places }))
    .sort((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1));
}

/** The rows of a period whose printed texts hold private numbers, in the order of the log, a row a step. */
export function* privateNumbersOf(report: PeriodReport, details: Details): Generator<void, NumberFound[]> {
  const rows = [...(yield* sealedRows(report))].sort((a, b) => a - b);
  const found: NumberFound[] = [];
  for (const row of rows) {
    yield;
    const texts = FREE_FIELDS.map((field) => details.get(row)?.[field] ?? '');
    for (const { kind } of texts.flatMap(privateNumbersIn)) found.push({ kind, ...report.log.place(row) });
  }
  return found;
}

/** Names of the roster, and of those who record and approve, folded. */
function knownPeople({ log }: PeriodReport, details: Details): ReadonlySet<string> {
  const names = new Set(log.roster.people.map(({ name }) => fold(name)));
  for (const { recordedBy = '', approvedBy = '' } of details.values()) {
    for (const text of [recordedBy, approvedBy])
      for (const part of text.split(/[\s、，,;；/]+/u)) names.add(fold(part));
  }
  return names;
}

function excerptOf(text: string, name: string): string {
  const at = Math.max(text.normalize('NFKC').indexOf(name), 0);
  const from = Math.max(at - AROUND, 0);
  const to = Math.min(at + name.length + AROUND, text.length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

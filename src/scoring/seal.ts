import { isoDay } from './calendar';
import { canonical } from './canonical';
import { fold } from './cells/text';
import type { Person } from './people/roster';
import type { Period } from './period';
import type { Settings } from './settings';
import { sortedInSteps, sortedTexts } from './sorted-in-steps';
import type { Details } from './incidents/details';
import type { RowPlace } from './incidents/row-places';
import type { PeriodReport, StaffScore } from './report/report';

/** Crockford's base 32: no I, L, O or U, so that a printed seal is read back without mistakes. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * The seal of a period: `WS1-<period>-<16 base32 characters of a SHA-256>` over the rulebook, the settings, the roster
 * entries and the rows that count in the period, and the exams carried into it. Any counted cell changes it; the order
 * of rows and columns, and how a value is spelled (2026-3-5 for 2026-03-05), do not. It detects change; it does not
 * prove who made it.
 */
export async function sealOf({ period, bytes }: SealedText): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `WS1-${period.label}-${base32(hash)}`;
}

/** The text under a period's seal, as UTF-8. */
export interface SealedText {
  readonly period: Period;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** So many characters are encoded in well below a millisecond. */
const CHARACTERS_PER_STEP = 64_000;

/** Puts together in steps the text under the seal: one JSON value a line, those of each table sorted. */
export function* sealedText(parts: SealedParts): Generator<void, SealedText> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting = '';
  for (const line of canonicalLines(parts)) {
    waiting += pieces.length === 0 && waiting === '' ? line : `\n${line}`;
    if (waiting.length < CHARACTERS_PER_STEP) continue;
    pieces.push(encoder.encode(waiting));
    waiting = '';
    yield;
  }
  pieces.push(encoder.encode(waiting));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { period: parts.period, bytes };
}

function* canonicalLines({ period, rules, settings, lines }: SealedParts): Generator<string> {
  yield canonical({ period: period.label, from: isoDay(period.from), to: isoDay(period.to) });
  for (const table of rules) yield* [...table.lines].sort();
  yield canonical(settings);
  yield* lines.people;
  yield* lines.rows;
}

/** What a seal is made over, part by part, each as the line it has in the canonical form. */
export interface SealedParts {
  readonly period: Period;
  readonly rules: readonly {
    readonly table: RuleTable;
    readonly keys: readonly string[];
    readonly lines: readonly string[];
  }[];
  readonly settings: Settings;
  readonly people: readonly { readonly person: Person; readonly line: string }[];
  /** In the order of the log; `row` is the log's number. */
  readonly rows: readonly { readonly row: number; readonly person: Person; readonly line: string }[];
  /** The lines of people and rows, each sorted. */
  readonly lines: { readonly people: readonly string[]; readonly rows: readonly string[] };
  /** Where a row of the log stands in the workbook. */
  placeOf(row: number): RowPlace;
}

export type RuleTable = 'items' | 'clauses' | 'bands' | 'grades';

/**
 * Gathers what a period's seal is made over, a person a step.
 *
 * @param details the texts of (at least) the counted rows
 */
export function* sealedParts(report: PeriodReport, details: Details): Generator<void, SealedParts> {
  const { log, period, staff } = report;
  const { rulebook, settings } = log.rules;
  const { items, clauses, bands, grades } = rulebook;
  const rows = new Map<number, SealedParts['rows'][number]>();
  for (const one of staff) {
    for (const row of rowsUnderSeal(one, report)) {
      rows.set(row, { row, person: one.person, line: rowLine(one, row, log, details) });
    }
    yield;
  }
  const people: { person: Person; line: string }[] = [];
  for (const one of staff) {
    people.push({ person: one.person, line: personLine(one, log.roster.windows, period) });
    yield;
  }
  return {
    period,
    rules: [
      { table: 'items', keys: items.map(({ code }) => code), lines: items.map(canonical) },
      { table: 'clauses', keys: clauses.map(({ code }) => code), lines: clauses.map(canonical) },
      { table: 'bands', keys: bands.map(({ clause }) => clause), lines: bands.map(canonical) },
      { table: 'grades', keys: grades.map(({ name }) => name.zh), lines: grades.map(canonical) },
    ],
    settings,
    people,
    rows: yield* sortedInSteps([...rows.values()], (a, b) => a.row - b.row),
    lines: {
      people: yield* sortedTexts(people.map(({ line }) => line)),
      rows: yield* sortedTexts([...rows.values()].map(({ line }) => line)),
    },
    placeOf: (row) => log.place(row),
  };
}

/** The rows a period's seal covers, whose details it needs, each once, gathered a person a step. */
export function* sealedRows(report: PeriodReport): Generator<void, Set<number>> {
  const rows = new Set<number>();
  for (const one of report.staff) {
    for (const row of rowsUnderSeal(one, report)) rows.add(row);
    yield;
  }
  return rows;
}

function rowsUnderSeal({ person, items }: StaffScore, { log, period }: PeriodReport): number[] {
  const carried = items.flatMap(({ exams }) => exams.flatMap((exam) => exam.rows));
  return [...log.tallies.rowsOf(person.index, period), ...carried];
}

function personLine({ person }: StaffScore, windows: readonly string[], period: PeriodReport['period']): string {
  const postings = person.postings
    .filter(({ from, to }) => from <= period.to && period.from <= to)
    .map(({ window, post, from, to }) => [windows[window] ?? '', post, from, to])
    .map((posting) => canonical(posting))
    .sort();
  return canonical([fold(person.id ?? ''), fold(person.name), postings]);
}

function rowLine({ person }: StaffScore, row: number, log: PeriodReport['log'], details: Details): string {
  const { columns } = log;
  const clause = log.rules.clauses[columns.clauseOf(row)]?.clause.code ?? '';
  const { id = '', category = '', related = '' } = log.recurrences.cellsOf(row);
  return canonical({
    person: [fold(person.id ?? ''), fold(person.name)],
    day: isoDay(columns.dayOf(row)),
    clause,
    quantity: columns.quantityOf(row),
    id: fold(id),
    category,
    related,
    rectified: columns.isRectified(row),
    ...details.get(row),
  });
}

function base32(hash: Uint8Array): string {
  let text = '';
  for (let index = 0; index < LENGTH; index++) {
    const bit = index * 5;
    const pair = ((hash[bit >> 3] ?? 0) << 8) | (hash[(bit >> 3) + 1] ?? 0);
    text += ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

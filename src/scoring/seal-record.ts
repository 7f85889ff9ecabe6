import type { RowPlace } from './incidents/row-places';
import type { RuleTable, SealedParts } from './seal';
import { settingKey, type Settings } from './settings';
import { textDigest as digest } from './text-digest';

/**
 * What was under a seal when it was printed, in short: enough to say later what changed, not what it was before
 * (settings aside). It goes through JSON unchanged and takes about 20 bytes a row.
 */
export interface SealRecord {
  readonly seal: string;
  /** The built-in edition that was used over the workbook's own rules; absent: the workbook's rules. */
  readonly edition?: string;
  /** The digests of the rulebook's entries by their keys: item, clause and grade. */
  readonly rules: Readonly<Record<RuleTable, Readonly<Record<string, string>>>>;
  readonly settings: Settings;
  /** Name, staff id ('' for none) and digest of everyone who was scored. */
  readonly people: readonly (readonly [name: string, id: string, digest: string])[];
  readonly sheets: readonly string[];
  /** One text a row: person, sheet (both by their places above), row number and digest; numbers to the base 36. */
  readonly rows: readonly string[];
}

export type Change = 'added' | 'removed' | 'changed';

/** One thing under a seal that is not as it was when the sheets were printed. */
export type SealChange =
  | { readonly kind: 'rule'; readonly change: Change; readonly table: RuleTable; readonly key: string }
  /** `key` is the setting's as the workbook spells it; '' is a blank value. */
  | {
      readonly kind: 'setting';
      readonly change: 'changed';
      readonly key: string;
      readonly was: string;
      readonly is: string;
    }
  | { readonly kind: 'person'; readonly change: Change; readonly name: string; readonly id: string }
  /** A removed row's place is where it stood when the sheets were printed. */
  | ({ readonly kind: 'row'; readonly change: Change; readonly name: string } & RowPlace);

interface KnownRow extends RowPlace {
  readonly name: string;
  readonly digest: string;
}

/** Notes what is under a period's seal, a row a step. */
export function* sealRecordOf(
  seal: string,
  { rules, settings, people, rows, placeOf }: SealedParts,
  edition?: string,
): Generator<void, SealRecord> {
  const numbers = new Map(people.map(({ person }, index) => [person, index]));
  const sheets = new Map<string, number>();
  const rowTexts: string[] = [];
  for (const { row, person, line } of rows) {
    const place = placeOf(row);
    const sheet = sheets.get(place.sheet) ?? sheets.size;
    sheets.set(place.sheet, sheet);
    const figures = [numbers.get(person) ?? 0, sheet, place.row];
    rowTexts.push(`${figures.map((figure) => figure.toString(36)).join(' ')} ${digest(line)}`);
    yield;
  }
  const [items, clauses, bands, grades] = rules.map(({ keys, lines }) => digestsByKey(keys, lines));
  return {
    seal,
    ...(edition === undefined ? {} : { edition }),
    rules: { items: items ?? {}, clauses: clauses ?? {}, bands: bands ?? {}, grades: grades ?? {} },
    settings,
    people: people.map(({ person, line }) => [person.name, person.id ?? '', digest(line)]),
    sheets: [...sheets.keys()],
    rows: rowTexts,
  };
}

/**
 * What changed between two records of one period: rules and settings first, then people, then rows. A row that only
 * moved is none; one whose place holds another row of the same person is changed, others are removed or added.
 */
export function compareSealRecords(before: SealRecord, after: SealRecord): SealChange[] {
  const tables = Object.keys(after.rules) as RuleTable[];
  return [
    ...tables.flatMap((table) =>
      changesByKey(Object.entries(before.rules[table] ?? {}), Object.entries(after.rules[table])).map(
        ([key, change]): SealChange => ({ kind: 'rule', change, table, key }),
      ),
    ),
    ...settingChanges(before.settings, after.settings),
    ...personChanges(before, after),
    ...rowChanges(rowsOf(before), rowsOf(after)),
  ];
}

/** Whether a value that was kept is a record; what another version or program left there is none. */
export function isSealRecord(value: unknown): value is SealRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { seal, edition, rules, settings, people, sheets, rows } = value as Partial<Record<keyof SealRecord, unknown>>;
  const areObjects = [rules, settings].every((one) => typeof one === 'object' && one !== null);
  if (edition !== undefined && typeof edition !== 'string') return false;
  return typeof seal === 'string' && areObjects && [people, sheets, rows].every(Array.isArray);
}

function settingChanges(before: Settings, after: Settings): SealChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Settings)[];
  return names
    .map((name) => ({ key: settingKey(name), was: settingText(before[name]), is: settingText(after[name]) }))
    .filter(({ was, is }) => was !== is)
    .map((change): SealChange => ({ kind: 'setting', change: 'changed', ...change }));
}

function settingText(value: Settings[keyof Settings]): string {
  return value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value);
}

function personChanges(before: SealRecord, after: SealRecord): SealChange[] {
  const keyed = ({ people }: SealRecord) =>
    people.map(([name, id, own]): [string, string] => [JSON.stringify([name, id]), own]);
  return changesByKey(keyed(before), keyed(after)).map(([key, change]): SealChange => {
    const [name, id] = JSON.parse(key) as [string, string];
    return { kind: 'person', change, name, id };
  });
}

function rowChanges(before: readonly KnownRow[], after: readonly KnownRow[]): SealChange[] {
  const gone = leftOver(before, after);
  const fresh = leftOver(after, before);
  const place = ({ sheet, row }: KnownRow): string => `${row}:${sheet}`;
  const gonePlaces = new Map(gone.map((row) => [place(row), row]));
  const freshPlaces = new Set(fresh.filter((row) => gonePlaces.get(place(row))?.name === row.name).map(place));
  const told =
    (change: Change) =>
    ({ name, sheet, row }: KnownRow): SealChange => ({ kind: 'row', change, name, sheet, row });
  return [
    ...fresh.map((row) => told(freshPlaces.has(place(row)) ? 'changed' : 'added')(row)),
    ...gone.filter((row) => !freshPlaces.has(place(row))).map(told('removed')),
  ];
}

/** The rows that have no equal among others; of several equals as many as are too many. */
function leftOver(rows: readonly KnownRow[], others: readonly KnownRow[]): KnownRow[] {
  const counts = new Map<string, number>();
  for (const { digest: own } of others) counts.set(own, (counts.get(own) ?? 0) + 1);
  return rows.filter(({ digest: own }) => {
    const left = counts.get(own) ?? 0;
    counts.set(own, left - 1);
    return left <= 0;
  });
}

function rowsOf({ rows, people, sheets }: SealRecord): KnownRow[] {
  return rows.map((text) => {
    const [person = '', sheet = '', row = '', own = ''] = text.split(' ');
    const name = people[parseInt(person, 36)]?.[0] ?? '';
    return { name, sheet: sheets[parseInt(sheet, 36)] ?? '', row: parseInt(row, 36), digest: own };
  });
}

/** What became of keyed digests. Of people with one name and no ids all are told where one changed. */
function changesByKey(
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): [string, Change][] {
  const [was, is] = [joined(before), joined(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): [string, Change][] => {
    if (was.get(key) === is.get(key)) return [];
    return [[key, !was.has(key) ? 'added' : !is.has(key) ? 'removed' : 'changed']];
  });
}

function digestsByKey(keys: readonly string[], lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(joined(keys.map((key, index) => [key, digest(lines[index] ?? '')])));
}

/** Entries of one key as one, in an order of their own: versions of a clause, bands of one exam. */
function joined(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const [key, own] of entries) byKey.set(key, [...(byKey.get(key) ?? []), own]);
  return new Map([...byKey].map(([key, own]) => [key, own.sort().join(' ')]));
}

import { BEGINNING, END, type Day } from '../calendar';
import { isBlank, type CellValue } from '../cells/cell';
import { parseDay, type DateSystem } from '../cells/day';
import { fold, shown } from '../cells/text';
import { NumberMemo } from '../cells/cell-memo';
import { issue, type RowIssue } from '../issue';
import { placeOf } from '../tables/located';
import { cellOf, isBlankRow, type TableOf } from '../tables/table';
import { makeRoster, PEOPLE_PER_STEP, type Person, type Posting, type Roster } from './roster';

export interface ParsedRoster {
  readonly roster: Roster;
  readonly issues: readonly RowIssue[];
}

interface RosterRow extends Posting {
  readonly row: number;
  readonly id: string | null;
  readonly name: string;
}

/**
 * Reads the roster, some rows a step: one row a posting. Rows of one id are one person. Rows of one name without ids are
 * one person while their days do not overlap; where they do, they are several people, who need ids.
 * An unreadable row is an issue of that row and is left out.
 */
export function* parseRoster(table: TableOf<'Roster'>, dateSystem: DateSystem): Generator<void, ParsedRoster> {
  const issues: RowIssue[] = [];
  const windows = new Windows();
  const rows: RosterRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PEOPLE_PER_STEP === 0) yield;
    const read = readRow(table, row, dateSystem, windows, issues);
    if (read) rows.push(read);
  }
  const people: Person[] = [];
  for (const group of yield* groupRows(rows, table, issues)) {
    if (people.length % PEOPLE_PER_STEP === 0) yield;
    people.push(personOf(group, people.length));
  }
  return { roster: yield* makeRoster(people, windows.names, true), issues };
}

/** The windows as they are first spelled, and the number of each, looked up once for each spelling. */
class Windows {
  readonly names: string[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly memo = new NumberMemo((cell) => this.numberOf(shown(cell)));

  number(cell: CellValue): number {
    return this.memo.of(cell);
  }

  private numberOf(name: string): number {
    const key = fold(name);
    let number = this.byKey.get(key);
    if (number === undefined) this.byKey.set(key, (number = this.names.push(name) - 1));
    return number;
  }
}

/** `undefined` for a row that is none, or that has an issue. */
function readRow(
  table: TableOf<'Roster'>,
  row: number,
  dateSystem: DateSystem,
  windows: Windows,
  issues: RowIssue[],
): RosterRow | undefined {
  const [name, window] = [cellOf(table, 'name', row), cellOf(table, 'window', row)];
  if (isBlank(name) && isBlankRow(table, row)) return undefined;
  const found = issues.length;
  if (isBlank(name)) issues.push(issue('missing-value', placeOf('Roster', table, 'name', row)));
  if (isBlank(window)) issues.push(issue('missing-value', placeOf('Roster', table, 'window', row)));
  const from = readDay(table, 'from', row, dateSystem, BEGINNING, issues);
  const to = readDay(table, 'to', row, dateSystem, END, issues);
  if (issues.length === found && to < from)
    issues.push(issue('bad-date', placeOf('Roster', table, 'to', row), { reason: 'before-start' }));
  if (issues.length > found) return undefined;
  const id = shown(cellOf(table, 'staffId', row));
  const post = shown(cellOf(table, 'post', row));
  return { row, id: id === '' ? null : id, name: shown(name), window: windows.number(window), post, from, to };
}

function readDay(
  table: TableOf<'Roster'>,
  field: 'from' | 'to',
  row: number,
  dateSystem: DateSystem,
  open: Day,
  issues: RowIssue[],
): Day {
  const value = cellOf(table, field, row);
  if (isBlank(value)) return open;
  const day = parseDay(value, dateSystem);
  if (day === undefined) issues.push(issue('bad-date', placeOf('Roster', table, field, row)));
  return day ?? open;
}

/** The rows of each person, in the order in which people first appear. */
function* groupRows(
  rows: readonly RosterRow[],
  table: TableOf<'Roster'>,
  issues: RowIssue[],
): Generator<void, RosterRow[][]> {
  const groups: RosterRow[][] = [];
  const byId = new Map<string, RosterRow[]>();
  const byName = new Map<string, RosterRow[]>();
  for (let at = 0; at < rows.length; at++) {
    if (at % PEOPLE_PER_STEP === 0) yield;
    const row = rows[at] as RosterRow;
    const known = row.id === null ? byName : byId;
    const key = fold(row.id ?? row.name);
    const group = known.get(key);
    const first = group?.[0];
    if (!group || !first) {
      const begun = [row];
      known.set(key, begun);
      groups.push(begun);
    } else if (row.id !== null && fold(first.name) !== fold(row.name)) {
      const params = { id: row.id, name: first.name };
      issues.push(issue('name-mismatch', placeOf('Roster', table, 'name', row.row), { reason: 'roster', params }));
    } else group.push(row);
  }
  return groups.flatMap((group) => (group[0]?.id === null && overlap(group) ? group.map((row) => [row]) : [group]));
}

function overlap(postings: readonly Posting[]): boolean {
  if (postings.length < 2) return false;
  const inOrder = [...postings].sort((a, b) => a.from - b.from);
  return inOrder.some((posting, index) => index > 0 && posting.from <= (inOrder[index - 1]?.to ?? BEGINNING));
}

function personOf(rows: readonly RosterRow[], index: number): Person {
  const postings = rows.map(({ window, post, from, to }): Posting => ({ window, post, from, to }));
  return { index, id: rows[0]?.id ?? null, name: rows[0]?.name ?? '', postings };
}

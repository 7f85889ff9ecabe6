import { BEGINNING, END, type Day } from '../calendar';
import { isBlank } from '../cells/cell';
import { parseDay, type DateSystem } from '../cells/day';
import { fold, shown } from '../cells/text';
import { issue, type RowIssue } from '../issue';
import { placeOf } from '../tables/located';
import { cellOf, isBlankRow, type TableOf } from '../tables/table';
import { makeRoster, type Person, type Posting, type Roster } from './roster';

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
 * Reads the roster, a row a step: one row a posting. Rows of one id are one person. Rows of one name without ids are one
 * person while their days do not overlap; where they do, they are several people, who need ids.
 * An unreadable row is an issue of that row and is left out.
 */
export function* parseRoster(table: TableOf<'Roster'>, dateSystem: DateSystem): Generator<void, ParsedRoster> {
  const issues: RowIssue[] = [];
  const windows: string[] = [];
  const windowIndex = new Map<string, number>();
  const rows: RosterRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    yield;
    if (isBlankRow(table, row)) continue;
    const found = issues.length;
    for (const field of ['name', 'window'] as const) {
      if (isBlank(cellOf(table, field, row))) issues.push(issue('missing-value', placeOf('Roster', table, field, row)));
    }
    const from = readDay(table, 'from', row, dateSystem, BEGINNING, issues);
    const to = readDay(table, 'to', row, dateSystem, END, issues);
    if (issues.length === found && to < from) {
      issues.push(issue('bad-date', placeOf('Roster', table, 'to', row), { reason: 'before-start' }));
    }
    if (issues.length > found) continue;
    const id = shown(cellOf(table, 'staffId', row));
    const window = shown(cellOf(table, 'window', row));
    const key = fold(window);
    const known = windowIndex.get(key) ?? windows.push(window) - 1;
    windowIndex.set(key, known);
    const name = shown(cellOf(table, 'name', row));
    const post = shown(cellOf(table, 'post', row));
    rows.push({ row, id: id === '' ? null : id, name, window: known, post, from, to });
  }
  const people: Person[] = [];
  for (const group of yield* groupRows(rows, table, issues)) {
    people.push(personOf(group, people.length));
    yield;
  }
  return { roster: yield* makeRoster(people, windows, true), issues };
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
  for (const row of rows) {
    yield;
    const [known, key] = row.id === null ? [byName, fold(row.name)] : [byId, fold(row.id)];
    const group = known.get(key);
    const [first] = group ?? [];
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

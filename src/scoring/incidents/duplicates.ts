import { issue, type RowIssue } from '../issue';
import type { IncidentLog } from './incident-log';
import type { Details } from './details';
import { RowState } from './parsed-row';

/**
 * The rows whose person, day and clause another row has too, revoked and unreadable rows aside: whether they are the
 * same event depends on their notes, which must be read for these rows alone.
 */
export function possibleDuplicates(log: IncidentLog): number[][] {
  const { columns } = log;
  const first = new Map<number, number>();
  const groups = new Map<number, number[]>();
  const people = Math.max(log.roster.people.length, 1);
  const clauses = Math.max(log.rules.clauses.length, 1);
  for (let row = 0; row < columns.length; row++) {
    const state = columns.stateOf(row);
    if (state !== RowState.upheld && state !== RowState.open) continue;
    const key = (columns.dayOf(row) * people + columns.personOf(row)) * clauses + columns.clauseOf(row);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [earlier, row]);
    }
  }
  return [...groups.values()];
}

/**
 * The same event charged twice: person, day, clause and note are equal (blank equals blank). A warning on each later
 * row, which counts until HR decides.
 *
 * @param details the notes of (at least) the possible duplicates
 */
export function findDuplicateRows(log: IncidentLog, details: Details): RowIssue[] {
  const found: { row: number; earlier: number }[] = [];
  for (const group of possibleDuplicates(log)) {
    const firstByNote = new Map<string, number>();
    for (const row of group) {
      const note = details.get(row)?.note ?? '';
      const earlier = firstByNote.get(note);
      if (earlier === undefined) firstByNote.set(note, row);
      else found.push({ row, earlier });
    }
  }
  return found
    .sort((a, b) => a.row - b.row)
    .map(({ row, earlier }) => {
      const clause = log.rules.clauses[log.columns.clauseOf(row)]?.clause.code ?? '';
      const at = log.place(earlier);
      return issue('duplicate-row', log.placeInColumn(row, 'clause', clause), {
        params: { sheet: at.sheet, row: at.row },
      });
    });
}

/** IDs that stand more than once: a warning on each later row; such an ID proves no recurrence. */
export function findDuplicateIds(log: IncidentLog): RowIssue[] {
  const issues: { row: number; issue: RowIssue }[] = [];
  for (const [first = 0, ...later] of log.recurrences.idsUsedTwice()) {
    const at = log.place(first);
    for (const row of later) {
      const place = log.placeInColumn(row, 'id', log.recurrences.cellsOf(row).id ?? '');
      issues.push({ row, issue: issue('duplicate-id', place, { params: { sheet: at.sheet, row: at.row } }) });
    }
  }
  return issues.sort((a, b) => a.row - b.row).map((found) => found.issue);
}

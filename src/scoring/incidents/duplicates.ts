import { issue, type RowIssue } from '../issue';
import type { IncidentLog } from './incident-log';
import type { Details } from './details';
import type { IncidentColumns } from './incident-columns';
import { RowState } from './parsed-row';

/** So many rows are compared in a millisecond or two. */
const ROWS_PER_STEP = 4_000;

/**
 * The rows whose person, day and clause another row has too, revoked and unreadable rows aside, some rows a step:
 * whether they are the same event depends on their notes, which must be read for these rows alone.
 */
export function* possibleDuplicates(log: IncidentLog): Generator<void, number[][]> {
  const { columns } = log;
  const firsts = new FirstRows(columns);
  const groups = new Map<number, number[]>();
  for (let row = 0; row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const state = columns.stateOf(row);
    if (state !== RowState.upheld && state !== RowState.open) continue;
    const first = firsts.of(row);
    if (first === row) continue;
    const group = groups.get(first);
    if (group) group.push(row);
    else groups.set(first, [first, row]);
  }
  return [...groups.values()];
}

/** Finds the first row of the same person, day and clause, by open addressing over the columns' numbers. */
class FirstRows {
  private readonly slots: Int32Array;

  constructor(private readonly columns: IncidentColumns) {
    this.slots = new Int32Array(2 << Math.ceil(Math.log2(columns.length + 1))).fill(-1);
  }

  /** The first row that was asked for of those that are alike; the row itself where it is the first. */
  of(row: number): number {
    const { person, day, clause } = this.columns;
    const mask = this.slots.length - 1;
    let slot = Math.imul(Math.imul(person[row] ?? 0, 0x9e3779b1) ^ (day[row] ?? 0), 0x85ebca6b) ^ (clause[row] ?? 0);
    slot = Math.imul(slot ^ (slot >>> 15), 0xc2b2ae35);
    for (slot = (slot ^ (slot >>> 13)) & mask; ; slot = (slot + 1) & mask) {
      const other = this.slots[slot] ?? -1;
      if (other < 0) {
        this.slots[slot] = row;
        return row;
      }
      if (person[other] === person[row] && day[other] === day[row] && clause[other] === clause[row]) return other;
    }
  }
}

/**
 * The same event charged twice: person, day, clause and note are equal (blank equals blank). A warning on each later
 * row, which counts until HR decides; in no order, those of a few rows a step.
 *
 * @param duplicates the possible ones
 * @param details their notes
 */
export function* findDuplicateRows(
  log: IncidentLog,
  duplicates: readonly (readonly number[])[],
  details: Details,
): Generator<void, RowIssue[]> {
  const issues: RowIssue[] = [];
  for (const group of duplicates) {
    yield;
    const firstByNote = new Map<string, number>();
    for (const row of group) {
      const note = details.get(row)?.note ?? '';
      const earlier = firstByNote.get(note);
      if (earlier === undefined) firstByNote.set(note, row);
      else issues.push(duplicateRow(log, row, earlier));
    }
  }
  return issues;
}

function duplicateRow(log: IncidentLog, row: number, earlier: number): RowIssue {
  const clause = log.rules.clauses[log.columns.clauseOf(row)]?.clause.code ?? '';
  const { sheet, row: number } = log.place(earlier);
  return issue('duplicate-row', log.placeInColumn(row, 'clause', clause), { params: { sheet, row: number } });
}

/**
 * IDs that stand more than once: a warning on each later row; such an ID proves no recurrence. In no order, those of an
 * ID a step.
 */
export function* findDuplicateIds(log: IncidentLog): Generator<void, RowIssue[]> {
  yield* log.recurrences.prepareIds();
  const issues: RowIssue[] = [];
  for (const [first = 0, ...later] of log.recurrences.idsUsedTwice()) {
    const at = log.place(first);
    for (const row of later) {
      const place = log.placeInColumn(row, 'id', log.recurrences.cellsOf(row).id ?? '');
      issues.push(issue('duplicate-id', place, { params: { sheet: at.sheet, row: at.row } }));
      yield;
    }
  }
  return issues;
}

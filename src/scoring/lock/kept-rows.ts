import { monthOf } from '../calendar';
import { fold } from '../cells/text';
import type { IncidentLog } from '../incidents/incident-log';
import { NO_DAY, RowState } from '../incidents/parsed-row';
import type { PeriodReport } from '../report/report';
import { sealedRows } from '../seal';

/** So many rows are looked through in a millisecond or two. */
const ROWS_PER_STEP = 4_000;

/**
 * The rows a locked period cannot do without, by the log's numbers, in order: those dated in it, the exams carried into
 * it, every row that is not counted whatever its date (the printed list has them), what proves or disproves a recurrence
 * among all these, and one of the log's latest month, up to which a quarter is averaged.
 */
export function* rowsToKeep(report: PeriodReport): Generator<void, number[]> {
  const { log, period } = report;
  const { columns } = log;
  const kept = yield* sealedRows(report);
  const latest = log.latestMonth();
  let hasLatest = false;
  for (let row = 0; row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const [state, day] = [columns.stateOf(row), columns.dayOf(row)];
    if (state === RowState.blank) continue;
    const isLatest: boolean = !hasLatest && day !== NO_DAY && monthOf(day) === latest;
    if (state !== RowState.upheld || isLatest || (period.from <= day && day <= period.to)) kept.add(row);
    hasLatest ||= isLatest;
  }
  yield* addNamed(kept, log);
  return [...kept].sort((a, b) => a - b);
}

/** Adds the rows whose IDs are named by kept ones, and those these name, and so on. */
function* addNamed(kept: Set<number>, { columns, recurrences }: IncidentLog): Generator<void> {
  const rowsById = new Map<string, number[]>();
  const hasNames = [...kept].some((row) => recurrences.cellsOf(row).related !== undefined);
  for (let row = 0; hasNames && row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const { id } = recurrences.cellsOf(row);
    if (id === undefined) continue;
    const key = fold(id);
    rowsById.set(key, [...(rowsById.get(key) ?? []), row]);
  }
  // A set grows while it is walked through: rows that were added are asked, too.
  for (const row of kept) {
    const { related } = recurrences.cellsOf(row);
    for (const named of related === undefined ? [] : (rowsById.get(related) ?? [])) kept.add(named);
  }
}

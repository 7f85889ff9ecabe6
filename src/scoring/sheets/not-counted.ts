import type { Day } from '../calendar';
import type { RowPlace } from '../incidents/row-places';
import { NO_DAY, RowState } from '../incidents/parsed-row';
import type { RuleClause } from '../rules/rules';
import { sortedInSteps } from '../sorted-in-steps';
import type { SheetSource } from './context';

/** So many rows are looked through in a millisecond or two. */
const ROWS_PER_STEP = 1_000;

/** A row that was not counted, as far as it could be read. */
export interface RowNotCounted {
  readonly place: RowPlace;
  readonly day: Day | undefined;
  /** -1 where it is nobody's. */
  readonly person: number;
  readonly clause: RuleClause | undefined;
  readonly quantity: number | undefined;
  /** Why, in the reader's words; one line a reason. */
  readonly reason: string;
}

/**
 * Every row of the log that is in error, open or revoked, whatever its date, in the order of the workbook: as many as the
 * ledger says; some rows a step.
 */
export function* rowsNotCounted({
  report,
  issues,
  t,
}: Pick<SheetSource, 'report' | 'issues' | 't'>): Generator<void, RowNotCounted[]> {
  const { log } = report;
  const { columns } = log;
  const messages = new Map<string, string[]>();
  for (const { sheet, row, severity, message } of issues) {
    if (severity === 'warning' || sheet === null || row === null) continue;
    const key = `${row}:${sheet}`;
    messages.set(key, [...(messages.get(key) ?? []), message]);
    yield;
  }
  const rows: RowNotCounted[] = [];
  for (let row = 0; row < columns.length; row++) {
    if (row % ROWS_PER_STEP === 0) yield;
    const state = columns.stateOf(row);
    if (state === RowState.blank || state === RowState.upheld) continue;
    const place = log.place(row);
    const quantity = columns.quantityOf(row);
    const reasons = messages.get(`${place.row}:${place.sheet}`) ?? [];
    rows.push({
      place,
      day: columns.dayOf(row) === NO_DAY ? undefined : columns.dayOf(row),
      person: columns.personOf(row),
      clause: log.rules.clauses[columns.clauseOf(row)],
      quantity: Number.isNaN(quantity) ? undefined : quantity,
      reason: [...(state === RowState.revoked ? [t('sheets.revoked')] : []), ...reasons].join('\n'),
    });
  }
  return yield* sortedInSteps(rows, (a, b) => log.inOrder(a.place, b.place));
}

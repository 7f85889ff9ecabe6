import type { Details } from '../incidents/details';
import { findDuplicateIds, findDuplicateRows } from '../incidents/duplicates';
import type { Ingested } from '../ingest';
import { issue, WORKBOOK, type RowIssue } from '../issue';
import { sortedInSteps } from '../sorted-in-steps';
import type { PeriodReport } from './report';

/**
 * Every issue of a workbook in the light of one period: those of the workbook first, then those of rows in the order of
 * the log, made one a step. They cover the rows of the whole table, whatever their dates.
 *
 * @param duplicates the rows that may be one event, as `possibleDuplicates` gives them
 * @param details the notes of (at least) those
 * @param sinceLocks what changed in locked periods, as `lockChanges` gives it
 */
export function* issuesOf(
  { log, issues }: Ingested,
  report: Pick<PeriodReport, 'hasData' | 'period'>,
  duplicates: readonly (readonly number[])[],
  details: Details,
  sinceLocks: readonly RowIssue[] = [],
): Generator<void, RowIssue[]> {
  const noData = report.hasData ? [] : [issue('no-data', WORKBOOK, { params: { period: report.period.label } })];
  const sheets = log.sheets();
  const ofSingleRows = yield* log.rowIssues();
  const ofIds = yield* findDuplicateIds(log);
  const ofDuplicates = yield* findDuplicateRows(log, duplicates, details);
  const changedRows = sinceLocks.filter(({ sheet }) => sheet !== null);
  const found = [...ofSingleRows, ...ofIds, ...ofDuplicates, ...changedRows];
  // A stable sort by place puts the warnings of whole tables behind the issues found in the row itself.
  const ofRows = yield* sortedInSteps(
    found,
    (a, b) => sheets.indexOf(a.sheet ?? '') - sheets.indexOf(b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0),
  );
  return [...issues, ...sinceLocks.filter(({ sheet }) => sheet === null), ...noData, ...ofRows];
}

import { publishable, publishableDetails } from '../privacy/free-texts';
import { monthsOf } from '../period';
import type { IssueText, SheetSource } from './context';
import { monthColumns, type MonthColumn } from './month-columns';
import { remembering } from './sheet-texts';
import { measureFor, type TextMeasure } from './text-width';

/** A source made ready: nothing in its free texts gives a citizen away, and what every sheet needs is worked out once. */
export interface BuildSource extends SheetSource {
  readonly measure: TextMeasure;
  /** The months of a mean, each with its own scores; none for a month or a range of days. */
  readonly months: readonly MonthColumn[];
  /** Whether the period's figures are means of several months, so that a printed sum may miss its total by a cent. */
  readonly isMean: boolean;
}

export function* buildSourceOf(source: SheetSource): Generator<void, BuildSource> {
  const { details, issues, print, language, report, t } = source;
  return {
    ...source,
    t: remembering(t),
    details: yield* publishableDetails(details, print),
    issues: yield* publishableIssues(issues, print),
    measure: measureFor(language),
    months: yield* monthColumns(report),
    isMean: monthsOf(report.period).length > 1 && report.staff.some(({ months }) => months > 1),
  };
}

function* publishableIssues(
  issues: SheetSource['issues'],
  print: SheetSource['print'],
): Generator<void, SheetSource['issues']> {
  const cleared: IssueText[] = [];
  for (const issue of issues) {
    cleared.push({ ...issue, message: publishable(issue.message, print) });
    yield;
  }
  return cleared;
}

import { clauseCosts, gradeCounts, monthlyTrend, monthOf } from '../../scoring';
import type { OverviewActions } from '../../taskpane/actions';
import { placeRankingChart } from '../../workbook';
import { inSlices } from '../../pace';
import { texts } from '../../texts';
import { inPlainWords, type Speech } from './in-plain-words';
import { periodOf, type LogReports } from './log-reports';
import { resultsOf } from './result-actions';

/** So many months make a trend. */
const TREND_MONTHS = 12;

/** What the charts of a period show, from the log in memory. */
export function overviewActions(reports: LogReports, speech: Speech): OverviewActions {
  return {
    overview: (label) =>
      inPlainWords(speech, async () => {
        const results = await resultsOf(reports, label);
        const last = monthOf(periodOf(label).to);
        const trend = await reports.work(({ locks }) => {
          const months = locks.whole.datedMonths().filter((month) => month <= last);
          return monthlyTrend((month) => locks.logFor(month), months.slice(-TREND_MONTHS));
        });
        const costs = await inSlices(clauseCosts(results.report));
        return { ...results, trend, costs, grades: gradeCounts(results.report) };
      }),
    placeChart: (label) =>
      inPlainWords(speech, () =>
        placeRankingChart(label, texts(speech.language)('overview.chartTitle', { period: label })),
      ),
  };
}

import type { MonthFigures } from '../../../scoring';
import { ChartCard } from '../../charts/ChartCard';
import { LineChart } from '../../charts/LineChart';
import { usePeriodName, useTexts } from '../../language';

/** How the months went: the mean of everyone, between the best and the lowest. */
export function TrendChart({ trend }: { trend: readonly MonthFigures[] }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const last = trend.at(-1);
  if (!last) return null;
  const labels = trend.map(({ month }) => monthLabel(month));
  const series = [
    { name: t('overview.mean'), values: trend.map(({ mean }) => mean), look: 'solid' },
    { name: t('overview.best'), values: trend.map(({ best }) => best), look: 'dashed' },
    { name: t('overview.lowest'), values: trend.map(({ lowest }) => lowest), look: 'dotted' },
  ] as const;
  return (
    <ChartCard
      title={t('overview.trend')}
      summary={t('overview.trendSummary', {
        month: periodName(monthLabel(last.month)),
        mean: last.mean,
        best: last.best,
        lowest: last.lowest,
      })}
      table={{
        head: [t('overview.month'), ...series.map(({ name }) => name), t('overview.people')],
        // As beneath the lines: in full a month would break here.
        rows: trend.map(({ month, mean, best, lowest, people }) => [monthLabel(month), mean, best, lowest, people]),
      }}
    >
      <LineChart labels={labels} series={series} />
    </ChartCard>
  );
}

/** `2026-03` of a month counted from the year 0. */
function monthLabel(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

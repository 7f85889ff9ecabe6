import { Caption1 } from '@fluentui/react-components';
import type { ClauseCost } from '../../../scoring';
import { BarChart } from '../../charts/BarChart';
import { ChartCard } from '../../charts/ChartCard';
import { useLabels, useTexts } from '../../language';

const DRAWN = 10;

/** The clauses that cost most, with the share of all points that those up to each took. */
export function CostChart({ costs }: { costs: readonly ClauseCost[] }) {
  const t = useTexts();
  const label = useLabels();
  const [first] = costs;
  if (!first) return <Caption1>{t('overview.noCosts')}</Caption1>;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const nameOf = ({ clause }: ClauseCost): string => `${clause.code} ${label(clause.label)}`;
  return (
    <ChartCard
      title={t('overview.costs')}
      summary={t('overview.costsSummary', {
        name: nameOf(first),
        points: first.points,
        share: percent(first.cumulative),
      })}
      table={{
        head: [t('overview.clause'), t('overview.pointsTaken'), t('overview.cumulative'), t('overview.times')],
        rows: costs.map((cost) => [nameOf(cost), cost.points, percent(cost.cumulative), cost.rows]),
      }}
    >
      <BarChart
        most={first.points}
        entries={costs.slice(0, DRAWN).map((cost) => ({
          name: nameOf(cost),
          value: cost.points,
          figure: t('overview.costFigure', { points: cost.points, share: percent(cost.cumulative) }),
        }))}
      />
    </ChartCard>
  );
}

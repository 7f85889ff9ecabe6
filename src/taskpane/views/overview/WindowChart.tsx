import type { WindowScore } from '../../../scoring';
import { BarChart } from '../../charts/BarChart';
import { ChartCard } from '../../charts/ChartCard';
import { useTexts } from '../../language';

const DRAWN = 20;

/** The windows in the order of rank. */
export function WindowChart({ windows }: { windows: readonly WindowScore[] }) {
  const t = useTexts();
  // Who lacks an exam is measured by what was scored.
  const figureOf = ({ total, outOf }: WindowScore): string =>
    outOf === 100 ? String(total) : t('overview.figureOf', { total, outOf });
  const ranked = [...windows].sort((a, b) => a.rank - b.rank);
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return null;
  return (
    <ChartCard
      title={t('overview.windows')}
      summary={t('overview.windowsSummary', {
        best: first.window,
        bestTotal: figureOf(first),
        last: last.window,
        lastTotal: figureOf(last),
      })}
      table={{
        head: [t('score.window'), t('score.total'), t('overview.people'), t('score.rank')],
        rows: ranked.map((one) => [one.window, figureOf(one), one.members, one.rank]),
      }}
    >
      <BarChart
        most={100}
        entries={ranked.slice(0, DRAWN).map((one) => ({
          name: one.window,
          value: one.ratio,
          figure: figureOf(one),
        }))}
      />
    </ChartCard>
  );
}

import type { WindowScore } from '../../../scoring';
import { BarChart } from '../../charts/BarChart';
import { ChartCard } from '../../charts/ChartCard';
import { useTexts } from '../../language';

const DRAWN = 20;

/** The windows in the order of rank. */
export function WindowChart({ windows }: { windows: readonly WindowScore[] }) {
  const t = useTexts();
  const ranked = [...windows].sort((a, b) => a.rank - b.rank);
  const [first] = ranked;
  const last = ranked.at(-1);
  if (!first || !last) return null;
  return (
    <ChartCard
      title={t('overview.windows')}
      summary={t('overview.windowsSummary', { best: first.window, bestTotal: first.total, last: last.window, lastTotal: last.total })}
      table={{
        head: [t('score.window'), t('score.total'), t('overview.people'), t('score.rank')],
        rows: ranked.map(({ window, total, members, rank }) => [window, total, members, rank]),
      }}
    >
      <BarChart
        most={100}
        entries={ranked.slice(0, DRAWN).map(({ window, ratio, total, outOf }) => ({
          name: window,
          value: ratio,
          figure: outOf === 100 ? String(total) : t('overview.figureOf', { total, outOf }),
        }))}
      />
    </ChartCard>
  );
}

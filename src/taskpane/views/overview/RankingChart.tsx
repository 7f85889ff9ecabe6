import type { StaffScore } from '../../../scoring';
import { BarChart } from '../../charts/BarChart';
import { ChartCard } from '../../charts/ChartCard';
import { useTexts } from '../../language';

/** So many bars are drawn; the table has everyone. */
const DRAWN = 10;

/** The first of the ranking as bars, everyone as a table. */
export function RankingChart({ ranking }: { ranking: readonly StaffScore[] }) {
  const t = useTexts();
  // Who lacks an exam is measured by what was scored.
  const figureOf = ({ total, outOf }: StaffScore): string =>
    outOf === 100 ? String(total) : t('overview.figureOf', { total, outOf });
  const ranked = ranking.filter(({ ratio }) => ratio !== undefined);
  const [first] = ranked;
  if (!first) return null;
  const drawn = ranked.slice(0, DRAWN);
  const named = { count: ranked.length, name: first.person.name, total: figureOf(first) };
  const drawnSummary =
    ranked.length > drawn.length ? t('overview.rankingDrawn', { ...named, shown: drawn.length }) : undefined;
  return (
    <ChartCard
      title={t('overview.ranking')}
      summary={t('overview.rankingSummary', named)}
      drawnSummary={drawnSummary}
      table={{
        words: 2,
        head: [t('score.name'), t('score.window'), t('score.total'), t('score.rank')],
        rows: ranked.map((one) => [one.person.name, one.window ?? '', figureOf(one), one.rank ?? t('pane.none')]),
      }}
    >
      <BarChart
        most={100}
        entries={drawn.map((one) => ({
          name: `${one.rank ?? ''} ${one.person.name}`,
          value: one.ratio ?? 0,
          figure: figureOf(one),
        }))}
      />
    </ChartCard>
  );
}

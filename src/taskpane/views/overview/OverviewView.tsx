import { Caption1, Spinner } from '@fluentui/react-components';
import { useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useBook, usePaneState, useSession } from '../../useSession';
import { CostChart } from './CostChart';
import { GradeChart } from './GradeChart';
import { PlaceChart } from './PlaceChart';
import { RankingChart } from './RankingChart';
import { TrendChart } from './TrendChart';
import { WindowChart } from './WindowChart';

/** The charts of a period: who stands where, how it went by month, what cost most, windows, grades. */
export function OverviewView() {
  const t = useTexts();
  const { actions } = useSession();
  const { period } = usePaneState();
  const book = useBook();
  const revision = book.kind === 'ready' ? book.revision : undefined;
  const ask = revision === undefined || period === undefined ? undefined : () => actions.overview.overview(period);
  const answer = useAnswer(ask, [actions, period, revision]);
  const report = valueOf(answer);
  if (answer.kind === 'failed') return <Failure title={t('pane.failedTitle')} failure={answer.failure} />;
  if (!report || period === undefined) return <Spinner size="small" label={t('pane.working')} />;
  if (report.report.staff.length === 0) return <Caption1>{t('score.nobody')}</Caption1>;
  return (
    <>
      {report.report.ledger.counted === 0 ? <Caption1>{t('score.noRows')}</Caption1> : null}
      <RankingChart ranking={report.ranking} />
      <PlaceChart period={period} />
      <TrendChart trend={report.trend} />
      <CostChart costs={report.costs} />
      <WindowChart windows={report.report.windows} />
      <GradeChart grades={report.grades} />
    </>
  );
}

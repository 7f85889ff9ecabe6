import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { FORCED_COLORS } from '../../forced-colors';
import { useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useGoTo } from '../../parts/useGoTo';
import { useSession } from '../../useSession';
import { CopyButton } from './CopyButton';
import { PersonHead } from './PersonHead';
import { PersonIssues } from './PersonIssues';
import { SectionList } from './SectionList';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    // Buttons without a border of their own: what they say begins and ends where all other lines do.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    [FORCED_COLORS]: { margin: 0 },
  },
});

interface ExplainViewProps {
  readonly person: number;
  readonly period: string;
  readonly revision: number;
}

/** Why one person has their score: items with bars and proofs, every row behind them, and what is pending. */
export function ExplainView({ person, period, revision }: ExplainViewProps) {
  const t = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { goTo, failure } = useGoTo();
  const answer = useAnswer(() => session.actions.results.explain(person, period), [session, person, period, revision]);
  const explanation = valueOf(answer);
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => session.explain(undefined)}>
          {t('explain.back')}
        </Button>
        {explanation ? <CopyButton explanation={explanation} period={period} /> : null}
      </div>
      {answer.kind === 'failed' ? <Failure title={t('pane.failedTitle')} failure={answer.failure} /> : null}
      {failure}
      {explanation ? (
        <>
          <PersonHead staff={explanation.staff} grades={explanation.grades} />
          <PersonIssues issues={explanation.issues} onGoTo={goTo} />
          <SectionList sections={explanation.sections} onGoTo={goTo} />
        </>
      ) : null}
      {!explanation && answer.kind === 'waiting' ? <Spinner size="small" label={t('pane.working')} /> : null}
      {!explanation && answer.kind === 'ready' ? t('explain.notPosted') : null}
    </>
  );
}

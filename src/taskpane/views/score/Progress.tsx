import { Button, Field, makeStyles, ProgressBar, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTexts } from '../../language';
import type { WorkState } from '../../model/session';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  cancel: { alignSelf: 'flex-start' },
});

const STEP_TEXT = { reading: 'score.stepReading', scoring: 'score.stepScoring', writing: 'score.stepWriting' } as const;

/** What is being done, how far it is, and the way out. */
export function Progress({ work }: { work: Extract<WorkState, { kind: 'running' }> }) {
  const t = useTexts();
  const session = useSession();
  const styles = useStyles();
  const { announce } = useAnnounce();
  const title = t('score.making');
  const step = work.progress && t(STEP_TEXT[work.progress.step]);
  useEffect(() => announce(step ?? title), [announce, step, title]);
  return (
    <div className={styles.progress}>
      <Field label={title} validationMessage={step} validationState="none">
        <ProgressBar value={work.progress?.done} />
      </Field>
      <Button className={styles.cancel} disabledFocusable={work.cancelling} onClick={session.cancel}>
        {t(work.cancelling ? 'pane.cancelling' : 'pane.cancel')}
      </Button>
    </div>
  );
}

import { Caption1, Field, Input, Spinner, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePeriodName, useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import { useAnswer, valueOf } from '../../parts/useAnswer';
import { useFirstFault } from '../../parts/useFirstFault';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';
import { ConfirmForm } from './ConfirmForm';
import { Waiting } from './Waiting';

interface LockFormProps {
  readonly period: string;
  readonly revision: number;
  readonly onClose: () => void;
}

/** Says what locking does and what of the period still waits, asks who locks, and locks. */
export function LockForm({ period, revision, onClose }: LockFormProps) {
  const t = useTexts();
  const periodName = usePeriodName();
  const { actions } = useSession();
  const answer = useAnswer(() => actions.locks.waiting(period), [actions, period, revision]);
  const waiting = valueOf(answer);
  const count = waiting ? waiting.issues.length + waiting.pendingExams.length : 0;
  const { run, busy, failure } = useTask();
  const { form, lead } = useFirstFault();
  const [by, setBy] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = by.trim() === '';

  useEffect(() => {
    // What waits comes in above the box that has the focus, and may push it out of sight.
    const timer = setTimeout(() => {
      const focused = document.activeElement;
      if (!focused || !form.current?.contains(focused)) return;
      // With its heading where there is room.
      form.current.closest('section')?.scrollIntoView({ block: 'nearest' });
      focused.scrollIntoView({ block: 'nearest' });
    });
    return () => clearTimeout(timer);
  }, [waiting, form]);

  function lock(): void {
    setTried(true);
    if (isMissing) return lead();
    run(() => actions.locks.lock(period, by.trim()));
  }

  return (
    <ConfirmForm
      form={form}
      failure={failure}
      confirm={t(busy ? 'lock.working' : count > 0 ? 'lock.confirmAnyway' : 'lock.confirm')}
      busy={busy}
      isWaiting={!waiting}
      onConfirm={lock}
      onClose={onClose}
    >
      <Text>{t('lock.what', { period: periodName(period) })}</Text>
      {answer.kind === 'failed' ? <Failure title={t('pane.failedTitle')} failure={answer.failure} /> : null}
      <div role="status">
        {waiting ? null : <Spinner size="tiny" label={t('lock.reading')} labelPosition="after" />}
        {waiting && count === 0 ? <Caption1>{t('lock.ready')}</Caption1> : null}
      </div>
      {waiting && count > 0 ? <Waiting waiting={waiting} /> : null}
      <Field label={t('lock.by')} required validationMessage={isTried && isMissing ? t('lock.byMissing') : undefined}>
        <Input autoFocus value={by} maxLength={60} onChange={(_, { value }) => setBy(value)} />
      </Field>
    </ConfirmForm>
  );
}

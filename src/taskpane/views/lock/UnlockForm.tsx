import { Field, Input, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { usePeriodName, useTexts } from '../../language';
import { useFirstFault } from '../../parts/useFirstFault';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';
import { ConfirmForm } from './ConfirmForm';

/** Says what unlocking does, asks who unlocks and why, and unlocks; without a period a lock of which that cannot be told. */
export function UnlockForm({ period, onClose }: { period: string | undefined; onClose: () => void }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const { form, lead } = useFirstFault();
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = { by: by.trim() === '', why: why.trim() === '' };

  function unlock(): void {
    setTried(true);
    if (missing.by || missing.why) return lead();
    run(async () => {
      await actions.locks.unlock(period, by.trim(), why.trim());
      onClose();
    });
  }

  return (
    <ConfirmForm
      form={form}
      failure={failure}
      confirm={t(busy ? 'lock.unlocking' : 'lock.unlockConfirm')}
      busy={busy}
      onConfirm={unlock}
      onClose={onClose}
    >
      {period === undefined ? null : <Text>{t('lock.unlockWhat', { period: periodName(period) })}</Text>}
      <Field
        label={t('lock.unlockBy')}
        required
        validationMessage={isTried && missing.by ? t('lock.byMissing') : undefined}
      >
        <Input autoFocus value={by} maxLength={60} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field
        label={t('lock.why')}
        required
        validationMessage={isTried && missing.why ? t('lock.whyMissing') : undefined}
      >
        <Textarea value={why} maxLength={500} resize="vertical" onChange={(_, { value }) => setWhy(value)} />
      </Field>
    </ConfirmForm>
  );
}

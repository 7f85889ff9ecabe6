import {
  Button,
  Caption1,
  DialogActions,
  DialogContent,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Appealed, TakeBack } from '../../actions';
import { useLabels, usePeriodName, useTexts } from '../../language';
import { appealFaultsOf, appealOf, draftOf } from '../../model/appeal-draft';
import { useFirstFault } from '../../parts/useFirstFault';
import { useTask } from '../../parts/useTask';
import { useUntilLeft } from '../../parts/useUntilLeft';
import { useSession } from '../../useSession';
import { AppealFields } from './AppealFields';
import { LockedNote } from './LockedNote';
import { useTotal } from './useTotal';

const useStyles = makeStyles({
  // Below each other in a narrow pane, with room between them.
  actions: { marginTop: tokens.spacingVerticalL },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
});

/** What became of the appeal; `before` is the total before it was recorded. */
type Outcome =
  | { readonly kind: 'entering' }
  | { readonly kind: 'recorded'; readonly before: string | undefined; readonly takeBack: TakeBack }
  | { readonly kind: 'takenBack'; readonly skipped: number };

/** Records an appeal against a row, and shows what it does to the person's total. */
export function AppealForm({ appealed, onClose }: { appealed: Appealed; onClose: () => void }) {
  const t = useTexts();
  const label = useLabels();
  const periodName = usePeriodName();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  const [draft, setDraft] = useState(() => draftOf(appealed, actions.days.today()));
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'entering' });
  const { form, lead } = useFirstFault();
  const leave = useRef<HTMLButtonElement>(null);
  const pressed = useUntilLeft<true>();
  useEffect(() => {
    // What was pressed is gone: the keyboard goes on at what is left to be done.
    if (outcome.kind !== 'entering' && pressed.current) leave.current?.focus();
  }, [outcome.kind, pressed]);
  // The month is where the row counts, whatever longer period is looked at.
  const period = appealed.date.slice(0, 7);
  const total = useTotal(appealed.person, period);
  const faults = appealFaultsOf(draft, appealed, actions);
  const { name, date, clause } = appealed;
  const parts = [name, date, clause && `${clause.code} ${label(clause.label)}`];

  function record(): void {
    setTried(true);
    if (Object.keys(faults).length > 0) return lead();
    pressed.current = true;
    run(async () =>
      setOutcome({
        kind: 'recorded',
        before: total,
        takeBack: await actions.appeals.record(appealed, appealOf(draft)),
      }),
    );
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome.kind === 'entering') record();
      }}
    >
      <DialogContent className={styles.form}>
        <Text weight="semibold">{parts.filter(Boolean).join(' · ')}</Text>
        {outcome.kind === 'entering' ? (
          <>
            <LockedNote day={date} />
            {total === undefined ? null : (
              <Caption1>{t('appeal.total', { period: periodName(period), score: total })}</Caption1>
            )}
            <AppealFields appealed={appealed} draft={draft} faults={isTried ? faults : {}} onChange={setDraft} />
          </>
        ) : null}
        {outcome.kind === 'recorded' ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <div>{t('appeal.done')}</div>
              <Change period={periodName(period)} before={outcome.before} after={total} />
            </MessageBarBody>
            <MessageBarActions>
              <Button
                disabledFocusable={busy}
                onClick={() => {
                  pressed.current = true;
                  run(async () => setOutcome({ kind: 'takenBack', skipped: await outcome.takeBack() }));
                }}
              >
                {t('appeal.undo')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        ) : null}
        {outcome.kind === 'takenBack' ? (
          <MessageBar intent={outcome.skipped > 0 ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>
              {outcome.skipped > 0 ? t('appeal.undoneBut', { count: outcome.skipped }) : t('appeal.undone')}
            </MessageBarBody>
          </MessageBar>
        ) : null}
        {failure}
      </DialogContent>
      <DialogActions className={styles.actions}>
        {outcome.kind === 'entering' ? (
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {t('appeal.record')}
          </Button>
        ) : null}
        <Button ref={leave} appearance={outcome.kind === 'entering' ? 'secondary' : 'primary'} onClick={onClose}>
          {t(outcome.kind === 'entering' ? 'pane.cancel' : 'appeal.close')}
        </Button>
      </DialogActions>
    </form>
  );
}

function Change({ period, before, after }: { period: string; before: string | undefined; after: string | undefined }) {
  const t = useTexts();
  if (before === undefined && after === undefined) return null;
  if (before === after) return <div>{t('appeal.unchanged', { period, after: after ?? '' })}</div>;
  const none = t('pane.none');
  return <strong>{t('appeal.change', { period, before: before ?? none, after: after ?? none })}</strong>;
}

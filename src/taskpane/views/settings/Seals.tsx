import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SealChange } from '../../../scoring';
import { issuePlace } from '../../../texts/issue-message';
import { sealChangeMessage } from '../../../texts/seal-message';
import type { Place, SealedPeriod } from '../../actions';
import { usePeriodName, useTexts } from '../../language';
import { periodOfSeal, sealsOf } from '../../model/seal-search';
import { Link } from '../../parts/Link';
import { PlainList } from '../../parts/PlainList';
import { Section } from '../../parts/Section';
import { useGoTo } from '../../parts/useGoTo';
import { useMore } from '../../parts/useMore';
import { useTask } from '../../parts/useTask';
import { useSession } from '../../useSession';

/** So many changes are shown at first, and added at each press. */
const STEP = 50;

const useStyles = makeStyles({
  found: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  check: { alignSelf: 'flex-start' },
  busy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  seal: { overflowWrap: 'anywhere' },
});

/** Asks for a printed seal and says whether what is printed still holds, or what changed since. */
export function Seals() {
  const t = useTexts();
  const styles = useStyles();
  const { actions } = useSession();
  const { run, cancel, busy, failure } = useTask();
  const { goTo, failure: notShown } = useGoTo();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState<{ readonly typed: string; readonly sealed: readonly SealedPeriod[] }>();
  const check = (): void =>
    run(async (signal) => setChecked({ typed, sealed: await actions.print.checkSeals(signal) }));
  const found = checked && sealsOf(checked.typed, checked.sealed);
  return (
    <Section title={t('settings.seals')}>
      <Caption1>{t('settings.sealsText')}</Caption1>
      <Field label={t('settings.seal')} hint={t('settings.sealHint')}>
        <Input
          value={typed}
          maxLength={100}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) check();
          }}
        />
      </Field>
      <Button className={styles.check} disabledFocusable={busy} onClick={check}>
        {t('settings.checkSeal')}
      </Button>
      {busy ? (
        <div className={styles.busy}>
          <Spinner size="small" label={t('settings.checkingSeal')} labelPosition="after" />
          <Button size="small" onClick={cancel}>
            {t('pane.cancel')}
          </Button>
        </div>
      ) : null}
      {failure}
      <div role="status" className={styles.found}>
        {!busy && checked && found?.length === 0 ? <NotFound {...checked} /> : null}
        {busy ? null : found?.map((one) => <Checked key={one.seal} sealed={one} onGoTo={goTo} />)}
      </div>
      {notShown}
    </Section>
  );
}

/** Why a seal cannot be checked. */
function NotFound({ typed, sealed }: { typed: string; sealed: readonly SealedPeriod[] }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const period = periodOfSeal(typed, sealed);
  const text =
    sealed.length === 0
      ? t('settings.sealNone')
      : period === undefined
        ? t('settings.sealUnknown')
        : t('settings.sealOlder', { period: periodName(period) });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function Checked({
  sealed: { period, seal, isIntact, changes },
  onGoTo,
}: {
  sealed: SealedPeriod;
  onGoTo: (place: Place) => void;
}) {
  const t = useTexts();
  const styles = useStyles();
  const periodName = usePeriodName();
  const { shown, more } = useMore(changes.length, STEP, 'small');
  const title = t(isIntact ? 'settings.sealIntact' : 'settings.sealChanged', { period: periodName(period) });
  return (
    <MessageBar intent={isIntact ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div className={styles.seal}>{seal}</div>
        {isIntact || changes.length > 0 ? null : <div>{t('settings.sealChangedSomehow')}</div>}
        {changes.length === 0 ? null : (
          <PlainList label={title}>
            {changes.slice(0, shown).map((change, index) => (
              <Change key={index} change={change} onGoTo={onGoTo} />
            ))}
          </PlainList>
        )}
        {more}
      </MessageBarBody>
    </MessageBar>
  );
}

function Change({ change, onGoTo }: { change: SealChange; onGoTo: (place: Place) => void }) {
  const t = useTexts();
  // A removed row is not where it stood any more.
  const place =
    change.kind === 'row' && change.change !== 'removed' ? { sheet: change.sheet, row: change.row } : undefined;
  return (
    <li>
      {sealChangeMessage(t, change)}{' '}
      {place ? (
        <Link onClick={() => onGoTo(place)}>
          {t('settings.goToRow', { place: issuePlace(t, { ...place, column: null }) ?? place.sheet })}
        </Link>
      ) : null}
    </li>
  );
}

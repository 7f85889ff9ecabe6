import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Spinner,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { Failure } from './Failure';
import { usePeriodName, useTexts } from './language';
import { usePaneState, useSession } from './useSession';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  month: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  // Beside the list itself, below the field's label.
  again: { marginTop: `calc(${tokens.lineHeightBase300} + 3 * ${tokens.spacingVerticalXXS})` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Chooses the month and starts the work. */
export function MonthForm() {
  const t = useTexts();
  const periodName = usePeriodName();
  const session = useSession();
  const { periods, period, work } = usePaneState();
  const styles = useStyles();
  const busy = work.kind === 'running';

  if (periods.kind === 'reading') return <Spinner size="small" label={t('pane.readingMonths')} labelPosition="after" />;
  if (periods.kind === 'failed') {
    return (
      <div className={styles.form}>
        <Failure title={t('pane.monthsFailed')} failure={periods.failure} />
        <ReadAgain onClick={session.readPeriods} />
      </div>
    );
  }
  if (periods.list.length === 0) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{t('pane.noMonths')}</MessageBarBody>
        <MessageBarActions>
          <ReadAgain onClick={session.readPeriods} />
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <div className={styles.form}>
      <div className={styles.month}>
        <Field className={styles.field} label={t('pane.month')} hint={t('pane.monthHint')}>
          <Select value={period ?? ''} disabled={busy} onChange={(_, { value }) => session.choose(value)}>
            {periods.list.map((label) => (
              <option key={label} value={label}>
                {periodName(label)}
              </option>
            ))}
          </Select>
        </Field>
        <Tooltip content={t('pane.readAgain')} relationship="label">
          <Button
            className={styles.again}
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={busy}
            onClick={() => void session.readPeriods()}
          />
        </Tooltip>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.run('score')}>
          {t('pane.score')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void session.run('check')}>
          {t('pane.check')}
        </Button>
      </div>
    </div>
  );
}

function ReadAgain({ onClick }: { onClick: () => Promise<void> }) {
  const t = useTexts();
  return (
    <Button icon={<ArrowClockwiseRegular />} onClick={() => void onClick()}>
      {t('pane.readAgain')}
    </Button>
  );
}

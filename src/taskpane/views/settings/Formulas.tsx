import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { Failure } from '../../parts/Failure';
import { Section } from '../../parts/Section';
import type { FormulaCount } from '../../actions';
import type { FormulaDesk, FreezeState } from '../../model/formula-desk';
import type { Texts } from '../../../texts';
import { useTexts } from '../../language';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What can be done about the formulas in the user's own sheets. */
export function Formulas({ desk }: { desk: FormulaDesk }) {
  const t = useTexts();
  const styles = useStyles();
  const { freeze, startsWithWorkbook } = useSyncExternalStore(desk.subscribe, desk.getState);
  const busy = freeze.kind === 'working';
  useEffect(() => {
    void desk.look();
    return desk.leave;
  }, [desk]);
  return (
    <Section title={t('settings.formulas')}>
      {startsWithWorkbook === undefined ? null : (
        <Switch
          label={t('settings.startsWithWorkbook')}
          checked={startsWithWorkbook}
          onChange={(_, { checked }) => void desk.setStartsWithWorkbook(checked)}
        />
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => void desk.ask()}>
          {t('settings.freeze')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void desk.refresh()}>
          {t('settings.refreshFormulas')}
        </Button>
      </div>
      <Freeze freeze={freeze} desk={desk} />
    </Section>
  );
}

function Freeze({ freeze, desk }: { freeze: FreezeState; desk: FormulaDesk }) {
  const t = useTexts();
  switch (freeze.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Spinner size="small" label={t('settings.formulasWorking')} labelPosition="after" />;
    case 'failed':
      return <Failure title={t('settings.formulasFailed')} failure={freeze.failure} />;
    case 'none':
      return <Said intent="info" text={noneText(t, freeze.count)} count={freeze.count} />;
    case 'frozen':
      return <Said intent="success" text={t('settings.frozen', numbersOf(freeze.count))} count={freeze.count} />;
    case 'asking':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('settings.freezeQuestion', numbersOf(freeze.count))}
            <Staying count={freeze.count} />
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => void desk.confirm()}>
              {t('settings.freezeConfirm')}
            </Button>
            <Button onClick={desk.dismiss}>{t('pane.cancel')}</Button>
          </MessageBarActions>
        </MessageBar>
      );
  }
}

function Said({ intent, text, count }: { intent: 'info' | 'success'; text: string; count: FormulaCount }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {text}
        <Staying count={count} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** What is not replaced, and why; nothing where that is nothing. */
function Staying({ count: { waiting, protectedSheets } }: { count: FormulaCount }) {
  const t = useTexts();
  const names = protectedSheets.join(t('settings.listSeparator'));
  return (
    <>
      {waiting === 0 ? null : ` ${t('settings.freezeWaiting', { waiting })}`}
      {protectedSheets.length === 0 ? null : ` ${t('settings.freezeProtected', { names })}`}
    </>
  );
}

function noneText(t: Texts, { waiting, protectedSheets }: FormulaCount): string {
  return t(waiting === 0 && protectedSheets.length === 0 ? 'settings.freezeNone' : 'settings.freezeNothing');
}

function numbersOf({ cells, sheets }: FormulaCount) {
  return { cells, sheets };
}

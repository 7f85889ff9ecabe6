import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { usePeriodName, useTexts } from '../../language';
import type { WorkState } from '../../model/session';
import { DismissButton } from '../../parts/DismissButton';
import { Failure } from '../../parts/Failure';
import { Link } from '../../parts/Link';
import { useGoTo } from '../../parts/useGoTo';
import { useSession } from '../../useSession';
import { NamesNotice } from './NamesNotice';
import { PrintFaults } from './PrintFaults';

const useStyles = makeStyles({
  sheets: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0 },
  sheet: { listStyleType: 'none' },
});

/** What became of the last wish for sheets, and the way to them. */
export function MadeNotice({ work }: { work: Exclude<WorkState, { kind: 'running' }> }) {
  const t = useTexts();
  const styles = useStyles();
  const periodName = usePeriodName();
  const session = useSession();
  const { goTo, failure } = useGoTo();
  if (work.kind === 'idle') return null;
  if (work.kind === 'failed') return <Failure title={t('score.failedTitle')} failure={work.failure} />;
  const dismiss = <DismissButton onClick={session.dismiss} />;
  if (work.kind === 'cancelled') {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('score.cancelledTitle')}</MessageBarTitle>
          {t('score.cancelledText')}
        </MessageBarBody>
        <MessageBarActions containerAction={dismiss} />
      </MessageBar>
    );
  }
  const { period, staff, sheets, leftOut, names, printFaults } = work.result;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('score.doneTitle', { period: periodName(period) })}</MessageBarTitle>
          <div>{t('score.doneStaff', { count: staff })}</div>
          <ul className={styles.sheets} aria-label={t('score.doneSheets')}>
            {sheets.map((sheet) => (
              <li key={sheet} className={styles.sheet}>
                <Link onClick={() => goTo({ sheet })}>{sheet}</Link>
              </li>
            ))}
          </ul>
          <div>{t('score.printHint')}</div>
          {leftOut === 0 ? null : (
            <div>
              {t('score.leftOut', { count: leftOut })}{' '}
              <Link inline onClick={() => session.show('check')}>
                {t('score.toCheck')}
              </Link>
            </div>
          )}
        </MessageBarBody>
        <MessageBarActions containerAction={dismiss} />
      </MessageBar>
      {failure}
      {printFaults.length === 0 ? null : <PrintFaults faults={printFaults} onGoTo={goTo} />}
      {names.length === 0 ? null : <NamesNotice names={names} onGoTo={goTo} />}
    </>
  );
}

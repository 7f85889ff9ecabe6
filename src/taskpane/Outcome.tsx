import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { PaneCheck, PaneResult } from './actions';
import { Failure } from './Failure';
import { IssueList } from './IssueList';
import { usePeriodName, useTexts } from './language';
import { Ledger } from './Ledger';
import { Progress } from './Progress';
import type { WorkState } from './session';

/** What the last piece of work is doing or came to. */
export function Outcome({ work }: { work: WorkState }) {
  const t = useTexts();
  switch (work.kind) {
    case 'idle':
      return null;
    case 'running':
      return <Progress work={work} />;
    case 'failed':
      return <Failure title={t(work.task === 'score' ? 'pane.failedTitle' : 'pane.checkFailedTitle')} failure={work.failure} />;
    case 'cancelled':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('pane.cancelledTitle')}</MessageBarTitle>
            {t('pane.cancelledText')}
          </MessageBarBody>
        </MessageBar>
      );
    case 'scored':
      return <Scored result={work.result} />;
    case 'checked':
      return <Checked result={work.result} />;
  }
}

function Scored({ result }: { result: PaneResult }) {
  const t = useTexts();
  const periodName = usePeriodName();
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('pane.doneTitle', { period: periodName(result.period) })}</MessageBarTitle>
          <div>{t('pane.doneStaff', { count: result.staff })}</div>
          <div>{t('pane.doneSheets', { sheets: result.sheets.join(t('pane.listSeparator')) })}</div>
          <div>{t('pane.printHint')}</div>
        </MessageBarBody>
      </MessageBar>
      <Findings result={result} />
    </>
  );
}

function Checked({ result }: { result: PaneCheck }) {
  const t = useTexts();
  const periodName = usePeriodName();
  const clean = result.issues.length === 0;
  return (
    <>
      <MessageBar intent={clean ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('pane.checkedTitle', { period: periodName(result.period) })}</MessageBarTitle>
          {clean ? t('pane.checkedClean') : t('pane.checkedIssues', { count: result.issues.length })}
        </MessageBarBody>
      </MessageBar>
      <Findings result={result} />
    </>
  );
}

function Findings({ result }: { result: PaneCheck }) {
  return (
    <>
      <Ledger rows={result.rows} />
      <IssueList issues={result.issues} />
    </>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { BookState } from '../actions';
import { useTexts } from '../language';
import { useTask } from '../parts/useTask';
import { useSession } from '../useSession';

/** Why there is nothing to show yet, and what to do about it. */
export function BookNotice({ book }: { book: Exclude<BookState, { kind: 'ready' }> }) {
  const t = useTexts();
  const session = useSession();
  switch (book.kind) {
    case 'reading':
      return <Spinner size="small" label={t('pane.reading')} labelPosition="after" />;
    case 'no-log':
      return (
        <Notice intent="info" text={t('pane.noLog')}>
          <Button appearance="primary" onClick={() => session.show('prepare')}>
            {t('pane.toPrepare')}
          </Button>
        </Notice>
      );
    case 'not-read':
      return <Notice intent="error" text={book.reason ?? t('pane.notRead')} />;
    case 'broken-rules':
      return (
        <Notice intent="error" text={t('pane.brokenRules', { count: book.faults.length })}>
          <Button appearance="primary" onClick={() => session.show('rules')}>
            {t('pane.toRules')}
          </Button>
        </Notice>
      );
  }
}

/** A sentence, the button that leads on, and the one that reads again. */
function Notice({ intent, text, children }: { intent: 'info' | 'error'; text: string; children?: ReactNode }) {
  const t = useTexts();
  const { actions } = useSession();
  const { run, busy, failure } = useTask();
  return (
    <>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions>
          {children}
          <Button disabledFocusable={busy} onClick={() => run(() => actions.book.refresh())}>
            {t('pane.readAgain')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {failure}
    </>
  );
}

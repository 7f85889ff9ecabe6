import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { BookState } from '../actions';
import { useTexts } from '../language';
import { useSession } from '../useSession';

/** Why there is nothing to show yet, and what to do about it. */
export function BookNotice({ book }: { book: Exclude<BookState, { kind: 'ready' }> }) {
  const t = useTexts();
  const session = useSession();
  const readAgain = (
    <Button onClick={() => void session.actions.book.refresh()}>{t('pane.readAgain')}</Button>
  );
  switch (book.kind) {
    case 'reading':
      return <Spinner size="small" label={t('pane.reading')} labelPosition="after" />;
    case 'no-log':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('pane.noLog')}</MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => session.show('prepare')}>
              {t('pane.toPrepare')}
            </Button>
            {readAgain}
          </MessageBarActions>
        </MessageBar>
      );
    case 'not-read':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t('pane.notRead')}</MessageBarBody>
          <MessageBarActions>{readAgain}</MessageBarActions>
        </MessageBar>
      );
    case 'broken-rules':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t('pane.brokenRules', { count: book.faults.length })}</MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => session.show('rules')}>
              {t('pane.toRules')}
            </Button>
            {readAgain}
          </MessageBarActions>
        </MessageBar>
      );
  }
}

import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTexts } from './language';
import type { PaneFailure } from './pane-failure';

/** What failed and what to do next, in place. */
export function Failure({ title, failure }: { title: string; failure: PaneFailure }) {
  const t = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{failure.sentence ?? t('pane.unknownFailure')}</div>
        {failure.detail ? <Caption1>{t('pane.detail', { detail: failure.detail })}</Caption1> : null}
      </MessageBarBody>
    </MessageBar>
  );
}

import { Caption1, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language';
import type { PaneFailure } from '../model/pane-failure';

/** What failed and what to do next, in place; `children` are buttons that do it. */
export function Failure({ title, failure, children }: { title: string; failure: PaneFailure; children?: ReactNode }) {
  const t = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{failure.sentence ?? t('pane.unknownFailure')}</div>
        {failure.detail ? <Caption1>{t('pane.detail', { detail: failure.detail })}</Caption1> : null}
      </MessageBarBody>
      {children ? <MessageBarActions>{children}</MessageBarActions> : null}
    </MessageBar>
  );
}

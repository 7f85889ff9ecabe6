import { Caption1, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language';
import type { PaneFailure } from '../model/pane-failure';
import { DismissButton } from './DismissButton';

interface FailureProps {
  readonly title: string;
  readonly failure: PaneFailure;
  /** Takes it away, where it stands over something else. */
  readonly onDismiss?: () => void;
  /** Buttons that do what is to be done next. */
  readonly children?: ReactNode;
}

/** What failed and what to do next, in place. */
export function Failure({ title, failure, onDismiss, children }: FailureProps) {
  const t = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{failure.sentence ?? t('pane.unknownFailure')}</div>
        {failure.detail ? <Caption1>{t('pane.detail', { detail: failure.detail })}</Caption1> : null}
      </MessageBarBody>
      {children || onDismiss ? (
        <MessageBarActions containerAction={onDismiss ? <DismissButton onClick={onDismiss} /> : undefined}>
          {children}
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

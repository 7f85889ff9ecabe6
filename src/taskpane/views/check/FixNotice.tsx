import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../../language';
import { DismissButton } from '../../parts/DismissButton';
import { Failure } from '../../parts/Failure';
import type { Fixes } from './useFixes';

/** What became of the last fix, and the way back. */
export function FixNotice({ fixes: { state, number, undo, dismiss } }: { fixes: Fixes }) {
  const t = useTexts();
  if (state.kind === 'failed')
    return <Failure key={number} title={t('check.fixFailed')} failure={state.failure} onDismiss={dismiss} />;
  if (state.kind !== 'written' && state.kind !== 'undone') return null;
  const { written, skipped } = state.result;
  return (
    // What is said when all went well is short enough for one line, beside the way back.
    <MessageBar
      key={number}
      intent={skipped > 0 ? 'warning' : 'success'}
      layout={skipped > 0 ? 'multiline' : 'singleline'}
    >
      <MessageBarBody>
        {t(state.kind === 'written' ? 'check.fixed' : 'check.undone', { count: written.length })}
        {skipped > 0 ? ` ${t('check.skipped', { count: skipped })}` : null}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={dismiss} />}>
        {state.kind === 'written' && written.length > 0 ? <Button onClick={undo}>{t('check.undo')}</Button> : null}
      </MessageBarActions>
    </MessageBar>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../../language';
import { Failure } from '../../parts/Failure';
import type { Fixes } from './useFixes';

/** What became of the last fix, and the way back. */
export function FixNotice({ fixes: { state, undo } }: { fixes: Fixes }) {
  const t = useTexts();
  if (state.kind === 'failed') return <Failure title={t('check.fixFailed')} failure={state.failure} />;
  if (state.kind !== 'written' && state.kind !== 'undone') return null;
  const { written, skipped } = state.result;
  return (
    <MessageBar intent={skipped > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {t(state.kind === 'written' ? 'check.fixed' : 'check.undone', { count: written.length })}
        {skipped > 0 ? ` ${t('check.skipped', { count: skipped })}` : null}
      </MessageBarBody>
      {state.kind === 'written' && written.length > 0 ? (
        <MessageBarActions>
          <Button onClick={undo}>{t('check.undo')}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

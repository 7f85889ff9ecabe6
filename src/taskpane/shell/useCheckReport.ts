import type { CheckReport } from '../actions';
import { useAnswer, type Answer } from '../parts/useAnswer';
import { useBook, usePaneState, useSession } from '../useSession';

/** What is to be looked at in the log, in the light of the chosen period; found anew after every change of the log. */
export function useCheckReport(): Answer<CheckReport> {
  const { actions } = useSession();
  const { period } = usePaneState();
  const book = useBook();
  const revision = book.kind === 'ready' ? book.revision : undefined;
  const ask = revision === undefined || period === undefined ? undefined : () => actions.check.check(period);
  return useAnswer(ask, [actions, period, revision]);
}

import { useState, type ReactNode } from 'react';
import type { Place } from '../actions';
import { useTexts } from '../language';
import { failureOf, type PaneFailure } from '../model/pane-failure';
import { useSession } from '../useSession';
import { Failure } from './Failure';

/** Shows places in the workbook; where that fails, `failure` says why, for whoever asked to put beside. */
export function useGoTo(): { goTo(place: Place): void; readonly failure: ReactNode } {
  const t = useTexts();
  const { actions } = useSession();
  const [failure, setFailure] = useState<PaneFailure>();
  return {
    goTo: (place) => {
      setFailure(undefined);
      actions.book.goTo(place).catch((error: unknown) => setFailure(failureOf(error)));
    },
    failure: failure ? <Failure title={t('pane.goToFailed')} failure={failure} /> : null,
  };
}

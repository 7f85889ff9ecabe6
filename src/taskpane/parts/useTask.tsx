import { useState, type ReactNode } from 'react';
import { useTexts } from '../language';
import { failureOf, type PaneFailure } from '../model/pane-failure';
import { Failure } from './Failure';

/** Does one thing at a time; `busy` while it does, `failure` what went wrong with the last, to be put beside it. */
export function useTask(): { run(task: () => Promise<unknown>): void; readonly busy: boolean; readonly failure: ReactNode } {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure>();
  return {
    busy,
    failure: failure ? <Failure title={t('pane.failedTitle')} failure={failure} /> : null,
    run: (task) => {
      if (busy) return;
      setBusy(true);
      setFailure(undefined);
      task()
        .catch((error: unknown) => setFailure(failureOf(error)))
        .finally(() => setBusy(false));
    },
  };
}

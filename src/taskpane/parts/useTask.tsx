import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../language';
import { failureOf, type PaneFailure } from '../model/pane-failure';
import { Failure } from './Failure';

export interface Task {
  /** Begins to do something; nothing happens while the last is being done. */
  run(task: (signal: AbortSignal) => Promise<unknown>): void;
  /** Asks what is being done to stop; it must reject with the signal's reason then. */
  cancel(): void;
  readonly busy: boolean;
  /** What went wrong with the last, to be put beside it. */
  readonly failure: ReactNode;
  /** Forgets what went wrong. */
  forget(): void;
}

/** Does one thing at a time. */
export function useTask(): Task {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure>();
  const running = useRef<AbortController>(undefined);
  return {
    busy,
    failure: failure ? <Failure title={t('pane.failedTitle')} failure={failure} /> : null,
    forget: useCallback(() => setFailure(undefined), []),
    cancel: () => running.current?.abort(),
    run: (task) => {
      if (busy) return;
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setBusy(true);
      setFailure(undefined);
      task(signal)
        .catch((error: unknown) => {
          if (!signal.aborted || error !== signal.reason) setFailure(failureOf(error));
        })
        .finally(() => setBusy(false));
    },
  };
}

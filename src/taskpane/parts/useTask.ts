import { useRef, useState, type ReactNode } from 'react';
import { useFailure } from './useFailure';

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
  const { failure, tell, forget } = useFailure();
  const [busy, setBusy] = useState(false);
  // Asked instead of `busy`, which is what was drawn last: two presses between two drawings would both begin.
  const running = useRef<AbortController>(undefined);
  return {
    busy,
    failure,
    forget,
    cancel: () => running.current?.abort(),
    run: (task) => {
      if (running.current) return;
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setBusy(true);
      forget();
      task(signal)
        .catch((error: unknown) => {
          if (!signal.aborted || error !== signal.reason) tell(error);
        })
        .finally(() => {
          running.current = undefined;
          setBusy(false);
        });
    },
  };
}

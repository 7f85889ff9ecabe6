import { useCallback, useState, type ReactNode } from 'react';
import { useTexts } from '../language';
import { failureOf, type PaneFailure } from '../model/pane-failure';
import { Failure } from './Failure';

export interface Failures {
  /** What went wrong with the last thing done, to be put beside it. */
  readonly failure: ReactNode;
  tell(error: unknown): void;
  /** Forgets what went wrong. */
  forget(): void;
}

/** Keeps what went wrong last, and says it. */
export function useFailure(): Failures {
  const t = useTexts();
  const [failure, setFailure] = useState<PaneFailure>();
  return {
    failure: failure ? <Failure title={t('pane.failedTitle')} failure={failure} /> : null,
    tell: useCallback((error) => setFailure(failureOf(error)), []),
    forget: useCallback(() => setFailure(undefined), []),
  };
}

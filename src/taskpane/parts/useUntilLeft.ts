import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps something for as long as the keyboard stays in the pane. Whoever has gone to the sheet meanwhile types there: what
 * was to lead the keyboard on is forgotten then, and nothing takes the keys from them.
 *
 * @returns where it is kept
 */
export function useUntilLeft<Kept>(): RefObject<Kept | undefined> {
  const kept = useRef<Kept>(undefined);
  useEffect(() => {
    const forget = (): void => {
      kept.current = undefined;
    };
    window.addEventListener('blur', forget);
    return () => window.removeEventListener('blur', forget);
  }, []);
  return kept;
}

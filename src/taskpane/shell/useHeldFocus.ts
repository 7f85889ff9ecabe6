import { useEffect } from 'react';
import { nextOf, placeOf, type FocusPlace } from '../parts/focus-place';
import { useUntilLeft } from '../parts/useUntilLeft';

/**
 * Keeps the keyboard's place where what had the focus goes away: a line that was dealt with, a message that was closed, a
 * view that another one took the place of. In the nearest part of the pane that still has anything to come to, the next
 * has the focus, or else the one before, or else what has come in its place; in another view the view itself.
 */
export function useHeldFocus(): void {
  const last = useUntilLeft<FocusPlace>();
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = placeOf(target as Element);
    };
    const hold = (): void => {
      const { current: place } = last;
      if (place && !place.element.isConnected && document.activeElement === document.body) nextOf(place)?.focus();
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // A moment later: whoever took it away may lead the keyboard on by itself.
    const observer = new MutationObserver(() => {
      if (!last.current || last.current.element.isConnected || waiting !== undefined) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        hold();
      });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(waiting);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [last]);
}

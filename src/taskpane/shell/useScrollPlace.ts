import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { usePaneState } from '../useSession';

/**
 * Where the pane is scrolled to: every view begins at its top, and who comes back from one person's score finds the list
 * as it was left.
 *
 * @returns what to put on the element that scrolls
 */
export function useScrollPlace(): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const { view, person } = usePaneState();
  const shown = useRef({ view, person });
  const list = useRef(0);
  useEffect(() => {
    const element = scroller.current;
    // Told a moment later: by then a list that gave way to a person no longer counts.
    const remember = (): void => {
      if (element && shown.current.person === undefined) list.current = element.scrollTop;
    };
    element?.addEventListener('scroll', remember);
    return () => element?.removeEventListener('scroll', remember);
  }, []);
  useLayoutEffect(() => {
    const { current: before } = shown;
    if (before.view === view && before.person === person) return;
    shown.current = { view, person };
    const isBack = before.view === view && person === undefined;
    if (before.view !== view) list.current = 0;
    if (scroller.current) scroller.current.scrollTop = isBack ? list.current : 0;
  }, [view, person]);
  return scroller;
}

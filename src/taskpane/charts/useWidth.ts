import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The narrowest pane's, until it is known. */
const AT_FIRST = 296;

/**
 * How wide an element is, in pixels, as long as it is shown: what is drawn as wide as that keeps its letters' size.
 *
 * @returns what to put on the element, and its width
 */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(AT_FIRST);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => setWidth(Math.round(current.getBoundingClientRect().width) || AT_FIRST);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

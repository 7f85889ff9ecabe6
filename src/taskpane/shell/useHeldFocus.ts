import { useEffect } from 'react';
import { useUntilLeft } from '../parts/useUntilLeft';

/** What the keyboard comes to with Tab. */
const STOPS = ':is(a[href], button, input, select, textarea, [tabindex]):not(:disabled, [aria-hidden=true])';

/** What had the focus last, and what stood around it then. */
interface Place {
  readonly element: Element;
  /** What it stood in, from the nearest on. */
  readonly around: readonly Element[];
  readonly before: readonly HTMLElement[];
  readonly after: readonly HTMLElement[];
}

/**
 * Keeps the keyboard's place where what had the focus goes away: a line that was dealt with, a message that was closed, a
 * view that another one took the place of. In the nearest part of the pane that still has anything to come to, the next
 * has the focus, or else the one before, or else what has come in its place; in another view the view itself.
 */
export function useHeldFocus(): void {
  const last = useUntilLeft<Place>();
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

function placeOf(element: Element): Place {
  const around: Element[] = [];
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) around.push(one);
  const stops = stopsIn(document).filter((stop) => stop !== element);
  const isBefore = (stop: Element): boolean =>
    (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { element, around, before: stops.filter(isBefore), after: stops.filter((stop) => !isBefore(stop)) };
}

function stopsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(STOPS)].filter(({ tabIndex }) => tabIndex >= 0);
}

function nextOf({ around, before, after }: Place): HTMLElement | undefined {
  for (const part of around) {
    if (!part.isConnected) continue;
    const isThere = (stop: Element): boolean => part.contains(stop);
    const next = after.find(isThere) ?? firstOfLine(before.filter(isThere));
    if (next) return next;
    if (part.id === 'view') return part as HTMLElement;
    const [anew] = stopsIn(part);
    if (anew) return anew;
  }
  return undefined;
}

/** The last of several, or what its line begins with: at a line's end stands what changes something. */
function firstOfLine(stops: readonly HTMLElement[]): HTMLElement | undefined {
  const last = stops.at(-1);
  const line = last?.closest('li');
  return line ? stops.find((stop) => line.contains(stop)) : last;
}

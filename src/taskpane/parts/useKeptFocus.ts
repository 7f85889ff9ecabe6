import { useEffect, useRef, type RefObject } from 'react';
import { useUntilLeft } from './useUntilLeft';

/** What had the focus last, and where it stands. */
interface Place {
  readonly element: Element;
  readonly group: string;
  readonly line: number;
}

/**
 * Keeps the keyboard's place in lists whose lines go away once they are dealt with: where the element that had the focus
 * is gone, the line that came into its place has it, or the list's last line, or the heading of the group.
 *
 * @returns what to put on the element around the groups; a group is marked by `data-group`, and its lines are `li`
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const last = useUntilLeft<Place>();
  useEffect(() => {
    const container = around.current;
    if (!container) return undefined;
    const remember = ({ target }: FocusEvent): void => {
      const element = target as Element;
      const group = element.closest('[data-group]');
      const line = element.closest('li');
      last.current =
        group && line
          ? { element, group: group.getAttribute('data-group') ?? '', line: linesOf(group).indexOf(line) }
          : undefined;
    };
    const mend = (): void => {
      const { current: place } = last;
      if (!place || place.element.isConnected || document.activeElement !== document.body) return;
      const { group: name, line } = place;
      const group = [...container.querySelectorAll('[data-group]')].find(
        (one) => one.getAttribute('data-group') === name,
      );
      const lines = group ? linesOf(group) : [];
      const next = lines[line] ?? lines.at(-1) ?? group ?? container;
      next.querySelector<HTMLElement>('button')?.focus();
    };
    const observer = new MutationObserver(mend);
    container.addEventListener('focusin', remember);
    observer.observe(container, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      container.removeEventListener('focusin', remember);
    };
  }, [last]);
  return around;
}

function linesOf(group: Element): Element[] {
  return [...group.querySelectorAll('li')];
}

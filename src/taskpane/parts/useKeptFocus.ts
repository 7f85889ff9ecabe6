import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard's place in lists whose lines go away once they are dealt with: where the element that had the focus
 * is gone, the line that came into its place has it, or the list's last line, or the heading of the group. Once the
 * keyboard has left the pane, nothing takes it back: somebody types into the sheet.
 *
 * @returns what to put on the element around the groups; a group is marked by `data-group`, and its lines are `li`
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = around.current;
    if (!container) return undefined;
    let last: { readonly element: Element; readonly group: string; readonly line: number } | undefined;
    const remember = ({ target }: FocusEvent): void => {
      const element = target as Element;
      const group = element.closest('[data-group]');
      const line = element.closest('li');
      last =
        group && line
          ? { element, group: group.getAttribute('data-group') ?? '', line: linesOf(group).indexOf(line) }
          : undefined;
    };
    const mend = (): void => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const { group: name, line } = last;
      const group = [...container.querySelectorAll('[data-group]')].find(
        (one) => one.getAttribute('data-group') === name,
      );
      const lines = group ? linesOf(group) : [];
      const place = lines[line] ?? lines.at(-1) ?? group ?? container;
      place.querySelector<HTMLElement>('button')?.focus();
    };
    const forget = (): void => {
      last = undefined;
    };
    const observer = new MutationObserver(mend);
    container.addEventListener('focusin', remember);
    window.addEventListener('blur', forget);
    observer.observe(container, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      container.removeEventListener('focusin', remember);
      window.removeEventListener('blur', forget);
    };
  }, []);
  return around;
}

function linesOf(group: Element): Element[] {
  return [...group.querySelectorAll('li')];
}

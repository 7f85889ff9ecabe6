/** What the keyboard comes to with Tab. */
const STOPS = ':is(a[href], button, input, select, textarea, [tabindex]):not(:disabled, [aria-hidden=true])';

/** What had the focus, and what stood around it then. */
export interface FocusPlace {
  readonly element: Element;
  /** What it stood in, from the nearest on. */
  readonly around: readonly Element[];
  readonly before: readonly HTMLElement[];
  readonly after: readonly HTMLElement[];
}

/** Where the keyboard is, to be gone on from when that is gone. */
export function placeOf(element: Element): FocusPlace {
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

/** Where the keyboard goes on: see `useHeldFocus`. @returns undefined where nothing of what stood around it is left */
export function nextOf({ around, before, after }: FocusPlace): HTMLElement | undefined {
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

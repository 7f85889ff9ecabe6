import { useEffect, useRef, useState, type RefObject } from 'react';

export interface FirstFault {
  /** What to put on the form. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** Leads to the first box that says what is wrong with it, once it does. */
  lead(): void;
}

/** Leads whoever tried to send a form with faults in it to the first of them. */
export function useFirstFault(): FirstFault {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  return { form, lead: () => setTries((before) => before + 1) };
}

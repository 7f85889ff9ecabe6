import { useState } from 'react';
import type { Unsaved } from '../model/session';
import { useSession } from '../useSession';

interface UnsavedForm<Value> {
  readonly value: Value;
  /** Takes what was typed: it is there again after a look at another view. */
  write(value: Value): void;
  /** Shows what is in the workbook by now, or is only proposed: with the view it is gone. */
  renew(value: Value): void;
}

/** What stands in a form, which outlives its view while it is not in the workbook. */
export function useUnsaved<Name extends keyof Unsaved>(
  name: Name,
  fresh: () => NonNullable<Unsaved[Name]>,
): UnsavedForm<NonNullable<Unsaved[Name]>> {
  const { unsaved } = useSession();
  const [value, setValue] = useState(() => unsaved[name] ?? fresh());
  return {
    value,
    write: (next) => {
      unsaved[name] = next;
      setValue(next);
    },
    renew: (next) => {
      unsaved[name] = undefined;
      setValue(next);
    },
  };
}

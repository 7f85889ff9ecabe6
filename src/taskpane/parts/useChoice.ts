import { useRef, useState, type ReactNode } from 'react';
import { useTask } from './useTask';

export interface Choice {
  /** What is chosen: at once, before it is written. */
  readonly shown: string;
  readonly failure: ReactNode;
  choose(next: string): void;
}

/**
 * A choice that is written as soon as it is made. Who goes on with the arrow keys meanwhile is not held up, for what is
 * disabled loses the focus; of several made while one is being written the last is written after it.
 *
 * @param value as it is written by now; shown again where writing fails
 */
export function useChoice(value: string, write: (next: string) => Promise<unknown>): Choice {
  const { run, failure } = useTask();
  const [wanted, setWanted] = useState<string>();
  const latest = useRef('');
  return {
    shown: wanted ?? value,
    failure,
    choose: (next) => {
      latest.current = next;
      setWanted(next);
      run(async () => {
        try {
          for (let written: string | undefined; written !== latest.current;) {
            written = latest.current;
            await write(written);
          }
        } finally {
          setWanted(undefined);
        }
      });
    },
  };
}

import { useRef, useState, type ReactNode } from 'react';
import { useFailure } from './useFailure';

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
  const { failure, tell, forget } = useFailure();
  const [wanted, setWanted] = useState<string>();
  // Both are asked at the moment of a choice, which may fall between the end of a writing and the drawing of it.
  const latest = useRef('');
  const writing = useRef(false);

  async function writeLatest(): Promise<void> {
    writing.current = true;
    forget();
    try {
      for (let written: string | undefined; written !== latest.current;) {
        written = latest.current;
        await write(written);
      }
    } catch (error) {
      tell(error);
    } finally {
      writing.current = false;
      setWanted(undefined);
    }
  }

  return {
    shown: wanted ?? value,
    failure,
    choose: (next) => {
      latest.current = next;
      setWanted(next);
      if (!writing.current) void writeLatest();
    },
  };
}

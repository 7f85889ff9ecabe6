import { useState } from 'react';
import { useSession } from '../useSession';
import { PrivateNumbers } from './PrivateNumbers';
import { useAnswer, valueOf } from './useAnswer';
import { useTask } from './useTask';

/** The choice as the workbook keeps it; a new one is kept at once. */
export function PrivateNumbersChoice() {
  const { actions } = useSession();
  const { run, failure } = useTask();
  const [reads, setReads] = useState(0);
  const settings = valueOf(useAnswer(() => actions.print.read(), [actions, reads]));
  if (!settings) return null;
  return (
    <>
      <PrivateNumbers
        value={settings.privateNumbers}
        onChange={(privateNumbers) =>
          run(() => actions.print.write({ privateNumbers }).then(() => setReads(reads + 1)))
        }
      />
      {failure}
    </>
  );
}

import { useEffect, useState, type ReactNode } from 'react';

/**
 * What is to be seen with a message and not read out with it: a message bar is read out as it comes, to its last word, and a
 * list in it would hold up everything else. So the list comes a moment after it, to be read at leisure.
 */
export function Unsaid({ children }: { children: ReactNode }) {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => setSaid(true), []);
  return isSaid ? children : null;
}

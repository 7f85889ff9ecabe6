import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';

// Off the title above it, whose line is as high as those of the list.
const useStyles = makeStyles({ below: { marginTop: tokens.spacingVerticalXS } });

/**
 * What is to be seen with a message and not read out with it: a message bar is read out as it comes, to its last word, and a
 * list in it would hold up everything else. So the list comes a moment after it, to be read at leisure.
 */
export function Unsaid({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [isSaid, setSaid] = useState(false);
  useEffect(() => setSaid(true), []);
  return isSaid ? <div className={styles.below}>{children}</div> : null;
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // Cells may hold what has no place to break.
    overflowWrap: 'anywhere',
    listStyleType: 'none',
  },
});

/** Lines below each other, without bullets: a narrow pane has no room for them. */
export function PlainList({ label, children }: { label?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    // WebKit takes a list without bullets for none unless it is told.
    <ul className={styles.list} role="list" aria-label={label}>
      {children}
    </ul>
  );
}

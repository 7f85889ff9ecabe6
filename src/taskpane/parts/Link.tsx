import { Link as FluentLink, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FORCED_COLORS } from '../forced-colors';

const useStyles = makeStyles({
  // Where the system's colours are forced a button that looks like text is told from text by nothing else.
  link: { lineHeight: 'inherit', [FORCED_COLORS]: { color: 'LinkText', textDecorationLine: 'underline' } },
});

interface LinkProps {
  /** Whether it stands in a sentence. */
  readonly inline?: boolean;
  readonly className?: string;
  /** The number of the person it is about, to be found by. */
  readonly 'data-person'?: number;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Words that lead somewhere in the workbook or the pane. */
export function Link({ className, ...props }: LinkProps) {
  const styles = useStyles();
  return <FluentLink {...props} as="button" className={mergeClasses(styles.link, className)} />;
}

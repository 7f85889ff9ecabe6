import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

interface SectionProps {
  readonly title: string;
  /** Whether what it holds is still being worked out. */
  readonly busy?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a view under its heading. */
export function Section({ title, busy, className, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.section, className)} aria-label={title} aria-busy={busy}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

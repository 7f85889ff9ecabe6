import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Its arrow stands where all other lines begin, and what it says at the end ends where they do.
  header: { paddingLeft: 0, paddingRight: 0 },
  panel: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

interface FoldProps {
  readonly name: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part of an accordion, under a heading that opens and closes it. */
export function Fold({ name, title, children }: FoldProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={name} data-group={name}>
      <AccordionHeader as="h3" button={{ className: styles.header }}>
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Severity } from '../scoring/issue';
import type { PaneIssue } from './actions';
import { useTexts } from './language';

/** More than this of one kind are counted, not listed: nobody reads on, and a pane of thousands of rows is slow. */
const LISTED = 50;

const HEADINGS: readonly (readonly [Severity, 'pane.issuesError' | 'pane.issuesOpen' | 'pane.issuesWarning'])[] = [
  ['error', 'pane.issuesError'],
  ['open', 'pane.issuesOpen'],
  ['warning', 'pane.issuesWarning'],
];

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  place: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** Everything to look at, the rows that were not counted first. */
export function IssueList({ issues }: { issues: readonly PaneIssue[] }) {
  const t = useTexts();
  const styles = useStyles();
  return HEADINGS.map(([severity, heading]) => {
    const found = issues.filter((issue) => issue.severity === severity);
    if (found.length === 0) return null;
    return (
      <section key={severity} className={styles.section}>
        <Text as="h2" weight="semibold" className={styles.heading}>
          {t(heading, { number: found.length })}
        </Text>
        <ul className={styles.list}>
          {found.slice(0, LISTED).map((issue, index) => (
            <li key={index}>
              <Caption1 className={styles.place}>
                {issue.row === null
                  ? (issue.sheet ?? t('pane.wholeWorkbook'))
                  : t('pane.place', { sheet: issue.sheet ?? '', row: issue.row })}
              </Caption1>
              {issue.message}
            </li>
          ))}
        </ul>
        {found.length > LISTED ? <Caption1>{t('pane.moreIssues', { number: found.length - LISTED })}</Caption1> : null}
      </section>
    );
  });
}

import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Grade } from '../../rulebook';
import type { StaffScore } from '../../scoring';
import { useLabels, useTexts } from '../language';

const useStyles = makeStyles({
  badges: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
  // Each on one line, one below the other where they do not fit side by side; a unit's own grades may have long names.
  badge: {
    width: 'max-content',
    // Never narrower than a word.
    minWidth: 'min-content',
    maxWidth: '100%',
    height: 'auto',
    minHeight: '20px',
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    // Half of a line's height: round beside several lines, too.
    borderRadius: '10px',
    flexShrink: 0,
  },
});

interface GradeBadgeProps {
  readonly staff: Pick<StaffScore, 'grade' | 'provisional' | 'flags'>;
  /** From the best down. */
  readonly grades: readonly Grade[];
}

/** A grade in words, the colour only beside them; and whether it is provisional or flagged. */
export function GradeBadge({ staff: { grade, provisional, flags }, grades }: GradeBadgeProps) {
  const t = useTexts();
  const label = useLabels();
  const styles = useStyles();
  const place = grades.findIndex((one) => one === grade);
  const color = place === 0 ? 'success' : place >= 0 && place === grades.length - 1 ? 'danger' : 'informative';
  return (
    <span className={styles.badges}>
      <Badge className={styles.badge} appearance="tint" color={grade ? color : 'informative'}>
        {grade ? label(grade.name) : t('pane.noGrade')}
      </Badge>
      {provisional ? (
        <Badge className={styles.badge} appearance="outline" color="warning">
          {t('pane.provisional')}
        </Badge>
      ) : null}
      {flags.map((flag) => (
        <Badge key={flag} className={styles.badge} appearance="outline" color="danger">
          {t(`pane.flag.${flag}`)}
        </Badge>
      ))}
    </span>
  );
}

import { Caption1, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Grade } from '../../../rulebook';
import type { StaffScore } from '../../../scoring';
import { useTexts } from '../../language';
import { GradeBadge } from '../../parts/GradeBadge';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { margin: 0, outlineStyle: 'none' },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
});

/** Who it is, and the figures that everything below explains. */
export function PersonHead({ staff, grades }: { staff: StaffScore; grades: readonly Grade[] }) {
  const t = useTexts();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who came from the list goes on reading here.
  useEffect(() => heading.current?.focus(), [staff.person.index]);
  const { person, window, post, total, outOf, rank, extra } = staff;
  return (
    <header className={styles.head}>
      <h2 className={styles.name} ref={heading} tabIndex={-1}>
        <Subtitle1>{person.name}</Subtitle1>
      </h2>
      <Caption1>{[window, post, person.id].filter(Boolean).join(' · ')}</Caption1>
      <div className={styles.figures}>
        <Text size={500} weight="semibold">
          {staff.ratio === undefined ? t('pane.none') : t('explain.total', { total, outOf })}
        </Text>
        <Text>{rank === undefined ? t('explain.unranked') : t('explain.rank', { rank })}</Text>
        <GradeBadge staff={staff} grades={grades} />
      </div>
      {extra === 0 ? null : (
        <Caption1>{t(extra > 0 ? 'explain.extra' : 'explain.extraOff', { points: Math.abs(extra) })}</Caption1>
      )}
    </header>
  );
}

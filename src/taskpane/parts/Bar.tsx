import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FORCED_COLORS } from '../forced-colors';

const useStyles = makeStyles({
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    [FORCED_COLORS]: { border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    [FORCED_COLORS]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  low: { backgroundColor: tokens.colorStatusDangerForeground3 },
});

/** A share as a bar, beside figures that say the same: it has no words of its own. */
export function Bar({ share, isLow = false }: { share: number; isLow?: boolean }) {
  const styles = useStyles();
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return (
    <div className={styles.track} aria-hidden>
      <div className={mergeClasses(styles.fill, isLow && styles.low)} style={{ width: `${percent}%` }} />
    </div>
  );
}

import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { scaleLinear } from 'd3-scale';
import { FORCED_COLORS } from '../forced-colors';

/** One bar: its name, its length, and the figure that stands behind it. */
export interface BarEntry {
  readonly name: string;
  readonly value: number;
  readonly figure: string;
}

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, 34%) 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figure: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: {
    height: '14px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    minWidth: '2px',
    [FORCED_COLORS]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** Horizontal bars from 0, each with its name in front and its figure behind, so that no axis has to be read. */
export function BarChart({ entries, most }: { entries: readonly BarEntry[]; most: number }) {
  const styles = useStyles();
  const width = scaleLinear([0, Math.max(most, Number.MIN_VALUE)], [0, 100]).clamp(true);
  return (
    <div className={styles.bars}>
      {entries.map(({ name, value, figure }, index) => [
        <Caption1 key={`name${index}`} className={styles.name} title={name}>
          {name}
        </Caption1>,
        <div key={`bar${index}`}>
          <div className={styles.bar} style={{ width: `${width(value)}%` }} />
        </div>,
        <Caption1 key={`figure${index}`} className={styles.figure}>
          {figure}
        </Caption1>,
      ])}
    </div>
  );
}

import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { scaleLinear } from 'd3-scale';
import { FORCED_COLORS } from '../forced-colors';

/** The tallest column's height, in pixels. */
const TALLEST = 104;

const useStyles = makeStyles({
  chart: { display: 'grid', gridAutoColumns: 'minmax(0, 1fr)', gridAutoFlow: 'column', gridTemplateRows: 'auto auto' },
  // On the line that all columns begin from.
  above: {
    gridRow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'flex-end',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  column: {
    width: '60%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    [FORCED_COLORS]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  name: {
    gridRow: 2,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
});

/** Columns with their counts above and their names below. */
export function ColumnChart({ entries }: { entries: readonly { readonly name: string; readonly value: number }[] }) {
  const styles = useStyles();
  const height = scaleLinear([0, Math.max(1, ...entries.map(({ value }) => value))], [0, TALLEST]);
  return (
    <div className={styles.chart} aria-hidden>
      {entries.map(({ name, value }) => [
        <div key={`column ${name}`} className={styles.above}>
          <Caption1Strong>{value}</Caption1Strong>
          <div className={styles.column} style={{ height: `${height(value)}px` }} />
        </div>,
        <Caption1 key={`name ${name}`} className={styles.name}>
          {name}
        </Caption1>,
      ])}
    </div>
  );
}

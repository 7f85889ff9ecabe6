import { makeStyles, tokens } from '@fluentui/react-components';
import { scaleBand, scaleLinear } from 'd3-scale';
import { FORCED_COLORS } from '../forced-colors';

const WIDTH = 300;
const HEIGHT = 140;
const MARGIN = { top: 16, bottom: 20 };

const useStyles = makeStyles({
  // Its letters grow with it: in a wide pane no further.
  chart: { width: '100%', maxWidth: '440px', height: 'auto', display: 'block' },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    [FORCED_COLORS]: { fill: 'CanvasText' },
  },
  value: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
    fontWeight: 600,
    [FORCED_COLORS]: { fill: 'CanvasText' },
  },
  axis: { stroke: tokens.colorNeutralStroke1, [FORCED_COLORS]: { stroke: 'CanvasText' } },
  column: {
    fill: tokens.colorCompoundBrandBackground,
    [FORCED_COLORS]: { fill: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** Columns with their counts above and their names below. */
export function ColumnChart({ entries }: { entries: readonly { readonly name: string; readonly value: number }[] }) {
  const styles = useStyles();
  const base = HEIGHT - MARGIN.bottom;
  const x = scaleBand(
    entries.map((_, index) => index),
    [0, WIDTH],
  ).padding(0.35);
  const y = scaleLinear([0, Math.max(1, ...entries.map(({ value }) => value))], [base, MARGIN.top]);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      {entries.map(({ name, value }, index) => {
        const middle = (x(index) ?? 0) + x.bandwidth() / 2;
        return (
          <g key={name}>
            <rect className={styles.column} x={x(index)} y={y(value)} width={x.bandwidth()} height={base - y(value)} />
            <text className={styles.value} x={middle} y={y(value) - 4} textAnchor="middle">
              {value}
            </text>
            <text className={styles.text} x={middle} y={HEIGHT - 5} textAnchor="middle">
              {name}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1="0" x2={WIDTH} y1={base} y2={base} />
    </svg>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { scaleBand, scaleLinear } from 'd3-scale';
import { FORCED_COLORS } from '../forced-colors';
import { useWidth } from './useWidth';

/** In pixels. */
const HEIGHT = 150;
const MARGIN = { top: 18, bottom: 22 };

const useStyles = makeStyles({
  chart: { width: '100%', height: `${HEIGHT}px`, display: 'block' },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    [FORCED_COLORS]: { fill: 'CanvasText' },
  },
  value: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightSemibold,
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
  const [chart, width] = useWidth<SVGSVGElement>();
  const base = HEIGHT - MARGIN.bottom;
  const x = scaleBand(
    entries.map((_, index) => index),
    [0, width],
  ).padding(0.35);
  const y = scaleLinear([0, Math.max(1, ...entries.map(({ value }) => value))], [base, MARGIN.top]);
  return (
    <svg ref={chart} className={styles.chart} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden>
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
      <line className={styles.axis} x1="0" x2={width} y1={base} y2={base} />
    </svg>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { FORCED_COLORS } from '../forced-colors';
import { useWidth } from './useWidth';

/** One line through the chart. */
export interface LineSeries {
  readonly name: string;
  /** One value a label. */
  readonly values: readonly number[];
  /** How it is drawn, so that it is told from others without colour. */
  readonly look: 'solid' | 'dashed' | 'dotted';
}

/** In pixels. */
const HEIGHT = 170;
const MARGIN = { top: 12, right: 12, bottom: 24, left: 32 };
/** What a label takes, with room beside it. */
const LABEL_WIDTH = 60;
const DASHES = { solid: undefined, dashed: '6 4', dotted: '1 4' } as const;

const useStyles = makeStyles({
  chart: { width: '100%', height: `${HEIGHT}px`, display: 'block', overflow: 'visible' },
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
    // Read where a line runs behind it, too.
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    strokeLinejoin: 'round',
    [FORCED_COLORS]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED_COLORS]: { stroke: 'CanvasText', strokeOpacity: 0.3 } },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    strokeLinecap: 'round',
    [FORCED_COLORS]: { stroke: 'CanvasText' },
  },
  point: { fill: tokens.colorBrandForeground1, [FORCED_COLORS]: { fill: 'CanvasText' } },
  legend: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** Lines over labels, told apart by their strokes; the first carries its figures. */
export function LineChart({ labels, series }: { labels: readonly string[]; series: readonly LineSeries[] }) {
  const styles = useStyles();
  const [chart, width] = useWidth<SVGSVGElement>();
  const all = series.flatMap(({ values }) => values);
  const x = scalePoint(
    labels.map((_, index) => index),
    [MARGIN.left, width - MARGIN.right],
  ).padding(0.3);
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const path = line<number>(
    (_, index) => x(index) ?? 0,
    (value) => y(value),
  );
  // As many labels as do not run into each other.
  const every = Math.ceil((labels.length * LABEL_WIDTH) / (width - MARGIN.left - MARGIN.right));
  return (
    <>
      <svg ref={chart} className={styles.chart} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.text} x={MARGIN.left - 4} y={y(tick)} dy="0.32em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {labels.map((label, index) =>
          index % every === 0 ? (
            <text key={index} className={styles.text} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
              {label}
            </text>
          ) : null,
        )}
        {/* The first comes last: its figures lie on the others. */}
        {[...series.entries()].reverse().map(([order, { name, values, look }]) => (
          <g key={name}>
            <path className={styles.line} d={path([...values]) ?? ''} strokeDasharray={DASHES[look]} />
            {values.map((value, index) => (
              <circle key={index} className={styles.point} cx={x(index)} cy={y(value)} r={order === 0 ? 3 : 2} />
            ))}
            {order === 0
              ? values.map((value, index) =>
                  index % every === 0 ? (
                    <text key={index} className={styles.value} x={x(index)} y={y(value) + 16} textAnchor="middle">
                      {value}
                    </text>
                  ) : null,
                )
              : null}
          </g>
        ))}
      </svg>
      <div className={styles.legend}>
        {series.map(({ name, look }) => (
          <span key={name} className={styles.key}>
            <svg width="24" height="8" aria-hidden>
              <line className={styles.line} x1="1" x2="23" y1="4" y2="4" strokeDasharray={DASHES[look]} />
            </svg>
            {name}
          </span>
        ))}
      </div>
    </>
  );
}

import { line } from 'd3-shape';
import type { PlotErrorBars } from '../../../../stand-in/charts/plot-extras';
import type { PlotSeries } from '../../../../stand-in/charts/plot';
import { svg, type SvgNode } from '../svg';
import type { Box } from './axes';
import { strokeOf } from './strokes';
import { trendOf, trendPoints, type Pair } from './trend';
import { lineHeight, textNode } from './type-setting';

/** Half the length of the stroke that ends an error bar; points. */
const CAP = 3;

/** Where numbers lie on the drawing. */
export interface Placing {
  x(value: number): number;
  y(value: number): number;
  /** X runs upwards and Y to the right, as where bars lie. */
  readonly isSideways: boolean;
  readonly box: Box;
}

const spot = ({ x, y, isSideways }: Placing, [a, b]: Pair): Pair => (isSideways ? [y(b), x(a)] : [x(a), y(b)]);

/** A series's error bars. @param pairs its points, undefined where there is no number */
export function drawErrorBars(
  errorBars: readonly PlotErrorBars[],
  pairs: readonly (Pair | undefined)[],
  placing: Placing,
): SvgNode[] {
  return errorBars.flatMap(({ direction, plus, minus, hasCaps, line: stroke }) =>
    pairs.flatMap((pair, index): SvgNode[] => {
      if (!pair) return [];
      const reach = [plus[index], minus[index] === undefined ? undefined : -(minus[index] ?? 0)].filter(
        (by) => by !== undefined && by !== 0,
      );
      return reach.flatMap((by = 0) => {
        const [from, to] = [
          spot(placing, pair),
          spot(placing, direction === 'x' ? [pair[0] + by, pair[1]] : [pair[0], pair[1] + by]),
        ];
        const isLevel = from[1] === to[1];
        const cap = isLevel ? `M${to[0]} ${to[1] - CAP}v${2 * CAP}` : `M${to[0] - CAP} ${to[1]}h${2 * CAP}`;
        return [
          svg('path', {
            d: `M${from.join(' ')}L${to.join(' ')}${hasCaps ? cap : ''}`,
            fill: 'none',
            ...strokeOf(stroke),
          }),
        ];
      });
    }),
  );
}

/** A series's trendlines with their equations. */
export function drawTrendlines(
  { trendlines }: PlotSeries,
  pairs: readonly (Pair | undefined)[],
  placing: Placing,
): SvgNode[] {
  const present = pairs.filter((pair) => pair !== undefined);
  return trendlines.flatMap((one) => {
    const points = trendPoints(one, present)
      .map((pair) => spot(placing, pair))
      .filter((point) => isInside(point, placing.box));
    const shape = line<Pair>()
      .x(([x]) => x)
      .y(([, y]) => y)(points);
    const trend = trendOf(one, present);
    const words = trend
      ? [
          one.showsEquation ? trend.equation : '',
          one.showsRSquared ? `R² = ${Math.round(trend.rSquared * 1e4) / 1e4}` : '',
        ].filter((text) => text !== '')
      : [];
    const [x = 0, y = 0] = points.at(-1) ?? [];
    const top = Math.max(placing.box.top + lineHeight({}), y - lineHeight({}) * (words.length + 0.2));
    return [
      ...(shape === null ? [] : [svg('path', { d: shape, fill: 'none', ...strokeOf(one.line) })]),
      ...words.map((text, index) =>
        textNode(text, Math.min(x, placing.box.left + placing.box.width) - 4, top + index * lineHeight({}), {}, 'end'),
      ),
    ];
  });
}

/** Half a point of grace: lines may run along the edge. */
function isInside([x, y]: Pair, { left, top, width, height }: Box): boolean {
  return x >= left - 0.5 && x <= left + width + 0.5 && y >= top - 0.5 && y <= top + height + 0.5;
}

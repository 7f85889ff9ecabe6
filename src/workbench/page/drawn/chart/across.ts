import type { PlotAcross } from '../../../../stand-in/charts/plot-extras';
import { svg, type SvgNode } from '../svg';
import type { Axes } from './axes';
import type { StackedSeries } from './stack';
import { strokeOf } from './strokes';

/** What a group of lines draws from one series to another at each category: high-low and drop lines, and up-down bars. */
export function drawAcross(
  { highLow, drop, upDown }: PlotAcross,
  series: readonly StackedSeries[],
  { band, value: { scale } }: Axes,
): SvgNode[] {
  const count = Math.max(0, ...series.map(({ to }) => to.length));
  const [zero = 0] = scale.range();
  return Array.from({ length: count }, (_, index) => index).flatMap((index): SvgNode[] => {
    const values = series.map(({ to }) => to[index]);
    const present = values.filter((value) => value !== undefined);
    if (present.length === 0) return [];
    const x = (band(index) ?? 0) + band.bandwidth() / 2;
    const [low, high] = [scale(Math.min(...present)), scale(Math.max(...present))];
    const [open, close] = [values[0], values.at(-1)];
    const width = upDown ? band.bandwidth() / (1 + upDown.gap / 100) : 0;
    const box =
      upDown && open !== undefined && close !== undefined ? (close >= open ? upDown.up : upDown.down) : undefined;
    return [
      ...(drop ? [svg('line', { x1: x, x2: x, y1: high, y2: zero, ...strokeOf(drop) })] : []),
      ...(highLow ? [svg('line', { x1: x, x2: x, y1: low, y2: high, ...strokeOf(highLow) })] : []),
      ...(box
        ? [
            svg('rect', {
              x: x - width / 2,
              y: Math.min(scale(open ?? 0), scale(close ?? 0)),
              width,
              height: Math.abs(scale(open ?? 0) - scale(close ?? 0)),
              fill: box.fill,
              ...strokeOf(box.line),
            }),
          ]
        : []),
    ];
  });
}

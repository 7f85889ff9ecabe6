import type { ChartPlot, PlotSeries } from '../../../../stand-in/charts/plot';
import { cellText } from '../../../../stand-in/model/cells/cell-text';
import { svg, type SvgNode } from '../svg';
import type { Box } from './axes';
import { markerNode, strokeOf } from './strokes';
import { lineHeight, textNode, textWidth } from './type-setting';
import { valueScale } from './value-scale';

/** Draws series as rings around a middle, a spoke a category, the first one upwards. */
export function radarChart(plot: ChartPlot, categories: readonly string[], box: Box, date1904: boolean): SvgNode[] {
  const series = plot.groups.flatMap((group) => group.series);
  const count = Math.max(categories.length, ...series.map(({ points }) => points.length));
  if (count === 0) return [];
  const [axis] = plot.valueAxes;
  const { categoryAxis } = plot;
  const names = Array.from({ length: count }, (_, index) => categories[index] ?? String(index + 1));
  const room = lineHeight(categoryAxis.font) + 4;
  const side = Math.min(Math.max(0, ...names.map((name) => textWidth(name, categoryAxis.font))), box.width / 4) + 6;
  const radius = Math.max(1, Math.min(box.height / 2 - room, box.width / 2 - side));
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const numbers = series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const { scale, ticks } = valueScale(axis, numbers, [0, radius], 1.1 * lineHeight(axis.font));
  const spot = (index: number, length: number): [number, number] => {
    const turn = (2 * Math.PI * index) / count;
    return [x + length * Math.sin(turn), y - length * Math.cos(turn)];
  };
  const ring = (lengths: readonly (number | undefined)[]): string => {
    const points = lengths.flatMap((length, index) =>
      length === undefined
        ? []
        : [
            spot(index, length)
              .map((at) => Math.round(at * 100) / 100)
              .join(' '),
          ],
    );
    return points.length === 0 ? '' : `M${points.join('L')}z`;
  };
  const grid =
    axis.gridlines === undefined
      ? []
      : ticks.map((tick) =>
          svg('path', {
            d: ring(names.map(() => scale(tick))),
            fill: 'none',
            stroke: axis.gridlines,
            'stroke-width': 0.75,
          }),
        );
  const spokes = names.map((_name, index) => {
    const [x2, y2] = spot(index, radius);
    return svg('line', { x1: x, y1: y, x2, y2, stroke: axis.gridlines ?? '#D9D9D9', 'stroke-width': 0.75 });
  });
  const format =
    axis.format ?? series.flatMap(({ points }) => points).find(({ value }) => value !== undefined)?.format ?? 'General';
  const values = axis.isShown
    ? ticks.map((tick) =>
        textNode(cellText(Number(tick.toPrecision(12)), format, date1904), x - 3, y - scale(tick), axis.font, 'end'),
      )
    : [];
  const labels = names.map((name, index) => {
    const [left, top] = spot(index, radius + lineHeight(categoryAxis.font) * 0.7);
    const off = left - x;
    return textNode(name, left, top, categoryAxis.font, Math.abs(off) < 1 ? 'middle' : off > 0 ? 'start' : 'end');
  });
  const isFilled = plot.groups.some(({ kind }) => kind.radar === 'filled');
  return [
    ...grid,
    ...spokes,
    ...series.flatMap((one) => drawRing(one, isFilled, ring, (index, value) => spot(index, scale(value)), scale)),
    ...values,
    ...labels,
  ];
}

function drawRing(
  { points, color, line, marker, pointColors }: PlotSeries,
  isFilled: boolean,
  ring: (lengths: readonly (number | undefined)[]) => string,
  spot: (index: number, value: number) => [number, number],
  scale: (value: number) => number,
): SvgNode[] {
  const shape = ring(points.map(({ value }) => (value === undefined ? undefined : scale(value))));
  const path = isFilled
    ? [svg('path', { d: shape, fill: color })]
    : line
      ? [svg('path', { d: shape, fill: 'none', ...strokeOf(line) })]
      : [];
  const markers =
    isFilled || !marker
      ? []
      : points.flatMap(({ value }, index) => {
          if (value === undefined) return [];
          const [x, y] = spot(index, value);
          return [markerNode(marker.symbol, marker.size, x, y, pointColors.get(index) ?? color)];
        });
  return [...path, ...markers];
}

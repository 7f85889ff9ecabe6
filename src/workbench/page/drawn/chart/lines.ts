import { area, curveCatmullRom, curveLinear, line } from 'd3-shape';
import type { PlotGroup, PlotSeries } from '../../../../stand-in/charts/plot';
import { svg, type SvgNode } from '../svg';
import { xValues, type Axes, type Box } from './axes';
import { labelText } from './label-text';
import type { StackedSeries } from './stack';
import { lineHeight, textNode } from './type-setting';

type Point = readonly [x: number, y: number] | undefined;

/** Lines with their markers, or filled areas; a gap where there is no number. */
export function drawLines({ kind }: PlotGroup, series: readonly StackedSeries[], { band, value: { scale } }: Axes, categories: readonly string[], { left, width }: Box, date1904: boolean): SvgNode[] {
  const isArea = kind.element === 'c:areaChart';
  const count = Math.max(1, categories.length - 1);
  // Areas reach from edge to edge, lines from the middle of the first category to that of the last.
  const x = (index: number): number => (isArea ? left + (width * index) / count : (band(index) ?? 0) + band.bandwidth() / 2);
  // The area in front is drawn last: of those that stand on each other the first one.
  return (isArea ? [...series].reverse() : series).flatMap(({ series: one, from, to }) => {
    const points = to.map((value, index): Point => (value === undefined ? undefined : [x(index), scale(value)]));
    if (!isArea) return [...joined(one, points), ...labelled(one, points, categories, date1904)];
    const shape = area<number | undefined>().defined((value) => value !== undefined).x((_value, index) => x(index)).y1((value) => scale(value ?? 0)).y0((_value, index) => scale(from[index] ?? 0));
    return [svg('path', { d: shape([...to]) ?? '', fill: one.color }), ...labelled(one, points, categories, date1904)];
  });
}

/** Pairs of numbers. */
export function drawPairs({ series }: PlotGroup, { value, x }: Axes, categories: readonly string[], date1904: boolean): SvgNode[] {
  return series.flatMap((one) => {
    const across = xValues(one.x, one.points);
    const points = one.points.map(({ value: y }, index): Point => (y === undefined || !x ? undefined : [x.scale(across[index] ?? 0), value.scale(y)]));
    return [...joined(one, points), ...labelled(one, points, categories, date1904)];
  });
}

function joined({ color, hasLine, hasMarkers, isSmooth, pointColors }: PlotSeries, points: readonly Point[]): SvgNode[] {
  const shape = line<Point>().defined((point) => point !== undefined).x((point) => point?.[0] ?? 0).y((point) => point?.[1] ?? 0).curve(isSmooth ? curveCatmullRom : curveLinear);
  const path = hasLine ? [svg('path', { d: shape(points) ?? '', fill: 'none', stroke: color, 'stroke-width': 2.25, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' })] : [];
  const markers = hasMarkers ? points.flatMap((point, index) => (point ? [svg('circle', { cx: point[0], cy: point[1], r: 2.5, fill: pointColors.get(index) ?? color })] : [])) : [];
  return [...path, ...markers];
}

function labelled({ labels, points: data }: PlotSeries, points: readonly Point[], categories: readonly string[], date1904: boolean): SvgNode[] {
  if (!labels) return [];
  const step = lineHeight(labels.font) / 2 + 3;
  return points.flatMap((point, index) => {
    const text = labelText(labels, data[index], categories[index], 0, date1904);
    if (!point || text === '') return [];
    const [x, y] = point;
    switch (labels.position) {
      case 't': return [textNode(text, x, y - step, labels.font)];
      case 'b': return [textNode(text, x, y + step, labels.font)];
      case 'l': return [textNode(text, x - 5, y, labels.font, 'end')];
      case 'ctr': return [textNode(text, x, y, labels.font)];
      default: return [textNode(text, x + 5, y, labels.font, 'start')];
    }
  });
}

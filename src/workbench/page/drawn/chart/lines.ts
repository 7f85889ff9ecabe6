import { area, curveCatmullRom, curveLinear, line } from 'd3-shape';
import type { PlotGroup, PlotSeries } from '../../../../stand-in/charts/plot';
import { svg, type SvgNode } from '../svg';
import { drawAcross } from './across';
import { xValues, type Axes, type Box } from './axes';
import { labelText } from './label-text';
import type { StackedSeries } from './stack';
import { markerNode, strokeOf } from './strokes';
import { lineHeight, textNode } from './type-setting';

type Point = readonly [x: number, y: number] | undefined;

/** Lines with their markers, or filled areas; a gap where there is no number. */
export function drawLines(
  { kind, across }: PlotGroup,
  series: readonly StackedSeries[],
  axes: Axes,
  categories: readonly string[],
  { left, width }: Box,
  date1904: boolean,
): SvgNode[] {
  const {
    band,
    value: { scale },
  } = axes;
  const isArea = kind.element === 'c:areaChart';
  const count = Math.max(1, categories.length - 1);
  // Areas reach from edge to edge, lines from the middle of the first category to that of the last.
  const x = (index: number): number =>
    isArea ? left + (width * index) / count : (band(index) ?? 0) + band.bandwidth() / 2;
  // The area in front is drawn last: of those that stand on each other the first one.
  const drawn = (isArea ? [...series].reverse() : series).flatMap(({ series: one, from, to }) => {
    const points = to.map((value, index): Point => (value === undefined ? undefined : [x(index), scale(value)]));
    if (!isArea) return [...joined(one, points), ...labelled(one, points, categories, date1904)];
    const shape = area<number | undefined>()
      .defined((value) => value !== undefined)
      .x((_value, index) => x(index))
      .y1((value) => scale(value ?? 0))
      .y0((_value, index) => scale(from[index] ?? 0));
    return [svg('path', { d: shape([...to]) ?? '', fill: one.color }), ...labelled(one, points, categories, date1904)];
  });
  return [...(isArea ? [] : drawAcross(across, series, axes)), ...drawn];
}

/** Pairs of numbers. */
export function drawPairs(
  { series }: PlotGroup,
  { value, x }: Axes,
  categories: readonly string[],
  date1904: boolean,
): SvgNode[] {
  return series.flatMap((one) => {
    const across = xValues(one.x, one.points);
    const points = one.points.map(({ value: y }, index): Point =>
      y === undefined || !x ? undefined : [x.scale(across[index] ?? 0), value.scale(y)],
    );
    return [...joined(one, points), ...labelled(one, points, categories, date1904)];
  });
}

function joined(
  { color, line: stroke, marker, isSmooth, pointColors }: PlotSeries,
  points: readonly Point[],
): SvgNode[] {
  const shape = line<Point>()
    .defined((point) => point !== undefined)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .curve(isSmooth ? curveCatmullRom : curveLinear);
  const path = stroke
    ? [svg('path', { d: shape(points) ?? '', fill: 'none', 'stroke-linejoin': 'round', ...strokeOf(stroke) })]
    : [];
  const markers = marker
    ? points.flatMap((point, index) =>
        point ? [markerNode(marker.symbol, marker.size, point[0], point[1], pointColors.get(index) ?? color)] : [],
      )
    : [];
  return [...path, ...markers];
}

/** The largest bubble's width, as a share of the smaller side of the plot. */
const LARGEST_BUBBLE = 0.25;

/** Pairs of numbers with a third one for their size. */
export function drawBubbles(
  { series, bubbles: { scale, byWidth, showsNegative } }: PlotGroup,
  { value, x }: Axes,
  categories: readonly string[],
  { width, height }: Box,
  date1904: boolean,
): SvgNode[] {
  const sizesOf = ({ sizes, points }: PlotSeries): number[] =>
    points.map((_point, index) => (sizes.length === 0 ? 1 : (sizes[index]?.value ?? 0)));
  const largest = Math.max(0, ...series.flatMap(sizesOf).map(Math.abs));
  const most = (Math.min(width, height) * LARGEST_BUBBLE * scale) / 200;
  return series.flatMap((one) => {
    const across = xValues(one.x, one.points);
    const sizes = sizesOf(one);
    const points = one.points.map(({ value: y }, index): Point =>
      y === undefined || !x ? undefined : [x.scale(across[index] ?? 0), value.scale(y)],
    );
    const drawn = points.flatMap((point, index) => {
      const size = sizes[index] ?? 0;
      if (!point || size === 0 || largest === 0 || (size < 0 && !showsNegative)) return [];
      const share = Math.abs(size) / largest;
      const fill = size < 0 ? '#FFFFFF' : (one.pointColors.get(index) ?? one.color);
      return [
        svg('circle', {
          cx: point[0],
          cy: point[1],
          r: most * (byWidth ? share : Math.sqrt(share)),
          fill,
          'fill-opacity': 0.75,
          stroke: size < 0 ? one.color : '#FFFFFF',
          'stroke-width': 0.75,
        }),
      ];
    });
    return [...drawn, ...labelled(one, points, categories, date1904)];
  });
}

function labelled(
  { labels, points: data }: PlotSeries,
  points: readonly Point[],
  categories: readonly string[],
  date1904: boolean,
): SvgNode[] {
  if (!labels) return [];
  const step = lineHeight(labels.font) / 2 + 3;
  return points.flatMap((point, index) => {
    const text = labelText(labels, data[index], categories[index], 0, date1904);
    if (!point || text === '') return [];
    const [x, y] = point;
    switch (labels.position) {
      case 't':
        return [textNode(text, x, y - step, labels.font)];
      case 'b':
        return [textNode(text, x, y + step, labels.font)];
      case 'l':
        return [textNode(text, x - 5, y, labels.font, 'end')];
      case 'ctr':
        return [textNode(text, x, y, labels.font)];
      default:
        return [textNode(text, x + 5, y, labels.font, 'start')];
    }
  });
}

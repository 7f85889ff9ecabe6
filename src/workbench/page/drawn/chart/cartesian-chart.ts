import { scaleBand } from 'd3-scale';
import type { ChartPlot, PlotAxis, PlotGroup } from '../../../../stand-in/charts/plot';
import { cellText } from '../../../../stand-in/model/cells/cell-text';
import { svg, type SvgNode } from '../svg';
import { isXy } from '../../../../stand-in/charts/types';
import type { Axes, Box } from './axes';
import { drawBars } from './bars';
import { drawBubbles, drawLines, drawPairs } from './lines';
import { drawOverlays, reachAcross, reachOf } from './overlays';
import { stacked, type StackedSeries } from './stack';
import { lineHeight, textNode, textWidth } from './type-setting';
import { valueScale, type ValueScale } from './value-scale';

const GAP = 5;

/** Draws groups of bars, lines, areas or pairs of numbers with their axes. */
export function cartesianChart(plot: ChartPlot, box: Box, date1904: boolean): SvgNode[] {
  const groups = plot.groups.map((group) => ({ group, series: stacked(group) }));
  const isSideways = plot.groups.some(({ kind }) => kind.direction === 'bar');
  const hasPairs = plot.groups.some(({ kind }) => isXy(kind.element));
  const hasBubbles = plot.groups.some(({ kind }) => kind.element === 'c:bubbleChart');
  // Bubbles at the edge want to be seen whole.
  const wide = (all: readonly number[]): number[] => (hasBubbles ? widened(all) : [...all]);
  const count = Math.max(
    plot.categories.length,
    ...plot.groups.flatMap(({ series }) => series.map(({ points }) => points.length)),
  );
  const categories = Array.from({ length: count }, (_, index) => plot.categories[index]?.text ?? String(index + 1));
  const numbers = (second: boolean): number[] =>
    wide(groups.filter(({ group }) => group.onSecondAxis === second).flatMap(({ series }) => reachOf(series)));
  const hasSecond = plot.groups.some(({ onSecondAxis }) => onSecondAxis);
  const [first, second] = [false, true].map((isSecond) => bounded(plot, isSecond, numbers(isSecond))) as [
    PlotAxis,
    PlotAxis,
  ];
  const label =
    (axis: PlotAxis, isSecond: boolean) =>
    (value: number): string =>
      cellText(tidy(value), axis.format ?? formatOf(plot, isSecond), date1904);
  const widest = (axis: PlotAxis, isSecond: boolean): number => {
    if (!axis.isShown) return 0;
    const { ticks } = valueScale(axis, numbers(isSecond), [0, box.height], 2 * lineHeight(axis.font));
    return Math.max(0, ...ticks.map((tick) => textWidth(label(axis, isSecond)(tick), axis.font))) + GAP;
  };
  const { categoryAxis } = plot;
  const titleRoom = (axis: PlotAxis): number => (axis.title ? lineHeight(axis.title.font) + 2 : 0);
  const [leftAxis, bottomAxis] = isSideways ? [categoryAxis, first] : [first, categoryAxis];
  const categoryWidth = categoryAxis.isShown
    ? Math.min(box.width * 0.4, Math.max(0, ...categories.map((text) => textWidth(text, categoryAxis.font))) + GAP)
    : 0;
  const left = titleRoom(leftAxis) + (isSideways ? categoryWidth : widest(first, false));
  const right = hasSecond && !isSideways ? titleRoom(second) + widest(second, true) : 6;
  const bottom = titleRoom(bottomAxis) + (bottomAxis.isShown ? lineHeight(bottomAxis.font) + GAP : 2);
  const inner: Box = {
    left: box.left + left,
    top: box.top + 4,
    width: Math.max(1, box.width - left - right),
    height: Math.max(1, box.height - bottom - 4),
  };
  const across: [number, number] = [inner.left, inner.left + inner.width];
  const upwards: [number, number] = [inner.top + inner.height, inner.top];
  // Categories of lying bars begin below, others at the left.
  const along = isSideways ? upwards : across;
  const band = scaleBand<number>()
    .domain(categories.map((_text, index) => index))
    .range(categoryAxis.isReversed ? [along[1], along[0]] : along);
  const scaleOf = (axis: PlotAxis, isSecond: boolean): ValueScale =>
    valueScale(axis, numbers(isSecond), isSideways ? across : upwards, isSideways ? 40 : 2 * lineHeight(axis.font));
  const x = hasPairs
    ? valueScale(categoryAxis, wide(groups.flatMap(({ group, series }) => reachAcross(group, series))), across, 40)
    : undefined;
  const axes: Axes = { band, value: scaleOf(first, false), isSideways, ...(x && { x }) };
  const otherAxes: Axes = hasSecond ? { ...axes, value: scaleOf(second, true) } : axes;
  const axesOf = ({ onSecondAxis }: PlotGroup): Axes => (onSecondAxis ? otherAxes : axes);
  const drawn = [
    ...groups.flatMap(({ group, series }) => drawGroup(group, series, axesOf(group), categories, inner, date1904)),
    ...groups.flatMap(({ group, series }) => drawOverlays(group, series, axesOf(group), inner)),
  ];
  return [
    ...gridlines(first, axes, inner),
    svg('g', {}, ...drawn),
    ...valueLabels(first, axes, inner, label(first, false), false),
    ...(hasSecond ? valueLabels(second, otherAxes, inner, label(second, true), true) : []),
    ...(x && categoryAxis.isShown
      ? x.ticks.map((tick) =>
          textNode(
            label(categoryAxis, false)(tick),
            x.scale(tick),
            inner.top + inner.height + GAP + lineHeight(categoryAxis.font) / 2,
            categoryAxis.font,
          ),
        )
      : []),
    ...(x ? [] : categoryLabels(categoryAxis, axes, inner, categories)),
    ...axisTitles(leftAxis, bottomAxis, hasSecond ? second : undefined, box, inner),
  ];
}

function drawGroup(
  group: PlotGroup,
  series: readonly StackedSeries[],
  axes: Axes,
  categories: readonly string[],
  inner: Box,
  date1904: boolean,
): SvgNode[] {
  switch (group.kind.element) {
    case 'c:barChart':
      return drawBars(group, series, axes, categories, date1904);
    case 'c:scatterChart':
      return drawPairs(group, axes, categories, date1904);
    case 'c:bubbleChart':
      return drawBubbles(group, axes, categories, inner, date1904);
    default:
      return drawLines(group, series, axes, categories, inner, date1904);
  }
}

/** Numbers with an eighth of their spread more at either end. */
function widened(numbers: readonly number[]): number[] {
  const [low, high] = numbers.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  const more = (high - low) / 8;
  return Number.isFinite(more)
    ? [...numbers, high + more, low > 0 ? Math.max(0, low - more) : low - more]
    : [...numbers];
}

/** Without what adding up steps leaves behind: 0.30000000000000004. */
const tidy = (value: number): number => Number(value.toPrecision(12));

const isOfShares = ({ groups }: ChartPlot, isSecond: boolean): boolean =>
  groups.some(({ kind, onSecondAxis }) => onSecondAxis === isSecond && kind.grouping === 'percentStacked');

/** Shares of a whole end at the whole. */
function bounded(plot: ChartPlot, isSecond: boolean, numbers: readonly number[]): PlotAxis {
  const axis = plot.valueAxes[isSecond ? 1 : 0];
  return isOfShares(plot, isSecond)
    ? { ...(numbers.every((value) => value >= 0) && { least: 0 }), most: 1, ...axis }
    : axis;
}

function formatOf(plot: ChartPlot, isSecond: boolean): string {
  if (isOfShares(plot, isSecond)) return '0%';
  const own = plot.groups.filter(({ onSecondAxis }) => onSecondAxis === isSecond);
  return (
    own.flatMap(({ series }) => series.flatMap(({ points }) => points)).find(({ value }) => value !== undefined)
      ?.format ?? 'General'
  );
}

function gridlines(
  { gridlines: color }: PlotAxis,
  { value: { scale, ticks }, isSideways }: Axes,
  { left, top, width, height }: Box,
): SvgNode[] {
  if (color === undefined) return [];
  return ticks.map((tick) => {
    const at = scale(tick);
    const ends = isSideways
      ? { x1: at, x2: at, y1: top, y2: top + height }
      : { x1: left, x2: left + width, y1: at, y2: at };
    return svg('line', { ...ends, stroke: color, 'stroke-width': 0.75 });
  });
}

function valueLabels(
  axis: PlotAxis,
  { value: { scale, ticks }, isSideways }: Axes,
  { left, top, width, height }: Box,
  label: (value: number) => string,
  isSecond: boolean,
): SvgNode[] {
  if (!axis.isShown) return [];
  return ticks.map((tick) => {
    if (isSideways)
      return textNode(label(tick), scale(tick), top + height + GAP + lineHeight(axis.font) / 2, axis.font);
    return isSecond
      ? textNode(label(tick), left + width + GAP, scale(tick), axis.font, 'start')
      : textNode(label(tick), left - GAP, scale(tick), axis.font, 'end');
  });
}

/** The line of categories lies where the values are zero, their names at the edge. Names that would not fit are left out. */
function categoryLabels(
  axis: PlotAxis,
  { band, value: { scale }, isSideways }: Axes,
  { left, top, width, height }: Box,
  categories: readonly string[],
): SvgNode[] {
  const [from = 0, to = 0] = scale.domain();
  const zero = scale(Math.min(Math.max(0, from), to));
  const ends = isSideways
    ? { x1: zero, x2: zero, y1: top, y2: top + height }
    : { x1: left, x2: left + width, y1: zero, y2: zero };
  const line = svg('line', { ...ends, stroke: '#BFBFBF', 'stroke-width': 0.75 });
  if (!axis.isShown) return [line];
  const room = isSideways
    ? lineHeight(axis.font)
    : Math.max(1, ...categories.map((text) => textWidth(text, axis.font))) + 4;
  const every = Math.max(1, Math.ceil(room / Math.max(1, band.step())));
  const names = categories.flatMap((text, index) => {
    if (index % every !== 0) return [];
    const at = (band(index) ?? 0) + band.bandwidth() / 2;
    return isSideways
      ? [textNode(text, left - GAP, at, axis.font, 'end')]
      : [textNode(text, at, top + height + GAP + lineHeight(axis.font) / 2, axis.font)];
  });
  return [line, ...names];
}

function axisTitles(
  leftAxis: PlotAxis,
  bottomAxis: PlotAxis,
  second: PlotAxis | undefined,
  box: Box,
  inner: Box,
): SvgNode[] {
  const middle = inner.top + inner.height / 2;
  return [
    ...(leftAxis.title
      ? [
          textNode(
            leftAxis.title.text,
            box.left + lineHeight(leftAxis.title.font) / 2,
            middle,
            leftAxis.title.font,
            'middle',
            true,
          ),
        ]
      : []),
    ...(bottomAxis.title
      ? [
          textNode(
            bottomAxis.title.text,
            inner.left + inner.width / 2,
            box.top + box.height - lineHeight(bottomAxis.title.font) / 2,
            bottomAxis.title.font,
          ),
        ]
      : []),
    ...(second?.title
      ? [
          textNode(
            second.title.text,
            box.left + box.width - lineHeight(second.title.font) / 2,
            middle,
            second.title.font,
            'middle',
            true,
          ),
        ]
      : []),
  ];
}

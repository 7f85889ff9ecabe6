import type { PlotGroup } from '../../../../stand-in/charts/plot';
import { isXy } from '../../../../stand-in/charts/types';
import type { SvgNode } from '../svg';
import { xValues, type Axes, type Box } from './axes';
import { barLayout } from './bars';
import { drawErrorBars, drawTrendlines, type Placing } from './extras';
import type { StackedSeries } from './stack';
import { trendPoints, type Pair } from './trend';

/** A series's points as pairs of numbers; categories are counted from 1. */
function pairsOf({ kind }: PlotGroup, { series, to }: StackedSeries): (Pair | undefined)[] {
  const across = isXy(kind.element) ? xValues(series.x, series.points) : undefined;
  return to.map((value, index): Pair | undefined =>
    value === undefined ? undefined : [across ? (across[index] ?? 0) : index + 1, value],
  );
}

/** The trendlines and error bars of a group, over all that it draws itself. */
export function drawOverlays(group: PlotGroup, series: readonly StackedSeries[], axes: Axes, box: Box): SvgNode[] {
  if (!series.some(({ series: { trendlines, errorBars } }) => trendlines.length + errorBars.length > 0)) return [];
  const placing = placingOf(axes, box);
  const bars = group.kind.element === 'c:barChart' ? barLayout(group, series.length, axes) : undefined;
  return series.flatMap((one, index) => {
    const pairs = pairsOf(group, one);
    // Error bars stand on their own bars, trendlines go through the middles of categories.
    const shift = bars ? bars.middle(index) / stepOf(axes) : 0;
    const shifted = pairs.map((pair): Pair | undefined => pair && [pair[0] + shift, pair[1]]);
    return [...drawTrendlines(one.series, pairs, placing), ...drawErrorBars(one.series.errorBars, shifted, placing)];
  });
}

function placingOf({ band, value, x, isSideways }: Axes, box: Box): Placing {
  const first = (band(0) ?? 0) + band.bandwidth() / 2;
  const step = stepOf({ band });
  return {
    x: (number) => (x ? x.scale(number) : first + (number - 1) * step),
    y: (number) => value.scale(number),
    isSideways,
    box,
  };
}

/** From one category to the next, in points; below zero where they run upwards or from the right. */
function stepOf({ band }: Pick<Axes, 'band'>): number {
  const [from, to] = band.range();
  return band.step() * (to < from ? -1 : 1);
}

/** All numbers of a group that its axis of values is to show: where its series begin and end, and its error bars. */
export function reachOf(series: readonly StackedSeries[]): number[] {
  return series.flatMap(({ series: { errorBars }, from, to }) => {
    const ends = errorBars
      .filter(({ direction }) => direction === 'y')
      .flatMap(({ plus, minus }) =>
        to.flatMap((value, index) =>
          value === undefined ? [] : [value + (plus[index] ?? 0), value - (minus[index] ?? 0)],
        ),
      );
    return [...from, ...to, ...ends].filter((value) => value !== undefined);
  });
}

/** All numbers that the X axis of pairs is to show, with where trendlines go on to. */
export function reachAcross(group: PlotGroup, series: readonly StackedSeries[]): number[] {
  return series.flatMap((one) => {
    const across = xValues(one.series.x, one.series.points);
    const pairs = pairsOf(group, one).filter((pair) => pair !== undefined);
    return [...across, ...one.series.trendlines.flatMap((line) => trendPoints(line, pairs).map(([x]) => x))];
  });
}

import type { PlotGroup } from '../../../../stand-in/charts/plot';
import { svg, type SvgNode } from '../svg';
import type { Axes } from './axes';
import { labelText } from './label-text';
import type { StackedSeries } from './stack';
import { lineHeight, textNode, textWidth } from './type-setting';

/** How thick bars are, and where the bars of a series lie within their categories; points. */
export interface BarLayout {
  readonly thickness: number;
  /** From the category's edge to the bar's, and from the category's middle to the bar's. */
  side(series: number): number;
  middle(series: number): number;
}

export function barLayout(
  { kind, gap, overlap }: PlotGroup,
  seriesCount: number,
  { band, isSideways }: Axes,
): BarLayout {
  const abreast = kind.grouping === 'clustered' ? seriesCount : 1;
  const shift = 1 - overlap / 100;
  const thickness = band.bandwidth() / (gap / 100 + 1 + Math.max(0, abreast - 1) * shift);
  const margin = (band.bandwidth() - thickness * (1 + Math.max(0, abreast - 1) * shift)) / 2;
  // Lying bars begin below: the first series of a category is the lowest.
  const side = (series: number): number =>
    margin + (abreast > 1 ? (isSideways ? abreast - 1 - series : series) * thickness * shift : 0);
  return { thickness, side, middle: (series) => side(series) + thickness / 2 - band.bandwidth() / 2 };
}

/** Columns or lying bars, beside or on top of each other, with their labels. */
export function drawBars(
  group: PlotGroup,
  series: readonly StackedSeries[],
  axes: Axes,
  categories: readonly string[],
  date1904: boolean,
): SvgNode[] {
  const { kind } = group;
  const {
    band,
    value: { scale },
    isSideways,
  } = axes;
  const layout = barLayout(group, series.length, axes);
  const { thickness } = layout;
  const [lowest = 0, highest = 0] = scale.domain();
  const within = (value: number): number => scale(Math.min(Math.max(value, lowest), highest));
  return series.flatMap(({ series: { color, pointColors, points, labels }, from, to }, index) =>
    points.flatMap((point, at): SvgNode[] => {
      const [start, end] = [from[at], to[at]];
      if (start === undefined || end === undefined) return [];
      const side = (band(at) ?? 0) + layout.side(index);
      const [a, b] = [within(start), within(end)];
      const place = isSideways
        ? { x: Math.min(a, b), y: side, width: Math.abs(b - a), height: thickness }
        : { x: side, y: Math.min(a, b), width: thickness, height: Math.abs(b - a) };
      const bar = svg('rect', { ...place, fill: pointColors.get(at) ?? color });
      const text = labels && labelText(labels, point, categories[at], 0, date1904);
      if (!text || !labels) return [bar];
      const isOutside = (labels.position ?? (kind.grouping === 'clustered' ? 'outEnd' : 'ctr')) === 'outEnd';
      const away = isSideways ? textWidth(text, labels.font) / 2 + 3 : -(lineHeight(labels.font) / 2 + 1);
      const valueAt = isOutside ? b + (end < start ? -away : away) : (a + b) / 2;
      const middle = side + thickness / 2;
      return [
        bar,
        isSideways ? textNode(text, valueAt, middle, labels.font) : textNode(text, middle, valueAt, labels.font),
      ];
    }),
  );
}

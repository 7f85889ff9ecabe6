import type { PlotGroup, PlotSeries } from '../../../../stand-in/charts/plot';

/** A series with where its points begin and end on the axis of values; undefined where there is no number. */
export interface StackedSeries {
  readonly series: PlotSeries;
  readonly from: readonly (number | undefined)[];
  readonly to: readonly (number | undefined)[];
}

/** Puts series on top of each other where their kind says so: what is below zero goes downwards. */
export function stacked({ kind: { grouping, element }, series }: PlotGroup): StackedSeries[] {
  const isStacked = grouping === 'stacked' || grouping === 'percentStacked';
  const isBar = element === 'c:barChart';
  const isFilled = isBar || element === 'c:areaChart';
  const [above, below] = [new Map<number, number>(), new Map<number, number>()];
  return series.map((one) => {
    const values = one.points.map(({ value }, index) =>
      grouping === 'percentStacked' ? shareOf(value, series, index) : value,
    );
    if (!isStacked) return { series: one, from: isFilled ? values.map((value) => value && 0) : [], to: values };
    const places = values.map((value, index) => {
      if (value === undefined) return undefined;
      // Lines and areas add up whatever their sign; bars pile up on either side.
      const side = isBar && value < 0 ? below : above;
      const from = side.get(index) ?? 0;
      side.set(index, from + value);
      return { from, to: from + value };
    });
    return {
      series: one,
      from: isFilled ? places.map((place) => place?.from) : [],
      to: places.map((place) => place?.to),
    };
  });
}

function shareOf(value: number | undefined, series: readonly PlotSeries[], index: number): number | undefined {
  const total = series.reduce((sum, { points }) => sum + Math.abs(points[index]?.value ?? 0), 0);
  return value === undefined || total === 0 ? undefined : value / total;
}

import { findAxis } from '../../charts/groups';
import { Place } from '../../drawing/place';
import { itemNotFound } from '../../model/model-error';
import { asOneOf } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { type ChartPart, type ChartState, spaceOf } from './state';
import { chartAxisType } from './axis';

function axisOf(state: ChartState, kind: 'Category' | 'Value' | 'Series', secondary: boolean): HostObject<ChartPart> {
  const found = findAxis(spaceOf(state), kind, secondary);
  if (!found) {
    throw itemNotFound();
  }
  return make(chartAxisType, { ...state, place: Place.at(found) });
}

export const chartAxesType: HostType<ChartState> = hostType({
  name: 'ChartAxes',
  objects: {
    CategoryAxis: (state) => axisOf(state, 'Category', false),
    ValueAxis: (state) => axisOf(state, 'Value', false),
    SeriesAxis: (state) => axisOf(state, 'Series', false),
  },
  methods: {
    GetItem: (state, args) =>
      axisOf(
        state,
        asOneOf(args.raw(0), ['Category', 'Value', 'Series'] as const),
        asOneOf(args.raw(1) ?? 'Primary', ['Primary', 'Secondary'] as const) === 'Secondary',
      ),
  },
});

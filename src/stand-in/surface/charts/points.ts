import { pointsOf } from '../../charts/data';
import { el, val } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import type { XmlElement } from '../../files/xml/tree';
import { invalidArgument } from '../../model/model-error';
import { asBoolean } from '../../wire/arguments';
import { hostType, make, type HostType } from '../../wire/host-type';
import { formatType } from './format';
import { chartDataLabelType, hasLabels, labelOfPoint, labelsOf, setHasLabels } from './labels';
import { markerProperties } from './markers';
import { changing, groupOf, seriesPart, type ChartPart, type SeriesState } from './state';

interface PointState extends SeriesState, ChartPart {
  readonly index: number;
}

const pointFormatType = formatType('ChartPointFormat', 'Fill', 'Border');

/** The values a series draws. */
function valuesOf(state: SeriesState): (string | number)[] {
  const place = Place.at(state.series);
  return pointsOf(state.sheet.workbook, place.child('c:val').element ?? place.child('c:yVal').element);
}

/** A point's own look; without one it has that of its series. */
function pointPlace(series: Place, index: number): Place {
  const find = (): XmlElement | undefined =>
    series.children('c:dPt').find((point) => Place.at(point).number('c:idx') === index);
  return Place.of(find, () => {
    const point = el('c:dPt', {}, val('c:idx', index), val('c:bubble3D', 0));
    const parent = series.ensure();
    const isBefore = (child: XmlElement): boolean =>
      [
        'c:idx',
        'c:order',
        'c:tx',
        'c:spPr',
        'c:invertIfNegative',
        'c:pictureOptions',
        'c:marker',
        'c:explosion',
      ].includes(child.name) ||
      (child.name === 'c:dPt' && (Place.at(child).number('c:idx') ?? 0) < index);
    const last = parent.children.findLastIndex((child) => typeof child !== 'string' && isBefore(child));
    parent.children.splice(last + 1, 0, point);
    return point;
  });
}

const labelState = (state: PointState): PointState & { group(): XmlElement } => ({
  ...state,
  place: labelOfPoint(Place.at(state.series), state.index),
  group: () => groupOf(state),
});

const chartPointType: HostType<PointState> = hostType({
  name: 'ChartPoint',
  properties: {
    Value: {
      get(state) {
        const value = valuesOf(state)[state.index];
        return value === '' || value === undefined ? null : value;
      },
    },
    HasDataLabel: {
      get(state) {
        const own = labelState(state).place;
        return hasLabels(own.exists ? own : labelsOf(Place.at(state.series)));
      },
      set(state, value) {
        const on = asBoolean(value);
        changing(state);
        const own = labelState(state).place;
        if (on || hasLabels(labelsOf(Place.at(state.series))) || own.exists) {
          own.ensure();
          setHasLabels(own, on);
        }
      },
    },
    ...markerProperties<PointState>(({ place }) => place),
  },
  objects: {
    Format: (state) => make(pointFormatType, state),
    DataLabel: (state) => make(chartDataLabelType, labelState(state)),
  },
});

function pointAt(state: SeriesState, index: number): ReturnType<typeof make<PointState>> {
  if (index < 0 || index >= valuesOf(state).length) {
    throw invalidArgument();
  }
  return make(chartPointType, { ...state, index, place: pointPlace(seriesPart(state).place, index) });
}

export const chartPointsType: HostType<SeriesState> = hostType({
  name: 'ChartPointsCollection',
  properties: { Count: { get: (state) => valuesOf(state).length } },
  items: (state) => valuesOf(state).map((_value, index) => pointAt(state, index)),
  methods: {
    GetCount: (state) => valuesOf(state).length,
    GetItemAt: (state, args) => pointAt(state, args.integer(0)),
  },
});

import { childOf, el, insertOrdered, removeChild, val } from '../../drawing/markup';
import { orderOf } from '../../drawing/order';
import { Place } from '../../drawing/place';
import { themeFill } from '../../drawing/colors';
import type { XmlElement } from '../../files/xml/tree';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import { asBoolean, asNumber, asOneOf, asString } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { formatType } from './format';
import { changing, groupOf, numberOf, seriesPart, type ChartPart, type SeriesState } from './state';

interface TrendlineState extends SeriesState, ChartPart {}

const types: Readonly<Record<string, string>> = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
};

const trendlineFormatType = formatType('ChartTrendlineFormat', 'Line');

const own = ({ place }: TrendlineState): Place => place;

const shows = (
  name: string,
): { get(state: TrendlineState): boolean; set(state: TrendlineState, value: unknown): void } => ({
  get: ({ place }) => place.flag(name, false),
  set(state, value) {
    const on = asBoolean(value);
    changing(state);
    state.place.setFlag(name, on);
  },
});

const trendlineType: HostType<TrendlineState> = hostType({
  name: 'ChartTrendline',
  properties: {
    Type: {
      get: ({ place }) => Object.keys(types).find((name) => types[name] === place.value('c:trendlineType')) ?? 'Linear',
      set(state, value) {
        const type = asOneOf(value, Object.keys(types));
        changing(state);
        state.place.setValue('c:trendlineType', types[type]);
        state.place.setValue('c:order', type === 'Polynomial' ? (state.place.number('c:order') ?? 2) : undefined);
        state.place.setValue('c:period', type === 'MovingAverage' ? (state.place.number('c:period') ?? 2) : undefined);
      },
    },
    Name: {
      get: ({ place }) => place.text('c:name') ?? '',
      set(state, value) {
        const name = asString(value);
        changing(state);
        state.place.setText('c:name', name);
      },
    },
    PolynomialOrder: numberOf(own, 'c:order', 2, 2, 6),
    MovingAveragePeriod: numberOf(own, 'c:period', 2, 2, 255),
    ForwardPeriod: numberOf(own, 'c:forward', 0, 0),
    BackwardPeriod: numberOf(own, 'c:backward', 0, 0),
    Intercept: {
      get: ({ place }) => place.number('c:intercept') ?? '',
      set(state, value) {
        const at = value === '' ? undefined : asNumber(value);
        changing(state);
        state.place.setValue('c:intercept', at);
      },
    },
    ShowEquation: shows('c:dispEq'),
    ShowRSquared: shows('c:dispRSqr'),
  },
  objects: { Format: (state) => make(trendlineFormatType, state) },
  methods: {
    Delete(state) {
      changing(state);
      const element = state.place.element;
      if (element) removeChild(state.series, element);
    },
  },
});

const lines = (state: SeriesState): XmlElement[] => seriesPart(state).place.children('c:trendline');

function lineAt(state: SeriesState, index: number): HostObject<TrendlineState> {
  const line = lines(state)[index];
  if (!line) {
    throw itemNotFound();
  }
  return make(trendlineType, { ...state, place: Place.at(line) });
}

export const trendlinesType: HostType<SeriesState> = hostType({
  name: 'ChartTrendlineCollection',
  items: (state) => lines(state).map((_line, index) => lineAt(state, index)),
  item: (state, args) => lineAt(state, args.integer(0)),
  methods: {
    GetCount: (state) => lines(state).length,
    GetItem: (state, args) => lineAt(state, args.integer(0)),
    Add(state, args) {
      const type = asOneOf(args.raw(0) ?? 'Linear', Object.keys(types));
      const group = groupOf(state);
      if (!/^c:(bar|line|scatter|area|bubble)Chart$/.test(group.name)) {
        throw invalidArgument();
      }
      changing(state);
      const color =
        childOf(Place.at(state.series).child('c:spPr').element, 'a:solidFill') ??
        childOf(Place.at(state.series).path('c:spPr', 'a:ln').element, 'a:solidFill');
      const line = el(
        'a:ln',
        { w: 19_050, cap: 'rnd' },
        structuredClone(color) ?? themeFill('accent1'),
        el('a:prstDash', { val: 'sysDot' }),
      );
      const added = el(
        'c:trendline',
        {},
        el('c:spPr', {}, line),
        val('c:trendlineType', types[type] ?? 'linear'),
        type === 'Polynomial' ? val('c:order', 2) : undefined,
        type === 'MovingAverage' ? val('c:period', 2) : undefined,
        val('c:dispRSqr', 0),
        val('c:dispEq', 0),
      );
      insertOrdered(state.series, added, orderOf('c:ser'));
      return lineAt(state, lines(state).length - 1);
    },
  },
});

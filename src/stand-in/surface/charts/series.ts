import { newSeries } from '../../charts/build';
import { dataOf, formulaOf, nameByText, pointCount, pointsOf, referenced, type DataReference } from '../../charts/data';
import { dropUnused, groupsOf, isSecondary, kindOfGroup, seriesOf, typeOfSeries } from '../../charts/groups';
import { styleSeries } from '../../charts/look';
import { canMix, setAxisGroup, setChartKind, setSeriesKind } from '../../charts/retype';
import { chartKinds, isRound, isXy } from '../../charts/types';
import { childOf, descendants, el, insertOrdered, removeChild } from '../../drawing/markup';
import { orderOf } from '../../drawing/order';
import { Place } from '../../drawing/place';
import { textOf, type XmlElement } from '../../files/xml/tree';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import { asBoolean, asOneOf, asString, type Arguments } from '../../wire/arguments';
import { apiNotFound } from '../../wire/host-error';
import { hostType, make, type HostObject, type HostType, type Property } from '../../wire/host-type';
import { givenRangeOn } from '../objects';
import { cellsOf } from '../ranges/range-state';
import { formatType } from './format';
import { chartDataLabelsType, hasLabels, labelsOf, setHasLabels } from './labels';
import { markerProperties } from './markers';
import { chartPointsType } from './points';
import { nameOfSeries } from './series-name';
import { changing, flagOf, groupOf, numberOf, seriesPart, spaceOf, type ChartState, type SeriesState } from './state';
import { trendlinesType } from './trendlines';

/** A chart type by the API's name; those of Excel 2016's other file format are refused by name. */
export function chartKind(value: unknown, where: string): NonNullable<ReturnType<typeof chartKinds.get>> {
  const name =
    typeof value === 'string'
      ? [...chartKinds.keys()].find((known) => known.toLowerCase() === value.toLowerCase())
      : undefined;
  const kind = name === undefined ? undefined : chartKinds.get(name);
  if (!kind) {
    if (typeof value !== 'string') throw invalidArgument();
    throw apiNotFound('Chart', where, `of type ${value} is not served by this Excel`);
  }
  return kind;
}

const own = (state: SeriesState): Place => seriesPart(state).place;
const group = (state: SeriesState): Place => Place.at(groupOf(state));

/** A number that all series of one kind share, such as the gap between their bars. */
function shared(name: string, missing: number, least: number, most: number, of: RegExp): Property<SeriesState> {
  const number = numberOf<SeriesState>(group, name, missing, least, most);
  return {
    get: (state) => (of.test(groupOf(state).name) ? number.get?.(state, undefined as never) : null),
    set(state, value, session) {
      if (!of.test(groupOf(state).name)) {
        throw invalidArgument();
      }
      number.set?.(state, value, session);
    },
  };
}

const dimensions = ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const;

/** The part of a series an API dimension is. */
function dataPlace(state: SeriesState, args: Arguments): Place {
  const dimension = asOneOf(args.raw(0), dimensions);
  const xy = isXy(groupOf(state).name);
  const name = {
    Categories: xy ? 'c:xVal' : 'c:cat',
    XValues: 'c:xVal',
    Values: xy ? 'c:yVal' : 'c:val',
    YValues: 'c:yVal',
    BubbleSizes: 'c:bubbleSize',
  }[dimension];
  return own(state).child(name);
}

const formulaIn = (place: Place): string | undefined => {
  const formula = place.element && [...descendants(place.element, 'c:f')][0];
  return formula && textOf(formula);
};

function given(state: SeriesState, args: Arguments): DataReference {
  const range = givenRangeOn(state.sheet, args, 0);
  return { sheet: range.sheet, area: cellsOf(range) };
}

const seriesFormatType = formatType('ChartSeriesFormat', 'Fill', 'Line');

const chartSeriesType: HostType<SeriesState> = hostType({
  name: 'ChartSeries',
  properties: {
    Name: {
      get: nameOfSeries,
      set(state, value) {
        const name = asString(value);
        changing(state);
        const cell = name.startsWith('=') ? referenced(state.sheet.workbook, name.slice(1)) : undefined;
        own(state).put(cell ? el('c:tx', {}, el('c:strRef', {}, el('c:f', {}, formulaOf(cell)))) : nameByText(name));
      },
    },
    ChartType: {
      get: (state) => typeOfSeries({ group: groupOf(state), series: state.series }),
      set(state, value) {
        const kind = chartKind(value, 'series.chartType');
        const space = changing(state);
        if (seriesOf(space).length === 1) setChartKind(space, kind);
        else if (!canMix(kind)) throw invalidArgument();
        else setSeriesKind(space, { group: groupOf(state), series: state.series }, kind);
      },
    },
    AxisGroup: {
      get: (state) => (isSecondary(spaceOf(state), groupOf(state)) ? 'Secondary' : 'Primary'),
      set(state, value) {
        const secondary = asOneOf(value, ['Primary', 'Secondary'] as const) === 'Secondary';
        const others = seriesOf(spaceOf(state)).filter(({ series }) => series !== state.series);
        // One series alone has the first pair of axes; the last one cannot leave it.
        if (
          secondary &&
          (isRound(groupOf(state).name) || !others.some((other) => !isSecondary(spaceOf(state), other.group)))
        ) {
          throw invalidArgument();
        }
        setAxisGroup(changing(state), { group: groupOf(state), series: state.series }, secondary);
      },
    },
    PlotOrder: {
      get: (state) => (own(state).number('c:order') ?? 0) + 1,
      set(state, value) {
        const all = seriesOf(changing(state)).filter(({ series }) => series !== state.series);
        const place = Number(value) - 1;
        if (!Number.isInteger(place) || place < 0 || place > all.length) {
          throw invalidArgument();
        }
        all.splice(place, 0, { group: groupOf(state), series: state.series });
        all.forEach(({ series }, index) => Place.at(series).setValue('c:order', index));
      },
    },
    GapWidth: shared('c:gapWidth', 150, 0, 500, /^c:(bar|bar3D|ofPie)Chart$/),
    Overlap: shared('c:overlap', 0, -100, 100, /^c:barChart$/),
    DoughnutHoleSize: shared('c:holeSize', 50, 10, 90, /^c:doughnutChart$/),
    FirstSliceAngle: shared('c:firstSliceAng', 0, 0, 360, /^c:(pie|doughnut)Chart$/),
    BubbleScale: shared('c:bubbleScale', 100, 0, 300, /^c:bubbleChart$/),
    SecondPlotSize: shared('c:secondPieSize', 75, 5, 200, /^c:ofPieChart$/),
    Explosion: numberOf(own, 'c:explosion', 0, 0, 1000),
    Smooth: flagOf(own, 'c:smooth', false),
    InvertIfNegative: flagOf(own, 'c:invertIfNegative', false),
    VaryByCategories: flagOf(group, 'c:varyColors', false),
    HasDataLabels: {
      get: (state) => hasLabels(labelsOf(own(state)).exists ? labelsOf(own(state)) : group(state).child('c:dLbls')),
      set(state, value) {
        const on = asBoolean(value);
        changing(state);
        if (on || labelsOf(own(state)).exists || group(state).child('c:dLbls').exists) {
          if (!on) labelsOf(own(state)).ensure();
          setHasLabels(labelsOf(own(state)), on);
        }
      },
    },
    ShowLeaderLines: {
      get: (state) => labelsOf(own(state)).flag('c:showLeaderLines', false),
      set(state, value) {
        const on = asBoolean(value);
        changing(state);
        labelsOf(own(state)).setFlag('c:showLeaderLines', on);
      },
    },
    Filtered: { get: () => false },
    ...markerProperties<SeriesState>(own),
  },
  objects: {
    Format: (state) => make(seriesFormatType, seriesPart(state)),
    Points: (state) => make(chartPointsType, state),
    Trendlines: (state) => make(trendlinesType, state),
    DataLabels: (state) =>
      make(chartDataLabelsType, { ...seriesPart(state), place: labelsOf(own(state)), group: () => groupOf(state) }),
  },
  methods: {
    SetValues(state, args) {
      const data = given(state, args);
      changing(state);
      own(state).put(dataOf(isXy(groupOf(state).name) ? 'c:yVal' : 'c:val', data));
    },
    SetXAxisValues(state, args) {
      const data = given(state, args);
      changing(state);
      own(state).put(dataOf(isXy(groupOf(state).name) ? 'c:xVal' : 'c:cat', data));
    },
    SetBubbleSizes(state, args) {
      const data = given(state, args);
      if (groupOf(state).name !== 'c:bubbleChart') {
        throw invalidArgument();
      }
      changing(state);
      own(state).put(dataOf('c:bubbleSize', data));
    },
    GetDimensionValues: (state, args) => pointsOf(state.sheet.workbook, dataPlace(state, args).element),
    GetDimensionDataSourceString: (state, args) => formulaIn(dataPlace(state, args)) ?? '',
    GetDimensionDataSourceType(state, args) {
      const formula = formulaIn(dataPlace(state, args));
      return formula === undefined
        ? 'List'
        : formula.includes('[')
          ? 'ExternalRange'
          : referenced(state.sheet.workbook, formula)
            ? 'LocalRange'
            : 'Unknown';
    },
    Delete(state) {
      const space = changing(state);
      removeChild(groupOf(state), state.series);
      dropUnused(space);
      seriesOf(space).forEach(({ series }, index) => Place.at(series).setValue('c:order', index));
    },
  },
});

const listed = (state: ChartState): SeriesState[] =>
  seriesOf(spaceOf(state)).map(({ series }) => ({ ...state, series }));

/** A new series, without data until it is given some, in the kind of the last one. */
function add(state: ChartState, args: Arguments): HostObject<SeriesState> {
  const name = args.optionalString(0);
  const space = changing(state);
  const all = seriesOf(space);
  const target = all.at(-1)?.group ?? groupsOf(space)[0];
  if (!target) {
    throw itemNotFound();
  }
  const sample = all.at(-1)?.series;
  const type = sample && typeOfSeries({ group: target, series: sample });
  const kind = chartKinds.get(type ?? '') ?? kindOfGroup(target);
  const numbers = all.map(({ series }) => Place.at(series).number('c:idx') ?? 0);
  const index = Math.max(-1, ...numbers) + 1;
  const series = newSeries(index, kind);
  const place = Place.at(series);
  place.setValue('c:order', all.length);
  if (name !== undefined) place.put(nameByText(name));
  const categories = sample && (childOf(sample, 'c:cat') ?? childOf(sample, 'c:xVal'));
  const labels = categories && formulaIn(Place.at(categories));
  const data = labels === undefined ? undefined : referenced(state.sheet.workbook, labels);
  if (data) place.put(dataOf(isXy(target.name) ? 'c:xVal' : 'c:cat', data));
  styleSeries(series, kind, index, data ? pointCount(data) : 0);
  const position = args.raw(1) === undefined ? undefined : args.integer(1);
  insertOrdered(target, series, orderOf(target.name));
  if (position !== undefined) {
    if (position < 0 || position > all.length) {
      throw invalidArgument();
    }
    const order: XmlElement[] = all.map((one) => one.series);
    order.splice(position, 0, series);
    order.forEach((one, at) => Place.at(one).setValue('c:order', at));
  }
  return make(chartSeriesType, { ...state, series });
}

export const chartSeriesCollectionType: HostType<ChartState> = hostType({
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (state) => listed(state).length } },
  items: (state) => listed(state).map((series) => make(chartSeriesType, series)),
  methods: {
    Add: add,
    GetCount: (state) => listed(state).length,
    GetItemAt(state, args) {
      const found = listed(state)[args.integer(0)];
      if (!found) {
        throw invalidArgument();
      }
      return make(chartSeriesType, found);
    },
  },
});

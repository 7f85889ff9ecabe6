import { setData } from '../../charts/build';
import { referenced } from '../../charts/data';
import { groupsOf, kindOfGroup, seriesOf, typeOfSeries } from '../../charts/groups';
import { newLabels } from '../../charts/look';
import { setChartKind } from '../../charts/retype';
import { chartKinds } from '../../charts/types';
import { descendants, el, val } from '../../drawing/markup';
import { Place } from '../../drawing/place';
import { textOf } from '../../files/xml/tree';
import { bounds } from '../../model/area';
import { anchorAt, anchorOver, frameOf, type Frame } from '../../model/drawings';
import { invalidArgument } from '../../model/model-error';
import { asNumber, asOneOf, asString, type Arguments } from '../../wire/arguments';
import { apiNotFound } from '../../wire/host-error';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import { givenRangeOn, worksheetOf } from '../objects';
import { cellsOf } from '../ranges/range-state';
import { chartAxesType } from './axes';
import { formatType } from './format';
import { anyGroup, chartDataLabelsType, type LabelsState } from './labels';
import { height, left, top, width } from './layout';
import { chartLegendType, legendOf } from './legend';
import { chartKind, chartSeriesCollectionType } from './series';
import {
  changing,
  type ChartPart,
  type ChartState,
  contentOf,
  flagOf,
  frameProperties,
  partOf,
  presence,
  spaceOf,
  wordOf,
} from './state';
import { chartTitleType, titleOf } from './title';

const chartOf = (state: ChartState): Place => Place.at(spaceOf(state)).child('c:chart');

/** A side of the chart's frame, in points. */
function side(key: keyof Frame): Property<ChartState> {
  return {
    get: ({ sheet, drawing }) => Math.round(frameOf(sheet, drawing.anchor)[key] * 1000) / 1000,
    set(state, value) {
      const points = asNumber(value);
      if (points < 0) {
        throw invalidArgument();
      }
      place(state, { ...frameOf(state.sheet, state.drawing.anchor), [key]: points });
    },
  };
}

function place(state: ChartState, frame: Frame): void {
  contentOf(state);
  const { sheet, drawing } = state;
  sheet.requireUnprotected('allowEditObjects');
  drawing.anchor = anchorAt(sheet, drawing.anchor.kind, frame);
  drawing.moved = true;
  sheet.mark('drawings');
}

/** Over cells; with one cell alone it starts there and keeps its size. */
function setPosition(state: ChartState, args: Arguments): void {
  const start = cellsOf(givenRangeOn(state.sheet, args, 0));
  const covered = anchorOver(start);
  const { left: x, top: y } = frameOf(state.sheet, covered);
  if (args.raw(1) === undefined) {
    place(state, { ...frameOf(state.sheet, state.drawing.anchor), left: x, top: y });
    return;
  }
  const end = cellsOf(givenRangeOn(state.sheet, args, 1));
  place(state, frameOf(state.sheet, anchorOver(bounds(start, end))));
}

/** The rectangle that all data of the chart lies in; undefined where it is on several sheets. */
function sourceOf(state: ChartState): ReturnType<typeof referenced> {
  const references = [...descendants(spaceOf(state), 'c:f')].map((formula) =>
    referenced(state.sheet.workbook, textOf(formula)),
  );
  const [first, ...others] = references;
  if (!first || others.some((other) => other?.sheet !== first.sheet)) {
    return undefined;
  }
  return {
    sheet: first.sheet,
    area: others.reduce((all, other) => (other ? bounds(all, other.area) : all), first.area),
  };
}

/** Whether a series is a row of its sheet or a column. */
function plotBy(state: ChartState): 'Columns' | 'Rows' {
  const series = seriesOf(spaceOf(state))[0]?.series;
  const data = series && (Place.at(series).child('c:val').element ?? Place.at(series).child('c:yVal').element);
  const formula = data && [...descendants(data, 'c:f')][0];
  const area = formula && referenced(state.sheet.workbook, textOf(formula))?.area;
  return area && area.columnCount > area.rowCount ? 'Rows' : 'Columns';
}

function typeOf(state: ChartState): string {
  const first = seriesOf(spaceOf(state))[0];
  const group = groupsOf(spaceOf(state))[0];
  return first ? typeOfSeries(first) : group ? typeOfSeries({ group, series: el('c:ser') }) : 'Invalid';
}

const chartAreaFormatType = hostType({
  ...formatType('ChartAreaFormat', 'Fill', 'Border', 'Font'),
  properties: {
    RoundedCorners: flagOf(
      ({ drawing }: ChartPart) => Place.at(drawing.chart?.space ?? el('c:chartSpace')),
      'c:roundedCorners',
      true,
    ),
  },
});

const plotAreaFormatType = formatType('ChartPlotAreaFormat', 'Fill', 'Border');

const plotAreaType: HostType<ChartPart> = hostType({
  name: 'ChartPlotArea',
  properties: {
    Left: left,
    Top: top,
    Width: width,
    Height: height,
    Position: { get: ({ place: area }) => (area.path('c:layout', 'c:manualLayout').exists ? 'Custom' : 'Automatic') },
  },
  objects: {
    Format: (part) =>
      make(plotAreaFormatType, {
        ...part,
        place: Place.of(
          () => part.place.element,
          () => part.place.ensure(),
        ),
      }),
  },
});

/** The labels of all series: those of each kind of chart in it, and what a series says for itself. */
function allLabels(state: ChartState): LabelsState {
  const space = spaceOf(state);
  const of = (parent: Place, group: LabelsState['group']): LabelsState => ({
    ...state,
    place: parent.child('c:dLbls', newLabels),
    group,
  });
  const [first, ...others] = groupsOf(space).map((group) => of(Place.at(group), () => group));
  const own = seriesOf(space)
    .map(({ series, group }) => of(Place.at(series), () => group))
    .filter((one) => one.place.exists);
  const part = partOf(state);
  return { ...(first ?? of(part.place, anyGroup(part))), others: [...others, ...own] };
}

const dataTableFormatType = formatType('ChartDataTableFormat', 'Fill', 'Border', 'Font');

const dataTableOf = (state: ChartState): Place =>
  chartOf(state)
    .child('c:plotArea')
    .child('c:dTable', () =>
      el(
        'c:dTable',
        {},
        ...['c:showHorzBorder', 'c:showVertBorder', 'c:showOutline', 'c:showKeys'].map((name) => val(name, 1)),
      ),
    );

const dataTableType: HostType<ChartPart> = hostType({
  name: 'ChartDataTable',
  properties: {
    Visible: presence,
    ShowHorizontalBorder: flagOf(({ place: table }: ChartPart) => table, 'c:showHorzBorder', false),
    ShowVerticalBorder: flagOf(({ place: table }: ChartPart) => table, 'c:showVertBorder', false),
    ShowOutlineBorder: flagOf(({ place: table }: ChartPart) => table, 'c:showOutline', false),
    ShowLegendKey: flagOf(({ place: table }: ChartPart) => table, 'c:showKeys', false),
  },
  objects: { Format: (part) => make(dataTableFormatType, part) },
});

export const chartType: HostType<ChartState> = hostType({
  name: 'Chart',
  identity: ({ drawing }) => ({ Id: drawing.id }),
  properties: {
    Id: { get: ({ drawing }) => drawing.id },
    Name: {
      get(state) {
        contentOf(state);
        return frameProperties(state.drawing).attributes.name ?? '';
      },
      set(state, value) {
        const name = asString(value);
        contentOf(state);
        state.sheet.requireUnprotected('allowEditObjects');
        frameProperties(state.drawing).attributes.name = name;
        state.sheet.mark('drawings');
      },
    },
    ChartType: {
      get: typeOf,
      set: (state, value) => setChartKind(changing(state), chartKind(value, 'chartType')),
    },
    Left: side('left'),
    Top: side('top'),
    Width: side('width'),
    Height: side('height'),
    PlotBy: {
      get: plotBy,
      set(state, value) {
        const by = asOneOf(value, ['Rows', 'Columns'] as const);
        const source = sourceOf(state);
        if (!source) {
          throw invalidArgument();
        }
        if (by !== plotBy(state))
          setData(
            changing(state),
            source.sheet,
            source.area,
            by,
            chartKinds.get(typeOf(state)) ?? { element: 'c:barChart' },
          );
      },
    },
    PlotVisibleOnly: flagOf(chartOf, 'c:plotVisOnly', true),
    DisplayBlanksAs: wordOf(
      chartOf,
      'c:dispBlanksAs',
      { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' },
      'Zero',
    ),
    ShowDataLabelsOverMaximum: flagOf(chartOf, 'c:showDLblsOverMax', true),
    Style: {
      get: (state) => Place.at(spaceOf(state)).number('c:style') ?? 2,
      set(state, value) {
        const style = asNumber(value);
        if (!Number.isInteger(style) || style < 1) {
          throw invalidArgument();
        }
        if (style > 48) {
          throw apiNotFound('Chart', 'style', 'above 48 (the styles since Excel 2013) is not served by this Excel');
        }
        Place.at(changing(state)).setValue('c:style', style);
      },
    },
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetOf(sheet),
    Title: (state) => make(chartTitleType, titleOf(state)),
    Legend: (state) => make(chartLegendType, legendOf(state)),
    Axes: (state) => make(chartAxesType, state),
    Series: (state) => make(chartSeriesCollectionType, state),
    DataLabels: (state) => make(chartDataLabelsType, allLabels(state)),
    PlotArea: (state) => make(plotAreaType, partOf(state, 'c:chart', 'c:plotArea')),
    Format: (state) => make(chartAreaFormatType, partOf(state)),
  },
  methods: {
    Delete(state) {
      contentOf(state);
      const { sheet, drawing } = state;
      sheet.requireUnprotected('allowEditObjects');
      sheet.drawings = sheet.drawings.filter((other) => other !== drawing);
      sheet.mark('drawings');
    },
    Activate(state) {
      contentOf(state);
      state.sheet.workbook.activate(state.sheet);
      state.sheet.workbook.activeDrawing = state.drawing;
    },
    SetData(state, args) {
      const source = givenRangeOn(state.sheet, args, 0);
      const by = asOneOf(args.raw(1) ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const);
      const kind = chartKinds.get(typeOf(state)) ?? kindOfGroup(groupsOf(spaceOf(state))[0] ?? el('c:barChart'));
      setData(changing(state), source.sheet, cellsOf(source), by, kind);
    },
    SetPosition: setPosition,
    GetDataTable: (state) => make(dataTableType, { ...state, place: dataTableOf(state) }),
    GetDataTableOrNullObject: (state) =>
      dataTableOf(state).exists ? make(dataTableType, { ...state, place: dataTableOf(state) }) : null,
  },
});

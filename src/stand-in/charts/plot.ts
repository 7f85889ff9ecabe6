import { colorIn } from '../drawing/colors';
import { childOf, childrenOf } from '../drawing/markup';
import { Place } from '../drawing/place';
import { fontOfBody, textOfBody, type TextFont } from '../drawing/text';
import { textOf, type XmlElement } from '../files/xml/tree';
import type { WorkbookModel } from '../model/workbook';
import { dataPoints, type DataPoint } from './data';
import { axesOfGroup, groupsOf, isSecondary, kindOfGroup, seriesOf, typeOfSeries } from './groups';
import { accentFill } from './look';
import {
  acrossPlot,
  errorBarPlots,
  linePlot,
  trendlinePlots,
  type PlotAcross,
  type PlotErrorBars,
  type PlotLine,
  type PlotTrendline,
} from './plot-extras';
import { isRound, type ChartKind } from './types';

/** A text of a chart and how it is set in type. */
export interface PlotText {
  readonly text: string;
  readonly font: Partial<TextFont>;
}

export interface PlotAxis {
  readonly isShown: boolean;
  readonly title?: PlotText;
  /** Undefined where the axis takes its bounds and steps from the data. */
  readonly least?: number;
  readonly most?: number;
  readonly step?: number;
  readonly isReversed: boolean;
  /** "#RRGGBB"; undefined for none. */
  readonly gridlines?: string;
  /** Undefined for that of the data. */
  readonly format?: string;
  readonly font: Partial<TextFont>;
}

/** What stands at a series's points. */
export interface PlotLabels {
  readonly value: boolean;
  readonly category: boolean;
  readonly percent: boolean;
  readonly format?: string;
  readonly position?: string;
  readonly font: Partial<TextFont>;
}

export interface PlotSeries {
  /** Undefined for one without a name. */
  readonly name?: string;
  readonly color: string;
  /** Colours of single points, by their number. */
  readonly pointColors: ReadonlyMap<number, string>;
  readonly points: readonly DataPoint[];
  /** Of charts of pairs of numbers. */
  readonly x: readonly DataPoint[];
  /** Of bubbles. */
  readonly sizes: readonly DataPoint[];
  /** Undefined for none. */
  readonly line?: PlotLine;
  /** The format's word and the size in points; undefined for none. */
  readonly marker?: { readonly symbol: string; readonly size: number };
  readonly isSmooth: boolean;
  readonly trendlines: readonly PlotTrendline[];
  readonly errorBars: readonly PlotErrorBars[];
  readonly labels?: PlotLabels;
}

/** Series drawn alike. */
export interface PlotGroup {
  readonly kind: ChartKind;
  readonly onSecondAxis: boolean;
  /** Between the groups of bars, and of bars over each other: percent of a bar's width. */
  readonly gap: number;
  readonly overlap: number;
  /** Percent of a doughnut's size. */
  readonly hole: number;
  /** Percent of the usual size of bubbles; whether their numbers are their widths instead of their areas, and negative ones show. */
  readonly bubbles: { readonly scale: number; readonly byWidth: boolean; readonly showsNegative: boolean };
  readonly across: PlotAcross;
  readonly series: readonly PlotSeries[];
}

/** A chart as it is to be drawn, free of its markup. */
export interface ChartPlot {
  /** The API's name of the first series's kind, such as `ColumnClustered`. */
  readonly type: string;
  readonly title?: PlotText;
  /** Where the legend stands: b, t, l, r or tr; undefined for none. */
  readonly legend?: string;
  readonly categories: readonly DataPoint[];
  readonly groups: readonly PlotGroup[];
  readonly categoryAxis: PlotAxis;
  readonly valueAxes: readonly [first: PlotAxis, second: PlotAxis];
  readonly background?: string;
  readonly frame?: string;
}

/** Reads what a chart draws, with the cells as they are now. */
export function plotOf(workbook: WorkbookModel, space: XmlElement): ChartPlot {
  const chart = Place.at(space).child('c:chart');
  const visibleOnly = chart.flag('c:plotVisOnly', true);
  const all = seriesOf(space);
  const [first] = all;
  const groups = groupsOf(space).map((group): PlotGroup => {
    const place = Place.at(group);
    const inOrder = all.filter((one) => one.group === group);
    return {
      kind: kindOfGroup(group),
      onSecondAxis: isSecondary(space, group),
      gap: place.number('c:gapWidth') ?? 150,
      overlap: place.number('c:overlap') ?? 0,
      hole: place.number('c:holeSize') ?? 50,
      bubbles: {
        scale: place.number('c:bubbleScale') ?? 100,
        byWidth: place.value('c:sizeRepresents') === 'w',
        showsNegative: place.flag('c:showNegBubbles', false),
      },
      across: acrossPlot(place, workbook.themeColors),
      series: inOrder.map(({ series }) =>
        seriesPlot(
          workbook,
          group,
          series,
          all.findIndex((one) => one.series === series),
          visibleOnly,
        ),
      ),
    };
  });
  const named = all.map(({ series }) => childOf(series, 'c:cat')).find((data) => data !== undefined);
  const axis = (second: boolean, place: 0 | 1): PlotAxis => {
    const group = groupsOf(space).find((one) => isSecondary(space, one) === second);
    return axisPlot(workbook, group && axesOfGroup(space, group)[place]);
  };
  const title = titlePlot(
    workbook,
    chart,
    all.length === 1 ? groups.flatMap(({ series }) => series)[0]?.name : undefined,
  );
  const properties = Place.at(space).child('c:spPr');
  const legend = chart.child('c:legend');
  const background = colorIn(childOf(properties.element, 'a:solidFill'), workbook.themeColors);
  const line = properties.child('a:ln');
  // One that says nothing of its frame has Excel's grey one.
  const frame = line.exists ? colorIn(childOf(line.element, 'a:solidFill'), workbook.themeColors) : '#D9D9D9';
  return {
    type: first ? typeOfSeries(first) : 'Invalid',
    ...(title && { title }),
    ...(legend.exists && { legend: legend.value('c:legendPos') ?? 'r' }),
    categories: dataPoints(workbook, named, visibleOnly),
    groups,
    categoryAxis: axis(false, 0),
    valueAxes: [axis(false, 1), axis(true, 1)],
    ...(background !== undefined && { background }),
    ...(frame !== undefined && { frame }),
  };
}

/** Of the lines of series, in points. */
const LINE_WIDTH = 2.25;

function seriesPlot(
  workbook: WorkbookModel,
  group: XmlElement,
  series: XmlElement,
  index: number,
  visibleOnly: boolean,
): PlotSeries {
  const theme = workbook.themeColors;
  const place = Place.at(series);
  const look = place.child('c:spPr');
  const line = look.child('a:ln');
  const automatic = autoColor(place.number('c:idx') ?? index, theme);
  const filled = colorIn(childOf(look.element, 'a:solidFill'), theme);
  const lined = colorIn(childOf(line.element, 'a:solidFill'), theme);
  const isLine =
    /^c:(line|line3D|scatter|stock)Chart$/.test(group.name) ||
    (group.name === 'c:radarChart' && Place.at(group).value('c:radarStyle') !== 'filled');
  const name = childOf(series, 'c:tx');
  const symbol = place.child('c:marker').value('c:symbol');
  const groupMarkers =
    /^c:(scatter|stock)Chart$/.test(group.name) ||
    Place.at(group).flag('c:marker', false) ||
    Place.at(group).value('c:radarStyle') === 'marker';
  const labels = labelsPlot(place, workbook) ?? labelsPlot(Place.at(group), workbook);
  const points = dataPoints(workbook, childOf(series, 'c:val') ?? childOf(series, 'c:yVal'), visibleOnly);
  const color = (isLine ? (lined ?? filled) : (filled ?? lined)) ?? automatic;
  const hasMarkers = symbol !== 'none' && (symbol !== undefined || groupMarkers);
  const x = dataPoints(workbook, childOf(series, 'c:xVal'), visibleOnly);
  const drawnLine = linePlot(look, theme, { color, width: isLine ? LINE_WIDTH : 0.75 });
  return {
    ...(name && {
      name:
        dataPoints(workbook, name, false)
          .map(({ text }) => text)
          .join(' ') || textOf(name),
    }),
    color,
    pointColors: pointColors(series, group, points.length, theme),
    points,
    x,
    sizes: dataPoints(workbook, childOf(series, 'c:bubbleSize'), visibleOnly),
    ...(drawnLine && { line: drawnLine }),
    ...(hasMarkers && { marker: { symbol: symbol ?? 'circle', size: place.child('c:marker').number('c:size') ?? 5 } }),
    isSmooth: place.flag('c:smooth', false),
    trendlines: trendlinePlots(place, theme, color),
    errorBars: errorBarPlots(workbook, place, points, x, visibleOnly),
    ...(labels && { labels }),
  };
}

/** Round charts colour their points as others their series, where the points say nothing themselves. */
function pointColors(
  series: XmlElement,
  group: XmlElement,
  count: number,
  theme: readonly string[],
): Map<number, string> {
  const varies = isRound(group.name) && Place.at(group).flag('c:varyColors', true);
  const colors = new Map<number, string>();
  for (let point = 0; varies && point < count; point++) colors.set(point, autoColor(point, theme));
  for (const point of childrenOf(series, 'c:dPt')) {
    const color = colorIn(childOf(childOf(point, 'c:spPr'), 'a:solidFill'), theme);
    if (color !== undefined) colors.set(Place.at(point).number('c:idx') ?? 0, color);
  }
  return colors;
}

const autoColor = (index: number, theme: readonly string[]): string => colorIn(accentFill(index), theme) ?? '#000000';

function labelsPlot(parent: Place, { themeColors }: WorkbookModel): PlotLabels | undefined {
  const labels = parent.child('c:dLbls');
  if (!labels.exists || labels.flag('c:delete', false)) return undefined;
  const [value, category, percent] = ['c:showVal', 'c:showCatName', 'c:showPercent'].map((name) =>
    labels.flag(name, false),
  );
  if (!value && !category && !percent) return undefined;
  const format = ownFormat(labels);
  const position = labels.value('c:dLblPos');
  return {
    value: value ?? false,
    category: category ?? false,
    percent: percent ?? false,
    ...(format !== undefined && { format }),
    ...(position !== undefined && { position }),
    font: fontOfBody(labels.child('c:txPr').element, themeColors),
  };
}

/** A number format that is not the data's. */
function ownFormat(place: Place): string | undefined {
  const format = place.child('c:numFmt');
  return format.attribute('sourceLinked') === '1' ? undefined : format.attribute('formatCode');
}

function axisPlot(workbook: WorkbookModel, element: XmlElement | undefined): PlotAxis {
  if (!element) return { isShown: false, isReversed: false, font: {} };
  const axis = Place.at(element);
  const scaling = axis.child('c:scaling');
  const [least, most, step] = [scaling.number('c:min'), scaling.number('c:max'), axis.number('c:majorUnit')];
  const title = textPlot(workbook, axis.child('c:title'));
  const lines = axis.child('c:majorGridlines');
  const format = ownFormat(axis);
  return {
    isShown: !axis.flag('c:delete', false) && axis.value('c:tickLblPos') !== 'none',
    ...(title && { title }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(step !== undefined && step > 0 && { step }),
    isReversed: scaling.value('c:orientation') === 'maxMin',
    ...(lines.exists && {
      gridlines:
        colorIn(childOf(lines.path('c:spPr', 'a:ln').element, 'a:solidFill'), workbook.themeColors) ?? '#D9D9D9',
    }),
    ...(format !== undefined && { format }),
    font: fontOfBody(axis.child('c:txPr').element, workbook.themeColors),
  };
}

/** A title without a text of its own shows the only series's name. */
function titlePlot(workbook: WorkbookModel, chart: Place, only: string | undefined): PlotText | undefined {
  const title = chart.child('c:title');
  if (title.exists) return textPlot(workbook, title, only);
  return only === undefined || chart.flag('c:autoTitleDeleted', false) ? undefined : { text: only, font: {} };
}

/** The words of a title: typed in, of a cell, or else those given. */
function textPlot(workbook: WorkbookModel, title: Place, otherwise?: string): PlotText | undefined {
  const text = title.child('c:tx');
  const rich = text.child('c:rich').element;
  const words =
    textOfBody(rich) ??
    (text.exists
      ? dataPoints(workbook, text.element, false)
          .map((point) => point.text)
          .join(' ')
      : otherwise);
  const font = fontOfBody(rich ?? title.child('c:txPr').element, workbook.themeColors);
  return words === undefined || words === '' ? undefined : { text: words, font };
}

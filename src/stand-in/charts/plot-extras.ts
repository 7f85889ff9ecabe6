import { colorIn, type ThemeColors } from '../drawing/colors';
import { EMU_PER_POINT, lineColor, lineStyle } from '../drawing/fill-line';
import { childOf } from '../drawing/markup';
import { Place } from '../drawing/place';
import type { WorkbookModel } from '../model/workbook';
import { dataPoints, type DataPoint } from './data';

/** How a line of a chart is drawn. */
export interface PlotLine {
  /** "#RRGGBB" */
  readonly color: string;
  /** Points. */
  readonly width: number;
  /** The API's word: Continuous, Dash, RoundDot, ... */
  readonly style: string;
}

export interface PlotTrendline {
  /** The file format's word. */
  readonly kind: 'linear' | 'exp' | 'log' | 'power' | 'poly' | 'movingAvg';
  /** Of a polynomial, 2 to 6. */
  readonly order: number;
  /** Of a moving average: how many points. */
  readonly period: number;
  /** How far the line goes on beyond the last and before the first point, in units of X. */
  readonly forward: number;
  readonly backward: number;
  /** Where the line is to cross zero. */
  readonly intercept?: number;
  readonly showsEquation: boolean;
  readonly showsRSquared: boolean;
  readonly name?: string;
  readonly line: PlotLine;
}

export interface PlotErrorBars {
  readonly direction: 'x' | 'y';
  /** How far the bar reaches above and below each point; undefined for none. */
  readonly plus: readonly (number | undefined)[];
  readonly minus: readonly (number | undefined)[];
  readonly hasCaps: boolean;
  readonly line: PlotLine;
}

/** Bars between the first and the last series of a group, as stock charts have them. */
export interface PlotUpDownBars {
  /** Percent of a bar's width. */
  readonly gap: number;
  readonly up: PlotBox;
  readonly down: PlotBox;
}

export interface PlotBox {
  readonly fill: string;
  readonly line?: PlotLine;
}

/** What a group draws across its series. */
export interface PlotAcross {
  readonly highLow?: PlotLine;
  readonly drop?: PlotLine;
  readonly upDown?: PlotUpDownBars;
}

const GREY = '#595959';

/** The line that shape properties describe; undefined where they say there is none. */
export function linePlot(
  properties: Place,
  theme: ThemeColors,
  automatic: Partial<PlotLine> = {},
): PlotLine | undefined {
  const style = lineStyle(properties);
  if (style === 'None') return undefined;
  const width = properties.child('a:ln').attribute('w');
  return {
    color: lineColor(properties, theme) ?? automatic.color ?? GREY,
    width: width === undefined ? (automatic.width ?? 0.75) : Number(width) / EMU_PER_POINT,
    style: style === 'Automatic' ? (automatic.style ?? 'Continuous') : style,
  };
}

const KINDS = ['linear', 'exp', 'log', 'power', 'poly', 'movingAvg'] as const;

/** A series's trendlines; they take its colour where they have none. */
export function trendlinePlots(series: Place, theme: ThemeColors, color: string): PlotTrendline[] {
  return series.children('c:trendline').flatMap((element): PlotTrendline[] => {
    const place = Place.at(element);
    const line = linePlot(place.child('c:spPr'), theme, { color, width: 1.5, style: 'RoundDot' });
    const [intercept, name] = [place.number('c:intercept'), place.text('c:name')];
    if (!line) return [];
    return [
      {
        kind: KINDS.find((kind) => kind === place.value('c:trendlineType')) ?? 'linear',
        order: Math.min(6, Math.max(2, place.number('c:order') ?? 2)),
        period: Math.max(2, place.number('c:period') ?? 2),
        forward: Math.max(0, place.number('c:forward') ?? 0),
        backward: Math.max(0, place.number('c:backward') ?? 0),
        ...(intercept !== undefined && { intercept }),
        showsEquation: place.flag('c:dispEq', false),
        showsRSquared: place.flag('c:dispRSqr', false),
        ...(name !== undefined && name !== '' && { name }),
        line,
      },
    ];
  });
}

/** A series's error bars with their lengths at each point. */
export function errorBarPlots(
  workbook: WorkbookModel,
  series: Place,
  points: readonly DataPoint[],
  x: readonly DataPoint[],
  visibleOnly: boolean,
): PlotErrorBars[] {
  return series.children('c:errBars').flatMap((element): PlotErrorBars[] => {
    const place = Place.at(element);
    const line = linePlot(place.child('c:spPr'), workbook.themeColors);
    if (!line) return [];
    const direction = place.value('c:errDir') === 'x' ? 'x' : 'y';
    const values = (direction === 'x' ? x : points).map(({ value }) => value);
    const custom = (name: string): (number | undefined)[] => {
      const given = dataPoints(workbook, childOf(element, name), visibleOnly).map(({ value }) => value);
      // One number is meant for all points.
      return given.length === 1 ? values.map(() => given[0]) : values.map((_value, index) => given[index]);
    };
    const isCustom = place.value('c:errValType') === 'cust';
    const [plus, minus] = isCustom
      ? [custom('c:plus'), custom('c:minus')]
      : lengths(values, place.value('c:errValType') ?? 'fixedVal', place.number('c:val') ?? 0);
    const type = place.value('c:errBarType') ?? 'both';
    const none = values.map(() => undefined);
    return [
      {
        direction,
        plus: type === 'minus' ? none : plus,
        minus: type === 'plus' ? none : minus,
        hasCaps: !place.flag('c:noEndCap', false),
        line,
      },
    ];
  });
}

type Lengths = (number | undefined)[];

/** Excel centres bars of the standard deviation on the mean, all others on their points. */
function lengths(
  values: readonly (number | undefined)[],
  type: string,
  amount: number,
): [plus: Lengths, minus: Lengths] {
  const numbers = values.filter((value) => value !== undefined);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const deviation = Math.sqrt(
    numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, numbers.length - 1),
  );
  const each = (of: (value: number) => number): Lengths =>
    values.map((value) => (value === undefined ? undefined : of(value)));
  switch (type) {
    case 'percentage': {
      const share = each((value) => Math.abs(value) * (amount / 100));
      return [share, share];
    }
    case 'stdDev':
      return [each((value) => mean + amount * deviation - value), each((value) => value - (mean - amount * deviation))];
    case 'stdErr': {
      const error = each(() => deviation / Math.sqrt(numbers.length));
      return [error, error];
    }
    default: {
      const fixed = each(() => amount);
      return [fixed, fixed];
    }
  }
}

/** The lines and bars a group draws from one of its series to another. */
export function acrossPlot(group: Place, theme: ThemeColors): PlotAcross {
  const lineOf = (name: string): PlotLine | undefined => {
    const place = group.child(name);
    return place.exists ? linePlot(place.child('c:spPr'), theme) : undefined;
  };
  const [highLow, drop] = [lineOf('c:hiLowLines'), lineOf('c:dropLines')];
  const bars = group.child('c:upDownBars');
  const boxOf = (name: string, fill: string): PlotBox => {
    const properties = bars.path(name, 'c:spPr');
    const line = linePlot(properties, theme);
    return {
      fill: childOf(properties.element, 'a:noFill')
        ? 'none'
        : (colorIn(childOf(properties.element, 'a:solidFill'), theme) ?? fill),
      ...(line && { line }),
    };
  };
  return {
    ...(highLow && { highLow }),
    ...(drop && { drop }),
    ...(bars.exists && {
      upDown: {
        gap: bars.number('c:gapWidth') ?? 150,
        up: boxOf('c:upBars', '#FFFFFF'),
        down: boxOf('c:downBars', '#404040'),
      },
    }),
  };
}

import type { PlotTrendline } from '../../../src/stand-in/charts/plot-extras';
import { seriesOf } from '../../../src/stand-in/charts/groups';
import { el, val } from '../../../src/stand-in/drawing/markup';
import type { XmlElement } from '../../../src/stand-in/files/xml/tree';
import { trendOf, trendPoints, type Pair } from '../../../src/workbench/page/drawn/chart/trend';
import { BLUE, chartOf, colored, named, words } from './drawn-chart';

const trendline = (kind: PlotTrendline['kind'], more: Partial<PlotTrendline> = {}): PlotTrendline => ({
  kind,
  order: 2,
  period: 2,
  forward: 0,
  backward: 0,
  showsEquation: true,
  showsRSquared: true,
  line: { color: '#000000', width: 1, style: 'Dash' },
  ...more,
});
const pairs = (of: (x: number) => number, count = 5): Pair[] =>
  Array.from({ length: count }, (_, index): Pair => [index + 1, of(index + 1)]);

/** Points that lie on a curve, and the equation that finds it. */
const CURVES: [PlotTrendline, (x: number) => number, string][] = [
  [trendline('linear'), (x) => 2.5 * x - 1, 'y = 2.5x - 1'],
  [trendline('linear', { intercept: 0 }), (x) => 3 * x, 'y = 3x'],
  [trendline('poly'), (x) => x * x - 4 * x + 2, 'y = x² - 4x + 2'],
  [trendline('poly', { order: 3 }), (x) => 0.5 * x ** 3 - x, 'y = 0.5x³ - x'],
  [trendline('log'), (x) => 2 * Math.log(x) + 1, 'y = 2ln(x) + 1'],
  [trendline('exp'), (x) => 3 * Math.exp(0.5 * x), 'y = 3e^(0.5x)'],
  [trendline('power'), (x) => 4 * x ** 1.5, 'y = 4x^1.5'],
];
it.each(CURVES)('finds the curve of points that lie on it: %#', (line, of, equation) => {
  const trend = trendOf(line, pairs(of))!;
  expect(trend.equation).toBe(equation);
  expect(trend.rSquared).toBeCloseTo(1, 9);
  expect(trend.at(2.5)).toBeCloseTo(of(2.5), 6);
});

it('explains a spread in part, goes on where it is told to, and averages the last points', () => {
  const scattered: Pair[] = [
    [1, 2],
    [2, 4],
    [3, 5],
    [4, 4],
    [5, 5],
  ];
  expect(trendOf(trendline('linear'), scattered)).toMatchObject({
    equation: 'y = 0.6x + 2.2',
    rSquared: expect.closeTo(0.6, 9) as number,
  });
  expect(trendPoints(trendline('linear', { forward: 2, backward: 1 }), scattered).map(([x]) => x)).toEqual([0, 7]);
  expect(trendPoints(trendline('movingAvg', { period: 3 }), scattered)).toEqual([
    [3, 11 / 3],
    [4, 13 / 3],
    [5, 14 / 3],
  ]);
});

it('draws nothing where there is no curve: one point, or logarithms of numbers below zero', () => {
  expect(trendPoints(trendline('linear'), [[1, 2]])).toEqual([]);
  expect(
    trendPoints(
      trendline('poly', { order: 4 }),
      pairs((x) => x, 3),
    ),
  ).toEqual([]);
  expect(
    trendPoints(
      trendline('exp'),
      pairs((x) => x - 3),
    ),
  ).toEqual([]);
});

const firstSeries = (space: XmlElement): XmlElement => seriesOf(space)[0]!.series;

it('names a trendline in the legend and writes its equation', () => {
  const { space, draw } = chartOf('ColumnClustered');
  firstSeries(space).children.push(
    el('c:trendline', {}, val('c:trendlineType', 'linear'), val('c:dispRSqr', 1), val('c:dispEq', 1)),
  );
  expect(words(draw())).toEqual(expect.arrayContaining(['linear of Points', 'y = 15x - 6.6667', 'R² = 0.9643']));
});

/** Type and amount of error bars on 10, 20, 40, and how far they reach, in units of the axis. */
const ERRORS: [string, number, number[]][] = [
  ['fixedVal', 5, [5, 5, 5]],
  ['percentage', 10, [1, 2, 4]],
  ['stdErr', 0, [8.82, 8.82, 8.82]],
  ['stdDev', 1, [28.61, 18.61, -1.39]],
];
it.each(ERRORS)('draws error bars: %s', (type, amount, lengths) => {
  const { space, draw } = chartOf('ColumnClustered');
  firstSeries(space).children.push(
    el(
      'c:errBars',
      {},
      val('c:errBarType', 'plus'),
      val('c:errValType', type),
      val('c:noEndCap', 1),
      val('c:val', amount),
    ),
  );
  const nodes = draw();
  const unit = Number(colored(nodes, 'rect', BLUE)[0]!.attributes['height']) / 10;
  const drawn = named(nodes, 'path').map(({ attributes }) =>
    /^M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)$/u.exec(String(attributes['d']))!,
  );
  expect(drawn.map(([, from, to]) => Math.round((Number(from) - Number(to)) / unit))).toEqual(
    lengths.map((length) => Math.round(length)),
  );
});

it('draws radars as rings, bubbles by their area, and a bar between what stocks open and close at', () => {
  const rings = named(chartOf('Radar').draw(), 'path').filter(({ attributes }) => attributes['stroke'] === BLUE);
  expect(String(rings[0]!.attributes['d']).match(/[ML]/gu)).toHaveLength(3);
  const bubbles = named(
    chartOf('Bubble', [
      ['x', 'y', 'size'],
      [1, 5, 1],
      [2, 6, 4],
    ]).draw(),
    'circle',
  ).map(({ attributes }) => Number(attributes['r']));
  expect(bubbles[1]! / bubbles[0]!).toBeCloseTo(2, 1);
  const { space, draw } = chartOf('Line', [
    ['Day', 'Open', 'High', 'Low', 'Close'],
    ['Mo', 10, 16, 8, 14],
    ['Tu', 14, 15, 9, 11],
  ]);
  const group = seriesOf(space)[0]!.group;
  group.children.push(el('c:hiLowLines'), el('c:upDownBars', {}, val('c:gapWidth', 100)));
  expect(
    named(draw(), 'rect')
      .slice(1)
      .filter(({ attributes }) => ['#FFFFFF', '#404040'].includes(String(attributes['fill'])))
      .map(({ attributes }) => attributes['fill']),
  ).toEqual(['#FFFFFF', '#404040']);
});

import type { ChartPlot, PlotGroup, PlotSeries } from '../../../../stand-in/charts/plot';
import type { PlotTrendline } from '../../../../stand-in/charts/plot-extras';
import { isRound } from '../../../../stand-in/charts/types';
import { svg, type SvgNode } from '../svg';
import type { Box } from './axes';
import { cartesianChart } from './cartesian-chart';
import { radarChart } from './radar-chart';
import { roundChart } from './round-chart';
import { strokeOf } from './strokes';
import { lineHeight, textNode, textWidth } from './type-setting';

/** The kinds that are drawn; of others only the frame is. */
const DRAWN = new Set([
  'c:barChart',
  'c:lineChart',
  'c:areaChart',
  'c:pieChart',
  'c:doughnutChart',
  'c:scatterChart',
  'c:bubbleChart',
  'c:radarChart',
  'c:stockChart',
]);
/** Kinds that cannot share a drawing with others. */
const ALONE = /^c:(pie|doughnut|radar)Chart$/u;

export interface PictureOptions {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly date1904: boolean;
  /** What stands in the place of a series's missing name. */
  seriesName(number: number): string;
  /** What stands in the legend for a trendline without a name of its own. */
  trendName(kind: PlotTrendline['kind'], series: string): string;
  /** What stands in the frame of a chart of a kind that is not drawn. */
  notDrawn(type: string): string;
}

const MARGIN = 6;
const KEY = 7;
const TITLE_SIZE = 14;

/** Whether a chart's kinds are all drawn. */
const isDrawn = ({ groups }: ChartPlot): boolean =>
  groups.length > 0 &&
  groups.every(({ kind }) => DRAWN.has(kind.element)) &&
  !(groups.length > 1 && groups.some(({ kind }) => ALONE.test(kind.element)));

/** Charts of three dimensions are drawn flat, a pie with a second one as one pie. */
function flat(plot: ChartPlot): ChartPlot {
  return { ...plot, groups: plot.groups.map(flatGroup) };
}

function flatGroup(group: PlotGroup): PlotGroup {
  const { kind } = group;
  if (kind.element === 'c:ofPieChart') return { ...group, kind: { ...kind, element: 'c:pieChart' } };
  if (!/^c:(bar|line|area|pie)3DChart$/u.test(kind.element)) return group;
  const inDepth = kind.element === 'c:bar3DChart' && kind.grouping === 'standard';
  return {
    ...group,
    kind: { ...kind, element: kind.element.replace('3D', ''), ...(inDepth && { grouping: 'clustered' }) },
  };
}

/** Draws a chart; 1 unit is a point. */
export function chartPicture(given: ChartPlot, options: PictureOptions): SvgNode {
  const plot = flat(given);
  const { width, height } = options;
  const frame = svg('rect', {
    x: 0.5,
    y: 0.5,
    width: Math.max(0, width - 1),
    height: Math.max(0, height - 1),
    fill: plot.background ?? '#FFFFFF',
    stroke: plot.frame ?? 'none',
  });
  const picture = (...children: SvgNode[]): SvgNode =>
    svg(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', 'aria-hidden': 'true' },
      frame,
      ...children,
    );
  const title = plot.title && { ...plot.title, font: { size: TITLE_SIZE, ...plot.title.font } };
  const titleRoom = title ? lineHeight(title.font) * title.text.split('\n').length : 0;
  const titles = title
    ? title.text
        .split('\n')
        .map((line, index) => textNode(line, width / 2, MARGIN + lineHeight(title.font) * (index + 0.5), title.font))
    : [];
  if (!isDrawn(plot))
    return picture(...titles, textNode(options.notDrawn(plot.type), width / 2, height / 2, { italic: true }));
  const inside: Box = {
    left: MARGIN,
    top: MARGIN + titleRoom,
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - titleRoom,
  };
  const { box, nodes } = legend(plot, inside, options);
  const round = plot.groups.find(({ kind }) => isRound(kind.element));
  const categories = plot.categories.map(({ text }) => text);
  const isRadar = plot.groups.some(({ kind }) => kind.element === 'c:radarChart');
  const body = round
    ? roundChart(round, categories, box, options.date1904)
    : isRadar
      ? radarChart(plot, categories, box, options.date1904)
      : cartesianChart(plot, box, options.date1904);
  return picture(...titles, ...body, ...nodes);
}

/** The legend, and the room it leaves. A round chart's legend is of its points. */
function legend(plot: ChartPlot, inside: Box, options: PictureOptions): { box: Box; nodes: SvgNode[] } {
  if (plot.legend === undefined) return { box: inside, nodes: [] };
  const entries = entriesOf(plot, options);
  const font = {};
  const step = lineHeight(font) + 2;
  const widths = entries.map(({ text }) => KEY + 4 + textWidth(text, font) + 10);
  const entry = ({ text, color, stroke }: LegendEntry, x: number, y: number): SvgNode[] => {
    const key = stroke
      ? svg('line', { x1: x, x2: x + KEY, y1: y, y2: y, ...stroke })
      : svg('rect', { x, y: y - KEY / 2, width: KEY, height: KEY, fill: color });
    return [key, textNode(text, x + KEY + 4, y, font, 'start')];
  };
  if (plot.legend === 'b' || plot.legend === 't') {
    const rows = wrapped(widths, inside.width);
    const room = rows.length * step + 2;
    const top = plot.legend === 'b' ? inside.top + inside.height - room : inside.top;
    const nodes = rows.flatMap((row, line) => {
      const total = row.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
      let x = inside.left + (inside.width - total + 10) / 2;
      return row.flatMap((index) => {
        const drawn = entry(entries[index] ?? { text: '', color: 'none' }, x, top + step * (line + 0.5) + 1);
        x += widths[index] ?? 0;
        return drawn;
      });
    });
    return {
      box: {
        ...inside,
        top: plot.legend === 'b' ? inside.top : inside.top + room,
        height: Math.max(1, inside.height - room),
      },
      nodes,
    };
  }
  const room = Math.min(inside.width / 2, Math.max(0, ...widths));
  const isLeft = plot.legend === 'l';
  const x = isLeft ? inside.left : inside.left + inside.width - room + 4;
  const shown = entries.slice(0, Math.max(1, Math.floor(inside.height / step)));
  const top = plot.legend === 'tr' ? inside.top : inside.top + (inside.height - shown.length * step) / 2;
  return {
    box: { ...inside, left: isLeft ? inside.left + room : inside.left, width: Math.max(1, inside.width - room) },
    nodes: shown.flatMap((one, index) => entry(one, x, top + step * (index + 0.5))),
  };
}

interface LegendEntry {
  readonly text: string;
  readonly color: string;
  /** Of what is a line and no filled key. */
  readonly stroke?: Record<string, string | number | undefined>;
}

function entriesOf(plot: ChartPlot, { seriesName, trendName }: PictureOptions): LegendEntry[] {
  const all = plot.groups.flatMap(({ kind, series }) => series.map((one) => ({ kind, one })));
  const [first] = all;
  if (first && isRound(first.kind.element)) {
    return first.one.points.map((_point, index) => ({
      text: plot.categories[index]?.text ?? String(index + 1),
      color: first.one.pointColors.get(index) ?? first.one.color,
    }));
  }
  const named = (one: PlotSeries, index: number): string => one.name ?? seriesName(index + 1);
  // Trendlines stand behind all series.
  const trends = all.flatMap(({ one }, index) =>
    one.trendlines.map((trend) => ({
      text: trend.name ?? trendName(trend.kind, named(one, index)),
      color: trend.line.color,
      stroke: strokeOf(trend.line),
    })),
  );
  return [...all.map(({ one }, index) => ({ text: named(one, index), color: one.color })), ...trends];
}

/** Indices of entries, row by row. */
function wrapped(widths: readonly number[], room: number): number[][] {
  const rows: number[][] = [[]];
  let left = room;
  widths.forEach((width, index) => {
    if (width > left && (rows.at(-1)?.length ?? 0) > 0) {
      rows.push([]);
      left = room;
    }
    rows.at(-1)?.push(index);
    left -= width;
  });
  return rows;
}

import type { ChartPlot } from '../../../../stand-in/charts/plot';
import { isRound } from '../../../../stand-in/charts/types';
import { svg, type SvgNode } from '../svg';
import type { Box } from './axes';
import { cartesianChart } from './cartesian-chart';
import { roundChart } from './round-chart';
import { lineHeight, textNode, textWidth } from './type-setting';

/** The kinds that are drawn; of others only the frame is. */
const DRAWN = new Set(['c:barChart', 'c:lineChart', 'c:areaChart', 'c:pieChart', 'c:doughnutChart', 'c:scatterChart']);

export interface PictureOptions {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly date1904: boolean;
  /** What stands in the place of a series's missing name. */
  seriesName(number: number): string;
  /** What stands in the frame of a chart of a kind that is not drawn. */
  notDrawn(type: string): string;
}

const MARGIN = 6;
const KEY = 7;
const TITLE_SIZE = 14;

/** Whether a chart's kinds are all drawn. */
export const isDrawn = ({ groups }: ChartPlot): boolean =>
  groups.length > 0 && groups.every(({ kind }) => DRAWN.has(kind.element)) && !(groups.length > 1 && groups.some(({ kind }) => isRound(kind.element)));

/** Draws a chart; 1 unit is a point. */
export function chartPicture(plot: ChartPlot, options: PictureOptions): SvgNode {
  const { width, height } = options;
  const frame = svg('rect', { x: 0.5, y: 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1), fill: plot.background ?? '#FFFFFF', stroke: plot.frame ?? 'none' });
  const picture = (...children: SvgNode[]): SvgNode => svg('svg', { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', 'aria-hidden': 'true' }, frame, ...children);
  const title = plot.title && { ...plot.title, font: { size: TITLE_SIZE, ...plot.title.font } };
  const titleRoom = title ? lineHeight(title.font) * title.text.split('\n').length : 0;
  const titles = title ? title.text.split('\n').map((line, index) => textNode(line, width / 2, MARGIN + lineHeight(title.font) * (index + 0.5), title.font)) : [];
  if (!isDrawn(plot)) return picture(...titles, textNode(options.notDrawn(plot.type), width / 2, height / 2, { italic: true }));
  const inside: Box = { left: MARGIN, top: MARGIN + titleRoom, width: width - 2 * MARGIN, height: height - 2 * MARGIN - titleRoom };
  const { box, nodes } = legend(plot, inside, options);
  const round = plot.groups.find(({ kind }) => isRound(kind.element));
  const categories = plot.categories.map(({ text }) => text);
  const body = round ? roundChart(round, categories, box, options.date1904) : cartesianChart(plot, box, options.date1904);
  return picture(...titles, ...body, ...nodes);
}

/** The legend, and the room it leaves. A round chart's legend is of its points. */
function legend(plot: ChartPlot, inside: Box, { seriesName }: PictureOptions): { box: Box; nodes: SvgNode[] } {
  if (plot.legend === undefined) return { box: inside, nodes: [] };
  const entries = entriesOf(plot, seriesName);
  const font = {};
  const step = lineHeight(font) + 2;
  const widths = entries.map(({ text }) => KEY + 4 + textWidth(text, font) + 10);
  const entry = ({ text, color }: { text: string; color: string }, x: number, y: number): SvgNode[] =>
    [svg('rect', { x, y: y - KEY / 2, width: KEY, height: KEY, fill: color }), textNode(text, x + KEY + 4, y, font, 'start')];
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
    return { box: { ...inside, top: plot.legend === 'b' ? inside.top : inside.top + room, height: Math.max(1, inside.height - room) }, nodes };
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

function entriesOf(plot: ChartPlot, seriesName: (number: number) => string): { text: string; color: string }[] {
  const all = plot.groups.flatMap(({ kind, series }) => series.map((one) => ({ kind, one })));
  const [first] = all;
  if (first && isRound(first.kind.element)) {
    return first.one.points.map((_point, index) => ({ text: plot.categories[index]?.text ?? String(index + 1), color: first.one.pointColors.get(index) ?? first.one.color }));
  }
  return all.map(({ one: { name, color } }, index) => ({ text: name ?? seriesName(index + 1), color }));
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

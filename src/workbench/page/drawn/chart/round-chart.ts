import { arc, pie } from 'd3-shape';
import type { PlotGroup } from '../../../../stand-in/charts/plot';
import { svg, type SvgNode } from '../svg';
import type { Box } from './axes';
import { labelText } from './label-text';
import { lineHeight, textNode } from './type-setting';

/** Pies, and doughnuts of one ring a series, the first one innermost. */
export function roundChart(
  { kind, series, hole }: PlotGroup,
  categories: readonly string[],
  box: Box,
  date1904: boolean,
): SvgNode[] {
  const isPie = kind.element === 'c:pieChart';
  const drawn = isPie ? series.slice(0, 1) : series;
  const outside = isPie && drawn.some(({ labels }) => labels?.position === 'outEnd');
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - (outside ? 2 * lineHeight({}) : 4));
  const inner = isPie ? 0 : radius * (hole / 100);
  const ring = (radius - inner) / Math.max(1, drawn.length);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return drawn.flatMap(({ points, pointColors, color, labels }, index) => {
    const values = points.map(({ value }) => Math.max(0, value ?? 0));
    const total = values.reduce((sum, value) => sum + value, 0);
    if (total === 0) return [];
    const edges = { innerRadius: inner + index * ring, outerRadius: inner + (index + 1) * ring };
    const slices = pie<number>().sort(null)(values);
    const shape = arc<(typeof slices)[number]>().innerRadius(edges.innerRadius).outerRadius(edges.outerRadius);
    const middle = outside
      ? edges.outerRadius + lineHeight({})
      : isPie
        ? edges.outerRadius * 0.7
        : (edges.innerRadius + edges.outerRadius) / 2;
    const at = arc<(typeof slices)[number]>().innerRadius(middle).outerRadius(middle);
    return slices.flatMap((slice, point): SvgNode[] => {
      if (slice.data === 0) return [];
      const path = svg('path', {
        d: shape(slice) ?? '',
        transform: `translate(${x} ${y})`,
        fill: pointColors.get(point) ?? color,
        stroke: '#FFFFFF',
        'stroke-width': 1.5,
      });
      const text = labels && labelText(labels, points[point], categories[point], slice.data / total, date1904);
      if (!text || !labels) return [path];
      const [right, down] = at.centroid(slice);
      const font = outside || labels.font.color !== undefined ? labels.font : { ...labels.font, color: '#FFFFFF' };
      return [path, textNode(text, x + right, y + down, font)];
    });
  });
}

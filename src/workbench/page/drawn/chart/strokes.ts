import type { PlotLine } from '../../../../stand-in/charts/plot-extras';
import { svg, type SvgNode } from '../svg';

/** Dashes and gaps by the API's words for them, in widths of the line. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  Dot: [2, 2],
  RoundDot: [0.1, 2],
};

/** The attributes of a stroke. */
export function strokeOf(line: PlotLine | undefined): Record<string, string | number | undefined> {
  if (!line) return { stroke: 'none' };
  const { color, width, style } = line;
  return {
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': DASHES[style]?.map((part) => Math.round(part * Math.max(1, width) * 10) / 10).join(' '),
    'stroke-linecap': style === 'RoundDot' ? 'round' : undefined,
  };
}

/** Outlines of markers around 0, for a size of 2. */
const MARKERS: Readonly<Record<string, string>> = {
  square: 'M-1 -1H1V1H-1z',
  diamond: 'M0 -1.2L1.2 0L0 1.2L-1.2 0z',
  triangle: 'M0 -1L1 1H-1z',
  dash: 'M-1 -0.25H1V0.25H-1z',
  dot: 'M0 -0.25H1V0.25H0z',
};
/** Those that are only lines. */
const CROSSES: Readonly<Record<string, string>> = {
  x: 'M-1 -1L1 1M1 -1L-1 1',
  plus: 'M0 -1V1M-1 0H1',
  star: 'M-1 -1L1 1M1 -1L-1 1M0 -1V1',
};

/** A marker at a point. @param size points, from edge to edge */
export function markerNode(symbol: string, size: number, x: number, y: number, color: string): SvgNode {
  const cross = CROSSES[symbol];
  const outline = cross ?? MARKERS[symbol];
  if (outline === undefined) return svg('circle', { cx: x, cy: y, r: size / 2, fill: color });
  const transform = `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}) scale(${size / 2})`;
  return cross === undefined
    ? svg('path', { d: outline, transform, fill: color })
    : svg('path', { d: outline, transform, fill: 'none', stroke: color, 'stroke-width': 2 / size });
}

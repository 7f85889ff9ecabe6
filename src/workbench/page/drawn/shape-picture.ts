import type { ShapeLook } from './floating';
import { svg, type SvgNode } from './svg';
import { DEFAULT_SIZE, lineHeight, textNode } from './chart/type-setting';

const INSET = 5;

/** Draws a shape of a size in points. */
export function shapePicture({ form, fill = 'none', line, text, isCentered, isRising }: ShapeLook, width: number, height: number): SvgNode {
  const paint = { fill, stroke: line?.color ?? 'none', 'stroke-width': line?.weight };
  const outline = form === 'ellipse'
    ? svg('ellipse', { cx: width / 2, cy: height / 2, rx: width / 2, ry: height / 2, ...paint })
    : form === 'line'
      ? svg('line', { x1: 0, x2: width, y1: isRising ? height : 0, y2: isRising ? 0 : height, ...paint })
      : svg('rect', { width, height, rx: form === 'roundRect' ? Math.min(width, height) / 6 : undefined, ...paint });
  const font = { size: DEFAULT_SIZE + 2, ...text?.font };
  const step = lineHeight(font);
  const lines = text?.text.split('\n') ?? [];
  const top = isCentered ? (height - step * lines.length) / 2 : INSET;
  const texts = lines.map((one, index) => textNode(one, isCentered ? width / 2 : INSET, top + step * (index + 0.5), font, isCentered ? 'middle' : 'start'));
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', overflow: 'visible', 'aria-hidden': 'true' }, outline, ...texts);
}

import type { TextFont } from '../../../stand-in/drawing/text';
import type { ShapeLook, ShapeText } from './shape-look';
import { outlineOf } from './shape-outlines';
import { svg, type SvgNode } from './svg';
import { strokeOf } from './chart/strokes';
import { DEFAULT_SIZE, lineHeight, textNode, textWidth } from './chart/type-setting';

/** What is left free around the text of a shape; points, as Excel's. */
const INSET = { side: 7.2, edge: 3.6 };

/** Draws a shape of a size in points. */
export function shapePicture(shape: ShapeLook, width: number, height: number): SvgNode {
  const { form, outline, fill = 'none', line, text, isFlippedAcross, isFlippedDown } = shape;
  const paint = { fill, ...strokeOf(line) };
  const flipped =
    isFlippedAcross || isFlippedDown
      ? `translate(${isFlippedAcross ? width : 0} ${isFlippedDown ? height : 0}) scale(${isFlippedAcross ? -1 : 1} ${isFlippedDown ? -1 : 1})`
      : undefined;
  const body =
    outline === undefined
      ? svg('path', { d: outlineOf(form, width, height), ...paint })
      : svg('path', {
          d: outline,
          transform: `scale(${width} ${height})`,
          'vector-effect': 'non-scaling-stroke',
          ...paint,
        });
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width: '100%', height: '100%', overflow: 'visible', 'aria-hidden': 'true' },
    svg('g', { transform: flipped }, body, ...arrows(shape, width, height)),
    ...(text ? [textPicture(text, width, height)] : []),
  );
}

/** Arrows at the ends of a line, as large as its weight asks for. */
function arrows({ form, line, arrows: { begin, end } }: ShapeLook, width: number, height: number): SvgNode[] {
  if (!line || (!begin && !end)) return [];
  const length = Math.max(6, line.width * 4);
  const [first, last] =
    form === 'bentConnector3' ? [180, 0] : form === 'bentConnector2' ? [180, 90] : angles(width, height);
  const head = (x: number, y: number, degrees: number): SvgNode =>
    svg('path', {
      d: `M0 0L${-length} ${-length / 2}V${length / 2}z`,
      transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}) rotate(${degrees})`,
      fill: line.color,
    });
  return [...(begin ? [head(0, 0, first)] : []), ...(end ? [head(width, height, last)] : [])];
}

function angles(width: number, height: number): [first: number, last: number] {
  const degrees = Math.round((Math.atan2(height, width) * 180) / Math.PI);
  return [degrees + 180, degrees];
}

function textPicture(
  { text, font, align, anchor, direction, wraps }: ShapeText,
  width: number,
  height: number,
): SvgNode {
  const size = { size: DEFAULT_SIZE + 2, ...font };
  const isTurned = direction === 'right' || direction === 'left';
  // A text that is turned is set in a box that lies on its side.
  const [across, down] = isTurned ? [height, width] : [width, height];
  if (direction === 'stacked') return svg('g', {}, ...stackedText(text, size, width, height));
  const lines = text.split('\n').flatMap((one) => (wraps ? wrapped(one, size, across - 2 * INSET.side) : [one]));
  const step = lineHeight(size);
  const top = {
    top: INSET.edge,
    middle: (down - step * lines.length) / 2,
    bottom: down - INSET.edge - step * lines.length,
  }[anchor];
  const x = { start: INSET.side, middle: across / 2, end: across - INSET.side }[align];
  const nodes = lines.map((one, index) => textNode(one, x, top + step * (index + 0.5), size, align));
  const turn =
    direction === 'right'
      ? `translate(${width} 0) rotate(90)`
      : direction === 'left'
        ? `translate(0 ${height}) rotate(-90)`
        : undefined;
  return svg('g', { transform: turn }, ...nodes);
}

/** Columns of characters from the right to the left, as upright Chinese is written. */
function stackedText(text: string, font: Partial<TextFont>, width: number, height: number): SvgNode[] {
  const step = lineHeight(font);
  const room = Math.max(1, Math.floor((height - 2 * INSET.edge) / step));
  const columns = text.split('\n').flatMap((line) => {
    const characters = [...line];
    return Array.from({ length: Math.max(1, Math.ceil(characters.length / room)) }, (_, index) =>
      characters.slice(index * room, (index + 1) * room),
    );
  });
  return columns.flatMap((characters, column) =>
    characters.map((character, index) =>
      textNode(character, width - INSET.side - step * (column + 0.5), INSET.edge + step * (index + 0.5), font),
    ),
  );
}

/** Breaks a line where it would not fit: at spaces, or between Chinese characters; a longer word anywhere. */
export function wrapped(line: string, font: Partial<TextFont>, room: number): string[] {
  const pieces = line.match(/[\u2E80-\uFFFF]|[^\s\u2E80-\uFFFF]+\s*|\s+/gu) ?? [''];
  const lines: string[] = [''];
  const fits = (text: string): boolean => textWidth(text.trimEnd(), font) <= room;
  for (const piece of pieces.flatMap((one) => (fits(one) ? [one] : [...one]))) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && !fits(last + piece)) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((one) => one.trimEnd());
}

import type { TextFont } from '../../../../stand-in/drawing/text';
import { svg, type SvgNode } from '../svg';

/** Grey, as Excel sets the texts of charts. */
const TEXT_COLOR = '#595959';
/** Points. */
export const DEFAULT_SIZE = 9;

/** The height of a line in points. */
export const lineHeight = ({ size = DEFAULT_SIZE }: Partial<TextFont>): number => size * 1.3;

/** About how wide a text is, in points: Chinese characters are squares, others about half of one. */
export function textWidth(text: string, { size = DEFAULT_SIZE }: Partial<TextFont>): number {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFFF]/u.test(character) ? 1 : 0.56), 0) * size;
}

export type TextAnchor = 'start' | 'middle' | 'end';

/** A text whose middle line is at `y`. */
export function textNode(
  text: string,
  x: number,
  y: number,
  font: Partial<TextFont>,
  anchor: TextAnchor = 'middle',
  turned = false,
): SvgNode {
  const { size = DEFAULT_SIZE, bold = false, italic = false, color = TEXT_COLOR, name } = font;
  return svg(
    'text',
    {
      x,
      y,
      fill: color,
      'font-size': size,
      'text-anchor': anchor,
      'dominant-baseline': 'central',
      'font-weight': bold ? 'bold' : undefined,
      'font-style': italic ? 'italic' : undefined,
      'font-family': `${name === undefined ? '' : `"${name.replaceAll('"', '')}", `}"Noto Sans CJK SC", "Microsoft YaHei", sans-serif`,
      transform: turned ? `rotate(-90 ${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` : undefined,
    },
    text,
  );
}

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { Alignment, BorderStyle, Borders, CellStyle, FillStyle } from '../../../stand-in/model/styles/style-types';
import { colorText } from '../../../stand-in/surface/styles/color';

const HORIZONTAL: Readonly<Record<Alignment['horizontal'], HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<Alignment['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

/** The grid's line for each of Excel's, by line and weight. */
function borderType({ line, weight }: BorderStyle): BorderStyleTypes {
  const medium = weight === 'Medium' || weight === 'Thick';
  switch (line) {
    case 'None':
      return BorderStyleTypes.NONE;
    case 'Double':
      return BorderStyleTypes.DOUBLE;
    case 'Dot':
      return BorderStyleTypes.DOTTED;
    case 'Dash':
      return medium ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case 'DashDot':
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case 'DashDotDot':
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case 'SlantDashDot':
      return BorderStyleTypes.SLANT_DASH_DOT;
    default:
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}

/** A cell's look in the grid's words, in a theme's colours. Number formats stay out: the texts that cells show come from the model. */
export function gridStyle(
  { font, fill, borders, alignment, numberFormat }: CellStyle,
  theme: readonly string[],
): IStyleData {
  const on = { s: BooleanNumber.TRUE };
  return {
    ff: font.name,
    fs: font.size,
    bl: font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: font.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(font.underline !== 'None' && { ul: on }),
    ...(font.strikethrough && { st: on }),
    ...(font.color && { cl: { rgb: colorText(font.color, '#000000', theme) } }),
    ...fillOf(fill, theme),
    ...bordersOf(borders, theme),
    ht: HORIZONTAL[alignment.horizontal],
    vt: VERTICAL[alignment.vertical],
    tb: alignment.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(alignment.rotation !== 0 && {
      tr: alignment.rotation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -alignment.rotation },
    }),
    ...(alignment.indent > 0 && { pd: indentOf(alignment) }),
    ...(numberFormat !== 'General' && { n: { pattern: numberFormat } }),
  };
}

/** An indent is three spaces wide, at the edge the text is aligned to. */
function indentOf({ indent, horizontal }: Alignment): IStyleData['pd'] {
  return horizontal === 'Right' ? { r: 2 + indent * 9 } : { l: 2 + indent * 9 };
}

function fillOf({ pattern, foreground }: FillStyle, theme: readonly string[]): Pick<IStyleData, 'bg'> {
  if (pattern === 'none') return {};
  // Patterns are drawn as what they look like from afar.
  return { bg: { rgb: pattern === 'solid' ? colorText(foreground, '#FFFFFF', theme) : '#D9D9D9' } };
}

function bordersOf(borders: Borders, theme: readonly string[]): Pick<IStyleData, 'bd'> {
  const sides = [
    ['t', borders.top],
    ['b', borders.bottom],
    ['l', borders.left],
    ['r', borders.right],
    ['tl_br', borders.diagonalDown],
    ['bl_tr', borders.diagonalUp],
  ] as const;
  const drawn = sides.filter(
    (side): side is [(typeof side)[0], BorderStyle] => side[1] !== undefined && side[1].line !== 'None',
  );
  if (drawn.length === 0) return {};
  const bd: IBorderData = {};
  for (const [side, border] of drawn)
    bd[side] = { s: borderType(border), cl: { rgb: colorText(border.color, '#000000', theme) } };
  return { bd };
}

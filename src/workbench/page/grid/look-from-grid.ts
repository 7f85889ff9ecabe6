import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { StylePatch } from '../../../stand-in/model/styles/style-table';
import type { Alignment, BorderStyle, Borders, Color, FontStyle } from '../../../stand-in/model/styles/style-types';
import { parseColor } from '../../../stand-in/surface/styles/color';

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlign, Alignment['horizontal']>>> = {
  [HorizontalAlign.UNSPECIFIED]: 'General',
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
  [HorizontalAlign.DISTRIBUTED]: 'Distributed',
};

const VERTICAL: Readonly<Partial<Record<VerticalAlign, Alignment['vertical']>>> = {
  [VerticalAlign.UNSPECIFIED]: 'Bottom',
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

const LINES: Readonly<Partial<Record<BorderStyleTypes, BorderStyle>>> = {
  [BorderStyleTypes.THIN]: { line: 'Continuous', weight: 'Thin' },
  [BorderStyleTypes.HAIR]: { line: 'Continuous', weight: 'Hairline' },
  [BorderStyleTypes.MEDIUM]: { line: 'Continuous', weight: 'Medium' },
  [BorderStyleTypes.THICK]: { line: 'Continuous', weight: 'Thick' },
  [BorderStyleTypes.DOUBLE]: { line: 'Double', weight: 'Thick' },
  [BorderStyleTypes.DOTTED]: { line: 'Dot', weight: 'Thin' },
  [BorderStyleTypes.DASHED]: { line: 'Dash', weight: 'Thin' },
  [BorderStyleTypes.MEDIUM_DASHED]: { line: 'Dash', weight: 'Medium' },
  [BorderStyleTypes.DASH_DOT]: { line: 'DashDot', weight: 'Thin' },
  [BorderStyleTypes.MEDIUM_DASH_DOT]: { line: 'DashDot', weight: 'Medium' },
  [BorderStyleTypes.DASH_DOT_DOT]: { line: 'DashDotDot', weight: 'Thin' },
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: { line: 'DashDotDot', weight: 'Medium' },
  [BorderStyleTypes.SLANT_DASH_DOT]: { line: 'SlantDashDot', weight: 'Medium' },
};

const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right', tl_br: 'diagonalDown', bl_tr: 'diagonalUp' } as const;

/** What a change of look in the grid means for the model's style; parts it does not name stay. */
export function stylePatchOf(style: IStyleData): StylePatch {
  return {
    ...('n' in style && { numberFormat: style.n?.pattern ?? 'General' }),
    ...('bg' in style && {
      fill: style.bg?.rgb
        ? { pattern: 'solid', foreground: colorOf(style.bg.rgb) }
        : { pattern: 'none', foreground: undefined },
    }),
    font: fontPatch(style),
    alignment: alignmentPatch(style),
    borders: bordersPatch(style),
  };
}

function fontPatch(style: IStyleData): Partial<FontStyle> {
  return {
    ...(style.ff && { name: style.ff }),
    ...(style.fs !== undefined && style.fs !== null && { size: style.fs }),
    ...('bl' in style && { bold: style.bl === BooleanNumber.TRUE }),
    ...('it' in style && { italic: style.it === BooleanNumber.TRUE }),
    ...('ul' in style && { underline: style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None' }),
    ...('st' in style && { strikethrough: style.st?.s === BooleanNumber.TRUE }),
    ...('cl' in style && { color: style.cl?.rgb ? colorOf(style.cl.rgb) : undefined }),
  };
}

function alignmentPatch(style: IStyleData): Partial<Alignment> {
  return {
    ...('ht' in style && { horizontal: HORIZONTAL[style.ht ?? HorizontalAlign.UNSPECIFIED] ?? 'General' }),
    ...('vt' in style && { vertical: VERTICAL[style.vt ?? VerticalAlign.UNSPECIFIED] ?? 'Bottom' }),
    ...('tb' in style && { wrapText: style.tb === WrapStrategy.WRAP }),
    ...('tr' in style && { rotation: style.tr?.v === BooleanNumber.TRUE ? 180 : -(style.tr?.a ?? 0) || 0 }),
  };
}

function bordersPatch({ bd }: IStyleData): Partial<Borders> {
  const patch: { -readonly [Side in keyof Borders]: Borders[Side] } = {};
  for (const [key, side] of Object.entries(SIDES) as [keyof typeof SIDES, keyof Borders][]) {
    if (bd && key in bd) patch[side] = borderOf(bd[key]);
  }
  return patch;
}

function borderOf(border: Nullable<IBorderStyleData>): BorderStyle | undefined {
  const line = border ? LINES[border.s] : undefined;
  if (!border || !line) return undefined;
  return { ...line, ...(border.cl.rgb && { color: colorOf(border.cl.rgb) }) };
}

/** The grid's colours come as `#rrggbb` or as `rgb(r, g, b)`. */
function colorOf(text: string): Color {
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/u.exec(text)?.slice(1);
  if (!channels) return parseColor(text.length === 4 ? text.replace(/[0-9a-f]/giu, '$&$&') : text);
  return {
    rgb: `#${channels
      .map((channel) => Number(channel).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`,
  };
}

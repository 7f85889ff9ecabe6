import type { FontStyle } from '../styles/style-types';

export const pixelsPerPoint = 96 / 72;

/** Fonts whose digits are half as wide as high, drawn on whole pixels: those of Chinese Excel. */
const halfWidthFonts =
  /^(等线|宋体|黑体|楷体|仿宋|新宋体|微软雅黑|DengXian|SimSun|NSimSun|SimHei|KaiTi|FangSong|Microsoft YaHei)/i;

/** Digits of Arial and its like are 0.556 of the font's height, those of Calibri 0.507. */
const wideFonts = /^(Arial|Helvetica|Liberation Sans|Verdana|Tahoma|Segoe UI)/i;

/**
 * Width of a digit of the workbook's Normal font in pixels at 96 dpi: the unit of column widths in files. 7 for
 * Calibri 11 and Arial 10, 8 for 等线 11 and 宋体 11. Excel measures the font; this estimates by its family and size.
 */
export function digitPixels({ name, size }: Pick<FontStyle, 'name' | 'size'>): number {
  const height = size * pixelsPerPoint;
  return halfWidthFonts.test(name)
    ? Math.ceil(height * 0.5)
    : Math.floor(height * (wideFonts.test(name) ? 0.556 : 0.507));
}

/** A column nobody gave a width: 8 digits and their margins, rounded up to a multiple of 8 pixels. */
export function defaultColumnPixels(digit: number): number {
  return Math.ceil((8 * digit + 5) / 8) * 8;
}

/** How high a line of text is in a row fitted to it, in pixels at 96 dpi: 20 for Calibri 11. An estimate by family and size. */
export function linePixels({ name, size }: Pick<FontStyle, 'name' | 'size'>): number {
  const share = /^(微软雅黑|Microsoft YaHei)/i.test(name) ? 1.32 : halfWidthFonts.test(name) ? 1.14 : 1.22;
  return Math.round(size * pixelsPerPoint * share) + 2;
}

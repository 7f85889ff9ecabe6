import { lastColumn } from '../../../stand-in/model/area';
import type { Measure } from '../../../stand-in/model/fit/fitted-height';
import { filledText } from '../../../stand-in/model/number-format';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { CellValue } from '../../../stand-in/model/cells/cell-types';
import type { CellStyle, FontStyle } from '../../../stand-in/model/styles/style-types';
import { columnPoints } from '../../../stand-in/surface/ranges/size';

/** A number may touch its cell's edges before it counts as too wide; pixels. */
const EDGE = 2;
const PIXELS_PER_POINT = 96 / 72;

/**
 * What a cell shows of its text where its column is too narrow for it. A part of a number would be another number: one in
 * General is rounded, or written by its power of ten, as far as there is room; any other, and any date, is shown as `####`. In one that is wide enough its format may fill the room.
 */
export function fittingText(
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
  value: CellValue,
  style: CellStyle,
  measure: Measure,
): string {
  const { font, alignment, numberFormat } = style;
  if (typeof value !== 'number' || text === '' || alignment.shrinkToFit || alignment.rotation !== 0) return text;
  const room = roomIn(sheet, row, column) - EDGE;
  const fits = (one: string): boolean => measure(one, font) <= room;
  if (room <= 0) return text;
  if (fits(text)) return stretched(value, numberFormat, room, font, measure) ?? text;
  return (
    (numberFormat === 'General' ? shorter(value, fits) : undefined) ??
    '#'.repeat(Math.max(1, Math.floor(room / Math.max(1, measure('#', font)))))
  );
}

/** With the character that fills the room between a currency and its amount, say, as often as it fits. */
function stretched(
  value: number,
  numberFormat: string,
  room: number,
  font: FontStyle,
  measure: Measure,
): string | undefined {
  const parts = filledText(value, numberFormat);
  if (!parts) return undefined;
  const { before, fill, after } = parts;
  const count = Math.floor((room - measure(before + after, font)) / Math.max(1, measure(fill, font)));
  return before + fill.repeat(Math.max(0, count)) + after;
}

function roomIn(sheet: SheetModel, row: number, column: number): number {
  const merge = sheet.mergeAt(row, column) ?? { row, column, rowCount: 1, columnCount: 1 };
  let points = 0;
  for (let at = merge.column; at <= lastColumn(merge); at++) {
    const { hidden = false, width } = sheet.columns.get(at) ?? {};
    points += hidden ? 0 : columnPoints(sheet, width);
  }
  return points * PIXELS_PER_POINT;
}

/** A number with fewer digits, the most that fit; undefined where none do. */
function shorter(value: number, fits: (text: string) => boolean): string | undefined {
  const rounded = (decimals: number): string => String(Number(value.toFixed(decimals)));
  const plain =
    Math.abs(value) < 1e15
      ? [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(rounded).find((text) => !text.includes('e') && fits(text))
      : undefined;
  if (plain !== undefined && Number(plain) !== 0) return plain;
  return [5, 4, 3, 2, 1, 0].map((digits) => byPower(value, digits)).find(fits) ?? plain;
}

/** `1.2E+05` */
function byPower(value: number, digits: number): string {
  const [mantissa = '', power = ''] = value.toExponential(digits).split('e');
  return `${mantissa}E${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`;
}

/** Measures as the browser draws, each character once a font. @param cssFont the font as it is drawn in, in CSS's words */
export function browserMeasure(cssFont: (font: FontStyle) => string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, Map<string, number>>();
  return (text, look) => {
    const font = cssFont(look);
    const widths = known.get(font) ?? new Map<string, number>();
    known.set(font, widths);
    let width = 0;
    for (const character of text) {
      let one = widths.get(character);
      if (one === undefined && context) {
        context.font = font;
        one = context.measureText(character).width;
        widths.set(character, one);
      }
      width += one ?? 0;
    }
    return width;
  };
}

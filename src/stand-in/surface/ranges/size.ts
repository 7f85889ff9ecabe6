import { defaultColumnPixels, digitPixels, pixelsPerPoint } from '../../model/fit/font-metrics';
import type { SheetModel } from '../../model/sheet';

/**
 * Column widths travel in points, are kept in digits of the workbook's Normal font as the file has them, and snap to
 * whole pixels, as in Excel: with Calibri 11, 9.140625 digits are 64 pixels are 48 points.
 */

const digitOf = ({ workbook }: SheetModel): number => digitPixels(workbook.styles.get(0).font);

/** Points of a column's width in the file's digits; undefined is the default width. */
export function columnPoints(sheet: SheetModel, width: number | undefined): number {
  const digit = digitOf(sheet);
  return (width === undefined ? defaultColumnPixels(digit) : Math.round(width * digit)) / pixelsPerPoint;
}

/** The file's digits of a width in points. */
export function columnCharacters(sheet: SheetModel, points: number): number {
  return Math.round(points * pixelsPerPoint) / digitOf(sheet);
}

/** A column is at most 255 digits wide. */
export const maxColumnPoints = (sheet: SheetModel): number => columnPoints(sheet, 255);

/** Row heights are points in the file and in the API, in steps of a pixel. */
export function snapHeight(points: number): number {
  return Math.round(points * pixelsPerPoint) / pixelsPerPoint;
}

/** The most a row is high. */
export const maxRowPoints = 409.5;

export const pointsPerInch = 72;

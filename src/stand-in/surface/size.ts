/**
 * Column widths travel in points, are kept in characters of the default font (Calibri 11, 7 pixels wide at 96 dpi)
 * as the file has them, and snap to whole pixels, as in Excel: 9.140625 characters are 64 pixels are 48 points.
 */
const pixelsPerCharacter = 7;
const pixelsPerPoint = 96 / 72;

export const defaultColumnPoints = 48;

export function columnPoints(characters: number | undefined): number {
  return characters === undefined ? defaultColumnPoints : Math.round(characters * pixelsPerCharacter) / pixelsPerPoint;
}

export function columnCharacters(points: number): number {
  return Math.round(points * pixelsPerPoint) / pixelsPerCharacter;
}

/** Row heights are points in the file and in the API, in steps of a pixel. */
export function snapHeight(points: number): number {
  return Math.round(points * pixelsPerPoint) / pixelsPerPoint;
}

/** The most a row is high, and a column wide (255 characters). */
export const maxRowPoints = 409.5;
export const maxColumnPoints = columnPoints(255);

export const pointsPerInch = 72;

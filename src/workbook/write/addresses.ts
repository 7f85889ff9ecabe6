import type { Area } from '../../scoring/sheets';

/** Excel takes addresses of many areas in one text up to 8,192 characters; some room is kept. */
const LONGEST = 8_000;

/** `A1:C3`, of an area that counts from 0. */
export function addressOf({ row, column, rowCount, columnCount }: Area): string {
  const from = `${columnName(column)}${row + 1}`;
  return rowCount === 1 && columnCount === 1
    ? from
    : `${from}:${columnName(column + columnCount - 1)}${row + rowCount}`;
}

/** Areas as addresses of many areas each, so that one call formats hundreds of places. */
export function manyAddresses(areas: readonly Area[]): string[] {
  const texts: string[] = [];
  for (const area of areas) {
    const address = addressOf(area);
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST) texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}

/** A, B, … Z, AA: the letters of a column that counts from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A rectangle of cells. Rows and columns count from 0; whole rows and columns reach to the sheet's end. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const CORNER = String.raw`\$?([A-Z]{0,3})\$?(\d*)`;
const ADDRESS = new RegExp(`^(?:.*!)?${CORNER}(?::${CORNER})?$`, 'iu');

/** The areas an event's address names, such as `B5:D7`, `5:7`, `C:C` or `A1,C3`; `undefined` where it cannot be read. */
export function areasOf(address: string): Area[] | undefined {
  const areas: Area[] = [];
  for (const part of address.split(',')) {
    const match = ADDRESS.exec(part.trim());
    if (!match) return undefined;
    const [, column = '', row = '', endColumn = column, endRow = row] = match;
    if (column + row === '') return undefined;
    areas.push({
      top: row === '' ? 0 : Number(row) - 1,
      bottom: endRow === '' ? LAST_ROW : Number(endRow) - 1,
      left: column === '' ? 0 : columnNumber(column),
      right: endColumn === '' ? LAST_COLUMN : columnNumber(endColumn),
    });
  }
  return areas;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

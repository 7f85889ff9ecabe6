import { maxColumns, maxRows } from './limits';
import type { Area } from './sheet-types';

/** An A1 reference: its cells and, where it names one, its sheet. */
export interface Reference {
  readonly sheetName?: string;
  readonly area: Area;
}

/** Letters of a 0-based column: 0 is A, 16383 is XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters, or -1 where no sheet has it. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column >= 1 && column <= maxColumns ? column - 1 : -1;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const cell = cellPattern.exec(text);
  const column = cell ?? columnPattern.exec(text);
  const row = cell ? cell[2] : rowPattern.exec(text)?.[1];
  const corner: Corner = {
    column: column?.[1] === undefined ? undefined : columnNumber(column[1]),
    row: row === undefined ? undefined : Number(row) - 1,
  };
  const unreadable = corner.row === undefined && corner.column === undefined;
  return unreadable || corner.column === -1 || (corner.row ?? 0) >= maxRows ? undefined : corner;
}

/** Reads `B2`, `A1:C3`, `A:C` or `2:5` with or without `$`; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const corners = text.trim().split(':').map(parseCorner);
  const [first, second] = [corners[0], corners.at(-1)];
  if (!first || !second || corners.length > 2) {
    return undefined;
  }
  const whole =
    (first.row === undefined) !== (second.row === undefined) ||
    (first.column === undefined) !== (second.column === undefined);
  const lone = !text.includes(':') && (first.row === undefined || first.column === undefined);
  if (whole || lone) {
    return undefined;
  }
  const [top, bottom] = first.row === undefined ? [0, maxRows - 1] : order(first.row, second.row ?? 0);
  const [left, right] = first.column === undefined ? [0, maxColumns - 1] : order(first.column, second.column ?? 0);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function order(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** Splits `Sheet1!A1` or `'A sheet''s name'!A1` into the sheet's plain name and the rest. */
export function splitSheetName(text: string): { sheetName?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) {
    return { sheetName: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  }
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheetName: plain[1], rest: plain[2] ?? '' } : { rest: text };
}

/** Reads an A1 reference with or without a sheet name (and a leading `=`); undefined if it is none. */
export function parseReference(text: string): Reference | undefined {
  const { sheetName, rest } = splitSheetName(text.trim().replace(/^=/, ''));
  const area = parseArea(rest);
  return area && { sheetName, area };
}

/** `A1:B2`, `A:C` for whole columns, `2:5` for whole rows; with `$` where absolute. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const left = `${mark}${columnLetters(area.column)}`;
  const right = `${mark}${columnLetters(area.column + area.columnCount - 1)}`;
  const top = `${mark}${area.row + 1}`;
  const bottom = `${mark}${area.row + area.rowCount}`;
  if (area.columnCount === maxColumns) {
    return `${top}:${bottom}`;
  }
  if (area.rowCount === maxRows) {
    return `${left}:${right}`;
  }
  return area.rowCount === 1 && area.columnCount === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

/** A sheet's name as references write it: quoted where it is not a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `Sheet1!A1:B2`, as Excel's `Range.address` gives it. */
export function formatReference(sheetName: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area, absolute)}`;
}

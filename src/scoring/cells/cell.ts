/**
 * A raw cell as Excel's API hands it over: text, number (dates are serial numbers) or TRUE/FALSE.
 * An empty cell is `""`; an error cell is its text, such as `#N/A`.
 */
export type CellValue = string | number | boolean;

/** A column of raw cells. A hole (`undefined`) is a cell that was not read, and counts as empty. */
export type Column = readonly (CellValue | undefined)[];

/** Whether there is nothing to read: unread, empty, or only white space (an invisible entry is no entry). */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== 'string') return value === undefined;
  if (value === '') return true;
  const first = value.charCodeAt(0);
  // A first letter, digit or Chinese character settles it, for this runs for every cell of a million rows.
  if ((first > 0x20 && first < 0x80) || (first > 0x3000 && first < 0xfeff)) return false;
  return value.trim() === '';
}

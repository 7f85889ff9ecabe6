/**
 * A raw cell as Excel's API hands it over: text, number (dates are serial numbers) or TRUE/FALSE.
 * An empty cell is `""`; an error cell is its text, such as `#N/A`.
 */
export type CellValue = string | number | boolean;

/** A column of raw cells. A hole (`undefined`) is a cell that was not read, and counts as empty. */
export type Column = readonly (CellValue | undefined)[];

/** Whether there is nothing to read: unread, empty, or only white space (an invisible entry is no entry). */
export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === '' || (typeof value === 'string' && value.trim() === '');
}

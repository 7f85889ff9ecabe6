import { isoDay, parseDay, type CellValue, type DateSystem, type IncidentField } from '../../scoring';
import { columnOf } from './incident-source';
import type { Found } from './read-table';

/** Quantities above the days of a year may be dates: a slip of Excel's, which turns "1/2" into one. */
const LARGEST_PLAIN = 366;
/** A date's parts, once texts, escapes and conditions of a number format are put aside. */
const DATE_PART = /[ymd年月日]/iu;
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]/gu;

/**
 * Puts the text of the date in place of quantities that are formatted as dates: a date is no quantity, and its serial
 * number must not count as one. Only cells whose number could be a date are asked for their format.
 *
 * @param quantities the block's column, changed in place
 * @param firstRow the sheet's row (from 0) of the column's first cell
 */
export async function datesAsText(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  quantities: (CellValue | undefined)[] | undefined,
  firstRow: number,
  dateSystem: DateSystem,
): Promise<void> {
  const column = columnOf(found, 'quantity');
  if (!quantities || column === undefined) return;
  const suspects: { row: number; cell: Excel.Range }[] = [];
  const sheet = context.workbook.worksheets.getItem(found.candidate.sheet);
  quantities.forEach((value, row) => {
    if (typeof value !== 'number' || value <= LARGEST_PLAIN) return;
    const cell = sheet.getCell(firstRow + row, column);
    cell.load('numberFormat');
    suspects.push({ row, cell });
  });
  if (suspects.length === 0) return;
  await context.sync();
  for (const { row, cell } of suspects) {
    const format = String(cell.numberFormat[0]?.[0]).replace(LITERALS, '');
    const day = DATE_PART.test(format) ? parseDay(quantities[row], dateSystem) : undefined;
    if (day !== undefined) quantities[row] = isoDay(day);
  }
}

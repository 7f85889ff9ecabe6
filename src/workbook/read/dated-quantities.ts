import { isoDay, parseDay, type CellValue, type DateSystem, type IncidentField } from '../../scoring';
import { columnOf } from './incident-source';
import type { Found } from './found';

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
  const suspects = quantities.flatMap((value, row) =>
    typeof value === 'number' && value > LARGEST_PLAIN ? [row] : [],
  );
  if (suspects.length === 0) return;
  // Not before it is needed: what is only named is asked for all the same.
  const sheet = context.workbook.worksheets.getItem(found.candidate.sheet);
  const cells = suspects.map((row) => sheet.getCell(firstRow + row, column).load('numberFormat'));
  await context.sync();
  suspects.forEach((row, index) => {
    const format = String(cells[index]?.numberFormat[0]?.[0]).replace(LITERALS, '');
    const day = DATE_PART.test(format) ? parseDay(quantities[row], dateSystem) : undefined;
    if (day !== undefined) quantities[row] = isoDay(day);
  });
}

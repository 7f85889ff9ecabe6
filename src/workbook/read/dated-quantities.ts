import { isoDay, parseDay, type CellValue, type DateSystem, type IncidentField } from '../../scoring';
import { columnOf } from './incident-source';
import type { Found } from './found';

/** Quantities above the days of a year may be dates: a slip of Excel's, which turns "1/2" into one. */
const LARGEST_PLAIN = 366;
/** Parts of a date or a time, once texts, escapes and conditions of a number format are put aside. */
const DATE_PART = /[ymdhs年月日时分秒]/iu;
const MINUTES_OF_DAY = 24 * 60;
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]/gu;

/**
 * Puts the text of the date or time in place of quantities that are formatted as one: neither is a quantity, and its
 * serial number must not count (1:30 would be 0.0625 hours). Only cells whose number could be one are asked for their
 * format.
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
    typeof value === 'number' && (value > LARGEST_PLAIN || isTime(value)) ? [row] : [],
  );
  if (suspects.length === 0) return;
  // Not before it is needed: what is only named is asked for all the same.
  const sheet = context.workbook.worksheets.getItem(found.candidate.sheet);
  const cells = suspects.map((row) => sheet.getCell(firstRow + row, column).load('numberFormat'));
  await context.sync();
  suspects.forEach((row, index) => {
    const format = String(cells[index]?.numberFormat[0]?.[0]).replace(LITERALS, '');
    if (DATE_PART.test(format)) quantities[row] = textOf(quantities[row], dateSystem);
  });
}

/** Whether a number is likelier whole minutes of a day than an amount, which has two decimals at the most. */
function isTime(value: number): boolean {
  const isWhole = (number: number) => Math.abs(number - Math.round(number)) < 1e-6;
  return value > 0 && !isWhole(value * 100) && isWhole(value * MINUTES_OF_DAY);
}

/** A date or time of the day as it is written; what is neither stays. */
function textOf(value: CellValue | undefined, dateSystem: DateSystem): CellValue | undefined {
  if (typeof value === 'number' && value <= LARGEST_PLAIN) {
    const minutes = Math.round(value * MINUTES_OF_DAY);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const day = parseDay(value, dateSystem);
  return day === undefined ? value : isoDay(day);
}

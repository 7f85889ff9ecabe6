import { cellText } from '../../../stand-in/model/cells/cell-text';
import { isDateFormat, isPercentFormat } from '../../../stand-in/model/number-format';
import type { SheetModel } from '../../../stand-in/model/sheet';

/** What a cell shows, as the model says it; in another number format than its own where one is given. */
export function shownText(sheet: SheetModel, row: number, column: number, numberFormat?: string): string {
  const cell = sheet.cells.get(row, column);
  if (!cell) return '';
  const { styles, date1904, locale } = sheet.workbook;
  return cellText(cell.value, numberFormat ?? styles.get(cell.style).numberFormat, date1904, locale);
}

/** What one edits in a cell: all that is in it, in a form that gives the same when it is entered again. */
export function editedText(sheet: SheetModel, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { styles, date1904 } = sheet.workbook;
  const { numberFormat, quotePrefix } = styles.get(cell.style);
  const { value } = cell;
  if (typeof value === 'number' && isPercentFormat(numberFormat))
    return `${String(Number((value * 100).toPrecision(15)))}%`;
  if (typeof value === 'number' && value >= 0 && isDateFormat(numberFormat))
    return cellText(value, dateFormatOf(value), date1904);
  const text = cellText(value, 'General', date1904);
  if (typeof value === 'number') return String(value);
  return quotePrefix ? `'${text}` : text;
}

/** A day in full, a time in full, or both. */
function dateFormatOf(value: number): string {
  const time = value % 1 === 0 ? '' : 'h:mm:ss';
  return value < 1 ? time || 'h:mm:ss' : `yyyy/m/d${time && ` ${time}`}`;
}

import type { Locale } from '../entry/entry-types';
import { formatValue, localFormat } from '../number-format';
import type { CellValue } from './cell-types';

/**
 * What a value shows in a number format. Column width plays no part here (Excel shows ##### there).
 *
 * @param locale in which the formats of the system's dates, and names of days, are shown
 */
export function cellText(value: CellValue, format: string, date1904: boolean, locale: Locale = 'en-US'): string {
  if (typeof value === 'object') {
    return value.error;
  }
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  if (value === '' || format === '@' || (format === 'General' && typeof value === 'string')) {
    return String(value);
  }
  return formatValue(value, localFormat(format, locale), date1904, locale);
}

import * as ssf from 'ssf';
import type { CellValue } from './types';

/** What a cell shows: its value in its number format. Column width plays no part here (Excel shows ##### there). */
export function cellText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === 'object') {
    return value.error;
  }
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  if (value === '' || format === '@' || (format === 'General' && typeof value === 'string')) {
    return String(value);
  }
  try {
    const [, negative] = format.split(';');
    // The formatter would write the sign of General twice, the section's own and the number's.
    if (typeof value === 'number' && value < 0 && negative !== undefined && /General/i.test(negative)) {
      return ssf.format(negative, -value, { date1904 });
    }
    return ssf.format(format, value, { date1904 });
  } catch {
    // A format Excel would not have taken, from a file: shown as General rather than not at all.
    return String(value);
  }
}

/** Whether Excel would take it as a number format. */
export function isNumberFormat(format: string): boolean {
  try {
    ssf.format(format, 1);
    return true;
  } catch {
    return false;
  }
}

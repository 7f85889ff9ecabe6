/** A calendar day and time of day as Excel's serial number, in both of its date systems. */

const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** The number of days of a month (1 to 12); Excel's 1900 has a 29 February that never was. */
function daysOfMonth(year: number, month: number, date1904: boolean): number {
  return !date1904 && year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Serial of a day that exists, else undefined: 1 January 1900 is 1 (1 January 1904 is 0 in the 1904 system),
 * through 31 December 9999. 29 February 1900 is 60, as Lotus had it and Excel keeps it.
 */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const firstYear = date1904 ? 1904 : 1900;
  const exists =
    year >= firstYear &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysOfMonth(year, month, date1904);
  return exists ? serialOfNormalised(year, month, day, date1904) : undefined;
}

/** As the DATE function: months and days beyond their bounds roll over; undefined outside the calendar. */
export function serialOfRolledDay(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const fullYear = year < 1900 ? year + 1900 : year;
  const serial = Math.round((Date.UTC(fullYear, month - 1, day) - epoch1900) / dayMs);
  const in1900 = serial < 61 ? serial - 1 : serial;
  const result = date1904 ? in1900 - 1462 : in1900;
  return fullYear > 9999 || result < 0 ? undefined : result;
}

function serialOfNormalised(year: number, month: number, day: number, date1904: boolean): number {
  if (date1904) {
    return Math.round((Date.UTC(year, month - 1, day) - epoch1904) / dayMs);
  }
  if (year === 1900 && month === 2 && day === 29) {
    return 60;
  }
  const serial = Math.round((Date.UTC(year, month - 1, day) - epoch1900) / dayMs);
  return serial < 61 ? serial - 1 : serial;
}

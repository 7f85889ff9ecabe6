/** Days as ISO texts, which sort as days do; only the calendar itself is asked of Date. */

/** The days `from` to `to` of a month `2026-03`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
}

/** The month so many months before. */
export function monthBack(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
}

/** The same day so many months before, or the last day of a shorter month. */
export function dayBack(day: string, months: number): string {
  const month = monthBack(day.slice(0, 7), months);
  const same = `${month}-${day.slice(8)}`;
  const { to } = daysOfMonth(month);
  return same < to ? same : to;
}

export function monthOfDay(day: string): string {
  return day.slice(0, 7);
}

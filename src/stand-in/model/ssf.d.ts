/** The parts of SheetJS's number formatter that the stand-in uses; the package carries no types of its own. */
declare module 'ssf' {
  /** Whether a format shows numbers as dates or times. */
  export function is_date(format: string): boolean;
  export function format(format: string, value: string | number | boolean, options?: { date1904?: boolean }): string;
}

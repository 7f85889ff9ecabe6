/** The parts of SheetJS's number formatter that the stand-in uses; the package carries no types of its own. */
declare module 'ssf' {
  export function format(format: string, value: string | number | boolean, options?: { date1904?: boolean }): string;
}

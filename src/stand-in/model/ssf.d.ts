/** The part of SheetJS's number formatter that the stand-in uses; it carries no types of its own. */
declare module 'ssf' {
  export function format(format: string, value: number): string;
}

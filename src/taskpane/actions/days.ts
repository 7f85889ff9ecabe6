/** Days as people write them; the pane hands them on as `2026-03-05`. */
export interface DayActions {
  /** Today where the user is, `2026-03-05`. */
  today(): string;
  /** The day a text means, in any form in which a log may have it, as `2026-03-05`; `undefined` where it means none. */
  parse(text: string): string | undefined;
}

import type { DayActions } from '../actions';

/** A number that was entered, full width or not: '' for nothing, NaN for what is no number. */
export function enteredNumber(entered: string): number | '' {
  const text = entered.normalize('NFKC').trim();
  return text === '' ? '' : Number(text);
}

/** Whether a text is a day as the pane hands it on: `2026-03-05`. */
export function isEnteredDay(entered: string, { parse }: DayActions): boolean {
  return parse(entered) === entered;
}

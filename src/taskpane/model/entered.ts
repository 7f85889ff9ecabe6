import type { DayActions } from '../actions';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** A number that was entered in digits, full width or not: '' for nothing, NaN for what is no number. */
export function enteredNumber(entered: string): number | '' {
  const text = entered.normalize('NFKC').trim();
  if (text === '') return '';
  return NUMBER.test(text) ? Number(text) : NaN;
}

/** Whether a text is a day as the pane hands it on: `2026-03-05`. */
export function isEnteredDay(entered: string, { parse }: DayActions): boolean {
  return parse(entered) === entered;
}

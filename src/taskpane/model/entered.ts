/** A number that was entered, full width or not: '' for nothing, NaN for what is no number. */
export function enteredNumber(entered: string): number | '' {
  const text = entered.normalize('NFKC').trim();
  return text === '' ? '' : Number(text);
}

/** Whether a text is a day as a date box gives it: `2026-03-05`. */
export function isEnteredDay(entered: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(entered);
}

/**
 * The amount as a whole number of hundredths, so that amounts compare and add up exactly: 0.29 is 29.
 * Undefined for what is no amount of at most two decimals: NaN, an infinity, 1.005, the 0.30000000000000004 that
 * 0.1 + 0.2 gives, and figures too large to be exact.
 */
export function toHundredths(amount: number): number | undefined {
  const hundredths = Math.round(amount * 100);
  return Number.isSafeInteger(hundredths) && hundredths / 100 === amount ? hundredths : undefined;
}

/** Whether the figure is one that `toHundredths` can hold: readable, and of at most two decimals. */
export function isAmount(amount: number): boolean {
  return toHundredths(amount) !== undefined;
}

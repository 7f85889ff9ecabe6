/**
 * The engine's numbers are whole, so that sums are exact and do not depend on order:
 * quantities in millionths (micro), points of the rulebook in hundredths (cents), and scores in
 * their product, hundred-millionths of a point (units).
 */
export const MICRO = 1_000_000;
export const CENTS = 100;
/** Units in one point. */
export const UNIT = MICRO * CENTS;

/** A quantity in micro; finer parts than a millionth are rounded, far below the cent that is printed. */
export function toMicro(quantity: number): number {
  return Math.round(quantity * MICRO);
}

/** Points (at most two decimals, as a checked rulebook has them) in cents. */
export function toCents(points: number): number {
  return Math.round(points * CENTS);
}

/** Points in units. */
export function toUnits(points: number): number {
  return toCents(points) * MICRO;
}

/** numerator / denominator rounded half up (towards plus infinity) to a whole number, exactly. Denominator above 0. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const divisor = 2n * denominator;
  const quotient = doubled / divisor;
  return doubled < 0n && quotient * divisor !== doubled ? quotient - 1n : quotient;
}

/** A sum of units over a number of months as points rounded half up to 2 decimals. */
export function meanInPoints(units: number, months: number): number {
  const unitsPerCent = MICRO * months;
  const cents = Math.floor(units / unitsPerCent);
  const rest = units - cents * unitsPerCent;
  return (2 * rest >= unitsPerCent ? cents + 1 : cents) / CENTS;
}

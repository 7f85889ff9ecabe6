import { parseDay, type Day } from '../../scoring';

/** Today, where the user is. */
export function today(now: Date = new Date()): Day {
  return parseDay(`${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`, 1900) ?? 0;
}

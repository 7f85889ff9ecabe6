import { serialOfDay } from '../../scoring';
import { dayOfIso } from '../../scoring/calendar';

/** The serial number (1900 system) of an ISO day. */
export function serial(iso: string): number {
  const day = dayOfIso(iso);
  if (day === undefined) throw new RangeError(`${iso} is no day.`);
  return serialOfDay(day, 1900);
}

import { serialOfDay } from '../../model/entry/serial-date';

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z)?$/;

/** Serial number of a date, a time or both as cells of type `d` write them; undefined for anything else. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const parts = ISO.exec(text);
  if (!parts || text === '') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = parts;
  const date = year === undefined ? 0 : serialOfDay(Number(year), Number(month), Number(day), date1904);
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return date === undefined ? undefined : date + time;
}

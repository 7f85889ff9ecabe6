/** What Excel might read as a formula, number, date, time or truth value, were it typed. */
const MAY_BE_READ_OTHERWISE = /^(?:[^\p{L}]|true$|false$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;

/**
 * A cell as it must be written where no format makes it a text: Excel reads texts as if typed, so those that would
 * become something else get an apostrophe.
 */
export function asTyped<Value extends string | number | boolean>(value: Value): Value | string {
  return typeof value === 'string' && value !== '' && MAY_BE_READ_OTHERWISE.test(value) ? `'${value}` : value;
}

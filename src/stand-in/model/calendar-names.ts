/** The days of the week in English, Sunday first. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The months in English. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The first three letters of names, as Excel shortens days and months. */
export const shortened = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));

import { cellText } from '../cells/cell-text';
import { momentOf } from './filter-dates';
import { rowTest } from './filter-tests';
import type { ColumnFilter, DatePart, FilterDate } from './filter-types';
import type { FilterOwner } from './filters';
import { isDateFormat } from '../number-format';
import { compareValues } from './sort-order';
import type { CellValue } from '../cells/cell-types';

/** One line of what a column's filter can be made of. */
export interface FilterChoice {
  /** As the filter names it: a text as cells show it (empty for blank cells), or a day. */
  readonly value: string | FilterDate;
  /** Whether the column's filter, as it is now, lets it through. */
  readonly passes: boolean;
}

/** What most of a column's filled cells hold: it decides which conditions are offered. */
export type ColumnKind = 'text' | 'number' | 'date';

export interface FilterChoices {
  readonly kind: ColumnKind;
  /** Numbers, texts, then days, each in order; blank cells last. Texts that differ only in case are one choice. */
  readonly choices: readonly FilterChoice[];
}

interface Found {
  readonly value: string | FilterDate;
  readonly first: CellValue;
  passes: boolean;
}

/** The values of a filtered column, of the rows that the other columns' filters let through. */
export function filterChoices(owner: FilterOwner, key: number): FilterChoices {
  const { sheet, body } = owner;
  const column = owner.columnOf(key);
  if (column === undefined) return { kind: 'text', choices: [] };
  const { styles, date1904, locale } = sheet.workbook;
  const testOf = (of: number, filter: ColumnFilter): ((row: number) => boolean) => {
    const place = owner.columnOf(of);
    return place === undefined ? () => true : rowTest(sheet, { ...body, column: place, columnCount: 1 }, filter);
  };
  const others = [...owner.filters].filter(([of]) => of !== key).map(([of, filter]) => testOf(of, filter));
  const own = owner.filters.get(key);
  const passes = own ? testOf(key, own) : () => true;
  const found = new Map<string, Found>();
  const kinds = { text: 0, number: 0, date: 0 };
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    if (!others.every((test) => test(row))) continue;
    const value = sheet.cells.get(row, column)?.value ?? '';
    const { numberFormat } = styles.get(sheet.styleAt(row, column));
    const isDay = typeof value === 'number' && value >= 1 && isDateFormat(numberFormat);
    if (value !== '') kinds[isDay ? 'date' : typeof value === 'number' ? 'number' : 'text']++;
    const named = isDay ? dayOf(value, date1904) : cellText(value, numberFormat, date1904, locale);
    const id = typeof named === 'string' ? `text ${named.toLowerCase()}` : named.date;
    const known = found.get(id);
    if (!known) found.set(id, { value: named, first: value, passes: passes(row) });
    else if (!known.passes) known.passes = passes(row);
  }
  const [kind] = (['date', 'number', 'text'] as const).toSorted((a, b) => kinds[b] - kinds[a]);
  return {
    kind: kind ?? 'text',
    choices: [...found.values()].sort(inOrder).map(({ value, passes: isShown }) => ({ value, passes: isShown })),
  };
}

function inOrder(a: Found, b: Found): number {
  const rank = ({ value }: Found): number => (value === '' ? 2 : typeof value === 'string' ? 0 : 1);
  return rank(a) - rank(b) || compareValues(a.first, b.first);
}

function dayOf(serial: number, date1904: boolean): FilterDate {
  return { date: momentOf(serial, date1904).toISOString().slice(0, 10), specificity: 'Day' };
}

/**
 * The filter that lets through what is ticked and nothing else; undefined where that is everything. Months and years
 * that are ticked whole are named as such.
 */
export function filterOfTicked(
  choices: readonly FilterChoice[],
  isTicked: (choice: FilterChoice) => boolean,
): ColumnFilter | undefined {
  const ticked = choices.filter(isTicked);
  if (ticked.length === choices.length) return undefined;
  const texts = ticked.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  return { filterOn: 'Values', values: [...texts, ...wholeDates(choices, new Set(ticked))] };
}

/** Days, months and years by the first characters of a date that name them. */
const PARTS: readonly (readonly [length: number, specificity: DatePart])[] = [
  [4, 'Year'],
  [7, 'Month'],
  [10, 'Day'],
];

function wholeDates(choices: readonly FilterChoice[], ticked: ReadonlySet<FilterChoice>): FilterDate[] {
  const open = new Set<string>();
  const days = choices.flatMap((choice) =>
    typeof choice.value === 'string' ? [] : [{ choice, date: choice.value.date }],
  );
  for (const { choice, date } of days) {
    if (!ticked.has(choice)) PARTS.forEach(([length]) => open.add(date.slice(0, length)));
  }
  const named = new Map<string, FilterDate>();
  for (const { choice, date } of days) {
    const whole = ticked.has(choice) ? PARTS.find(([length]) => !open.has(date.slice(0, length))) : undefined;
    if (whole) named.set(date.slice(0, whole[0]), { date: date.slice(0, whole[0]), specificity: whole[1] });
  }
  return [...named.values()];
}

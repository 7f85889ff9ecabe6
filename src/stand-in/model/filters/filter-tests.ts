import { cellText } from '../cells/cell-text';
import { criterionTest } from '../entry/criteria';
import { liesIn, momentOf, monthsOf, periodBounds } from './filter-dates';
import type { ColumnFilter } from './filter-types';
import { invalidArgument, ModelError } from '../model-error';
import type { SheetModel } from '../sheet';
import { rgbOf } from '../styles/theme';
import type { CellValue } from '../cells/cell-types';
import type { Area } from '../sheet-types';
import type { Color } from '../styles/style-types';

type RowTest = (row: number) => boolean;

/**
 * Whether a filter lets a row through. `cells` are the column's cells that are filtered. Colours are those of the
 * cells themselves, not those that conditional formats give them.
 */
export function rowTest(sheet: SheetModel, cells: Area, filter: ColumnFilter): RowTest {
  const { column } = cells;
  const { styles, date1904, locale, themeColors } = sheet.workbook;
  const shade = (color: Color | undefined, automatic: string): string =>
    color ? rgbOf(color, themeColors) : automatic;
  const value = (row: number): CellValue => sheet.cells.get(row, column)?.value ?? '';
  switch (filter.filterOn) {
    case 'Values': {
      const texts = new Set((filter.values ?? []).flatMap((one) => (typeof one === 'string' ? one.toLowerCase() : [])));
      const dates = (filter.values ?? []).flatMap((one) => (typeof one === 'string' ? [] : one));
      return (row) => {
        const one = value(row);
        const text = cellText(one, styles.get(sheet.styleAt(row, column)).numberFormat, date1904, locale);
        return (
          texts.has(text.toLowerCase()) ||
          (typeof one === 'number' && dates.some((date) => liesIn(one, date, date1904)))
        );
      };
    }
    case 'Custom': {
      const first = criterionTest(filter.criterion1 ?? '', date1904);
      const second = filter.criterion2 === undefined ? undefined : criterionTest(filter.criterion2, date1904);
      if (!second) {
        return (row) => first(value(row));
      }
      return filter.operator === 'Or'
        ? (row) => first(value(row)) || second(value(row))
        : (row) => first(value(row)) && second(value(row));
    }
    case 'Dynamic':
      return dynamicTest(sheet, cells, filter.dynamicCriteria ?? '', value);
    case 'CellColor':
      return (row) => {
        const { pattern, foreground } = styles.get(sheet.styleAt(row, column)).fill;
        return (pattern === 'none' ? '' : shade(foreground, '')) === (filter.color ?? '');
      };
    case 'FontColor':
      return (row) =>
        shade(styles.get(sheet.styleAt(row, column)).font.color, '#000000') === (filter.color || '#000000');
    case 'Icon':
      throw new ModelError('NotImplemented', 'Filters by icon are kept, but this Excel does not apply them.');
    default:
      return rankTest(columnNumbers(sheet, cells), filter, value);
  }
}

function dynamicTest(sheet: SheetModel, cells: Area, word: string, value: (row: number) => CellValue): RowTest {
  const { date1904 } = sheet.workbook;
  const numeric =
    (test: (number: number) => boolean): RowTest =>
    (row) => {
      const one = value(row);
      return typeof one === 'number' && test(one);
    };
  if (word === 'AboveAverage' || word === 'BelowAverage') {
    const mean = meanOf(sheet, cells);
    return numeric((number) => (word === 'AboveAverage' ? number > mean : number < mean));
  }
  const months = monthsOf(word);
  if (months) {
    return numeric((number) => months.includes(momentOf(number, date1904).getUTCMonth() + 1));
  }
  const now = new Date();
  const bounds = periodBounds(
    word,
    { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    date1904,
  );
  if (!bounds) {
    throw invalidArgument();
  }
  return numeric((number) => number >= bounds[0] && number < bounds[1]);
}

/** Mean of the column's numbers. */
export function meanOf(sheet: SheetModel, cells: Area): number {
  const numbers = columnNumbers(sheet, cells);
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Top and bottom filters keep the numbers within the bound that the asked-for count reaches, ties included. */
function rankTest(
  numbers: readonly number[],
  { filterOn, criterion1 }: ColumnFilter,
  value: (row: number) => CellValue,
): RowTest {
  const asked = Number(criterion1);
  if (!Number.isFinite(asked) || asked < 1 || asked > 500) {
    throw invalidArgument();
  }
  const isTop = filterOn.startsWith('Top');
  const count = filterOn.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
  const sorted = [...numbers].sort((a, b) => (isTop ? b - a : a - b));
  const bound = sorted[Math.min(count, sorted.length) - 1];
  return (row) => {
    const one = value(row);
    return typeof one === 'number' && bound !== undefined && (isTop ? one >= bound : one <= bound);
  };
}

function columnNumbers(sheet: SheetModel, cells: Area): number[] {
  const numbers: number[] = [];
  sheet.cells.forEach(cells, ({ value }) => {
    if (typeof value === 'number') {
      numbers.push(value);
    }
  });
  return numbers;
}

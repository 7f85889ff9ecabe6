import { cellText } from './cell-text';
import { criterionTest } from './criteria';
import { invalidArgument } from './model-error';
import type { SheetModel } from './sheet';
import { bodyArea } from './tables';
import type { CellValue, Table, TableFilter } from './types';

/** Sets (or with undefined takes off) the filter of one column, and shows and hides rows accordingly. */
export function setFilter(sheet: SheetModel, table: Table, columnId: number, filter: TableFilter | undefined): void {
  sheet.requireUnprotected('allowAutoFilter');
  table.filters ??= new Map();
  if (filter) {
    table.filters.set(columnId, filter);
  } else {
    table.filters.delete(columnId);
  }
  applyFilters(sheet, table);
}

/** Takes off all filters: every row of the table shows again. */
export function clearFilters(sheet: SheetModel, table: Table): void {
  sheet.requireUnprotected('allowAutoFilter');
  table.filters?.clear();
  applyFilters(sheet, table);
}

/** Hides the rows that any filter leaves out, by the values as they are now, and shows the others. */
export function applyFilters(sheet: SheetModel, table: Table): void {
  const body = bodyArea(table);
  const tests = [...(table.filters ?? [])].flatMap(([columnId, filter]) => {
    const index = table.columns.findIndex((column) => column.id === columnId);
    return index < 0 ? [] : [{ column: table.area.column + index, passes: rowTest(sheet, table, table.area.column + index, filter) }];
  });
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    const hidden = tests.some(({ passes }) => !passes(row));
    if ((sheet.rows.get(row)?.hidden ?? false) !== hidden) {
      sheet.setRow(row, { hidden });
    }
  }
  sheet.mark('tables');
}

function rowTest(sheet: SheetModel, table: Table, column: number, filter: TableFilter): (row: number) => boolean {
  const value = (row: number): CellValue => sheet.cells.get(row, column)?.value ?? '';
  const { styles, date1904 } = sheet.workbook;
  switch (filter.filterOn) {
    case 'Values': {
      const wanted = new Set((filter.values ?? []).map((text) => text.toLowerCase()));
      return (row) => wanted.has(cellText(value(row), styles.get(sheet.styleAt(row, column)).numberFormat, date1904).toLowerCase());
    }
    case 'Custom': {
      const first = criterionTest(filter.criterion1 ?? '', date1904);
      const second = filter.criterion2 === undefined ? undefined : criterionTest(filter.criterion2, date1904);
      const both = filter.operator !== 'Or';
      return (row) => (second === undefined ? first(value(row)) : both ? first(value(row)) && second(value(row)) : first(value(row)) || second(value(row)));
    }
    case 'Dynamic': {
      const numbers = columnNumbers(sheet, table, column);
      const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
      return (row) => {
        const one = value(row);
        return typeof one === 'number' && (filter.dynamicCriteria === 'AboveAverage' ? one > mean : one < mean);
      };
    }
    default:
      return rankTest(columnNumbers(sheet, table, column), filter, value);
  }
}

/** Top and bottom filters keep the numbers within the bound that the asked-for count reaches, ties included. */
function rankTest(numbers: readonly number[], { filterOn, criterion1 }: TableFilter, value: (row: number) => CellValue): (row: number) => boolean {
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

function columnNumbers(sheet: SheetModel, table: Table, column: number): number[] {
  const numbers: number[] = [];
  sheet.cells.forEach({ ...bodyArea(table), column, columnCount: 1 }, ({ value }) => {
    if (typeof value === 'number') {
      numbers.push(value);
    }
  });
  return numbers;
}

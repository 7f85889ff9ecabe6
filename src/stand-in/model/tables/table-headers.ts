import { intersect } from '../area';
import { cellText } from '../cells/cell-text';
import type { SheetModel } from '../sheet';
import { replaceColumnNames } from './table-references';
import type { Area } from '../sheet-types';
import type { Table } from './table-types';

/** A name that no other column has: `Name`, else `Name2`, `Name3`, ... as Excel makes headers unique. */
export function uniqueHeader(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    name = `${wanted}${number}`;
  }
  return name;
}

/** `Column1`, `Column2`, ...: the first that is free. */
export function freshHeader(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (used.has(`column${number}`)) {
    number++;
  }
  return `Column${number}`;
}

/** A table's blank first row is a row like others as soon as something is written into it. */
export function endInsertRows(sheet: SheetModel, written: Area): void {
  for (const table of sheet.tables) {
    if (table.insertRow && intersect(table.area, written) && written.row + written.rowCount > table.area.row + 1) {
      table.insertRow = false;
      sheet.mark('tables');
    }
  }
}

/** The names of the columns follow what was written into header cells: always text, never twice, never empty. */
export function followHeaderEdits(sheet: SheetModel, written: Area): void {
  for (const table of sheet.tables) {
    if (table.showHeaders && intersect({ ...table.area, rowCount: 1 }, written)) {
      takeHeadersFromCells(sheet, table);
    }
  }
}

/** Reads the header cells into the table's columns and writes back what had to be made text or unique. */
export function takeHeadersFromCells(sheet: SheetModel, table: Table): void {
  const { row, column } = table.area;
  const names: string[] = [];
  table.columns.forEach((_, index) => {
    const cell = sheet.cells.get(row, column + index);
    const text = cell === undefined ? '' : headerText(sheet, row, column + index);
    const later = table.columns
      .slice(index)
      .map((_later, offset) => headerText(sheet, row, column + index + offset))
      .slice(1);
    names.push(text === '' ? freshHeader([...names, ...later]) : uniqueHeader(text, names));
  });
  const renamed = new Map<string, string>();
  names.forEach((name, index) => {
    const current = table.columns[index];
    if (current && current.name !== name) {
      // A column that has no name yet is new: no formula speaks of it.
      if (current.name !== '') {
        renamed.set(current.name.toLowerCase(), name);
      }
      table.columns[index] = { ...current, name };
      sheet.mark('tables');
    }
    const cell = sheet.cells.get(row, column + index);
    if (cell?.value !== name || cell.formula !== undefined) {
      sheet.putCell(row, column + index, { value: name, style: sheet.styleAt(row, column + index) });
      sheet.changes.touch({ row, column: column + index, rowCount: 1, columnCount: 1 });
    }
  });
  if (renamed.size > 0) {
    replaceColumnNames(sheet, table, renamed);
    sheet.workbook.calculation?.definitionsChanged();
  }
}

function headerText(sheet: SheetModel, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  const { styles, date1904, locale } = sheet.workbook;
  return cell ? cellText(cell.value, styles.get(cell.style).numberFormat, date1904, locale) : '';
}

import { area as makeArea, intersect, isOnSheet } from '../area';
import { extendRules } from '../rules/cell-rules';
import { invalidArgument, itemAlreadyExists, mergedRangeConflict } from '../model-error';
import { calculatedColumns, withColumnFormulas } from './calculated-columns';
import { isDefinedName } from '../naming';
import type { SheetModel } from '../sheet';
import { shiftCells } from '../references/shift-cells';
import { freshHeader, takeHeadersFromCells, uniqueHeader } from './table-headers';
import { bodyArea, bodyRowCount } from './table-parts';
import { replaceTableName, replaceTableParts } from './table-references';
import type { Area } from '../sheet-types';
import type { Table } from './table-types';
import { writeCells, writeInputs, type CellInput } from '../cells/write-cells';

export { bodyArea, bodyRowCount, headerArea, totalsArea } from './table-parts';

/**
 * Turns cells into a table. Without headers a row is put in above for `Column1`, `Column2`, ...; a lone header row
 * gets an empty row below. Overlapping another table or merged cells is refused.
 */
export function addTable(sheet: SheetModel, wanted: Area, hasHeaders: boolean): Table {
  sheet.requireUnprotected();
  if (!hasHeaders) {
    shiftCells(sheet, { kind: 'insert', area: { ...wanted, rowCount: 1 }, direction: 'Down' });
  }
  const rowCount = Math.max(2, wanted.rowCount + (hasHeaders ? 0 : 1));
  const area = { ...wanted, rowCount };
  if (!isOnSheet(area)) {
    throw invalidArgument();
  }
  if (sheet.tableTouching(area) || sheet.merges.some((merge) => intersect(merge, area))) {
    throw mergedRangeConflict();
  }
  const id = sheet.workbook.newTableId();
  const table: Table = {
    id,
    name: freeTableName(sheet, id),
    area,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    style: 'TableStyleMedium2',
    columns: Array.from({ length: area.columnCount }, (_, index) => ({ id: index + 1, name: '' })),
    insertRow:
      wanted.rowCount === 1 && hasHeaders && !sheet.cells.usedArea(true, { ...area, row: area.row + 1, rowCount: 1 }),
  };
  takeHeadersFromCells(sheet, table);
  sheet.tables.push(table);
  definitionsChanged(sheet);
  sheet.emit({ kind: 'tableAdded', sheet, table });
  return table;
}

/** Structured references may mean other cells from now on. */
function definitionsChanged(sheet: SheetModel): void {
  sheet.mark('tables');
  sheet.workbook.calculation?.definitionsChanged();
}

function freeTableName(sheet: SheetModel, id: number): string {
  let number = id;
  while (sheet.workbook.tableByName(`Table${number}`) || sheet.workbook.definedName(`Table${number}`)) {
    number++;
  }
  return `Table${number}`;
}

export function renameTable(sheet: SheetModel, table: Table, name: string): void {
  if (!isDefinedName(name)) {
    throw invalidArgument();
  }
  const holder = sheet.workbook.tableByName(name);
  if ((holder && holder.table !== table) || sheet.workbook.definedName(name)) {
    throw itemAlreadyExists();
  }
  const before = table.name;
  table.name = name;
  replaceTableName(sheet.workbook, before, name);
  definitionsChanged(sheet);
}

/** Removes the table and, unless its cells are kept as a plain range, what is in them. */
export function removeTable(sheet: SheetModel, table: Table, keepCells: boolean): void {
  sheet.requireUnprotected();
  replaceTableParts(sheet, table, keepCells);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  sheet.mark('tables');
  if (!keepCells) {
    writeCells(sheet, table.area, () => undefined);
  }
  sheet.workbook.calculation?.definitionsChanged();
  sheet.emit({ kind: 'tableDeleted', sheet, table });
}

/** Gives the table another rectangle: the header stays in its row and the new one overlaps the old. */
export function resizeTable(sheet: SheetModel, table: Table, area: Area): void {
  const others = sheet.tables.filter((other) => other !== table);
  const tooSmall = area.rowCount < (table.showHeaders ? 2 : 1);
  if (
    tooSmall ||
    area.row !== table.area.row ||
    !intersect(area, table.area) ||
    others.some((other) => intersect(other.area, area))
  ) {
    throw invalidArgument();
  }
  const kept = table.columns.slice(Math.max(0, area.column - table.area.column));
  const nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
  table.columns = Array.from(
    { length: area.columnCount },
    (_, index) => kept[index] ?? { id: nextId + index, name: '' },
  );
  table.area = area;
  takeHeadersFromCells(sheet, table);
  definitionsChanged(sheet);
}

/** Puts rows into the body (at its end, or before one of its rows), moving what lies below the table down. */
export function insertTableRows(
  sheet: SheetModel,
  table: Table,
  index: number | undefined,
  rows: readonly (readonly CellInput[])[],
): Area {
  const body = bodyArea(table);
  const rowCount = bodyRowCount(table);
  const at = index ?? rowCount;
  if (at < 0 || at > rowCount || rows.length === 0 || rows.some((row) => row.length !== table.area.columnCount)) {
    throw invalidArgument();
  }
  sheet.requireUnprotected();
  const calculated = calculatedColumns(sheet, table);
  const area = { ...table.area, row: body.row + at, rowCount: rows.length };
  if (!table.insertRow) {
    growRows(sheet, table, area, at === rowCount);
  } else if (rows.length > 1) {
    growRows(sheet, table, { ...area, row: body.row + 1, rowCount: rows.length - 1 }, true);
  }
  table.insertRow = false;
  writeInputs(sheet, area, withColumnFormulas(sheet, table, calculated, area, rows));
  return area;
}

/** Makes room for rows; below the last row a table only grows over empty cells, else what is there moves down. */
function growRows(sheet: SheetModel, table: Table, area: Area, atEnd: boolean): void {
  const grown = { ...table.area, rowCount: table.area.rowCount + area.rowCount };
  const isFree = sheet.cells.usedArea(false, area) === undefined && !sheet.tableTouching(area);
  if (!(atEnd && !table.showTotals && isFree)) {
    shiftCells(sheet, { kind: 'insert', area, direction: 'Down' });
  }
  table.area = grown;
  definitionsChanged(sheet);
  const pattern = area.row - 1;
  if (pattern >= bodyArea(table).row) {
    extendRules(sheet, { ...area, row: pattern, rowCount: 1 }, area, true);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const style = sheet.styleAt(pattern, column);
        const cell = sheet.cells.get(row, column);
        if (style !== 0) {
          sheet.putCell(row, column, { ...(cell ?? { value: '' }), style });
        }
      }
    }
  }
}

/** Takes rows out of the body; when the last one goes, Excel's blank insert row stays. */
export function deleteTableRows(sheet: SheetModel, table: Table, index: number, count: number): void {
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > bodyRowCount(table)) {
    throw invalidArgument();
  }
  const area = { ...body, row: body.row + index, rowCount: count };
  if (count < body.rowCount) {
    shiftCells(sheet, { kind: 'delete', area, direction: 'Up' });
    return;
  }
  if (count > 1) {
    shiftCells(sheet, { kind: 'delete', area: { ...area, row: area.row + 1, rowCount: count - 1 }, direction: 'Up' });
  }
  writeCells(sheet, { ...area, rowCount: 1 }, (_row, _column, cell) => cell && { value: '', style: cell.style });
  table.insertRow = true;
}

/** Puts a column into the table, moving what lies right of it; returns its place among the columns. */
export function insertTableColumn(
  sheet: SheetModel,
  table: Table,
  index: number | undefined,
  name: string | undefined,
): number {
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) {
    throw invalidArgument();
  }
  const names = table.columns.map((column) => column.name);
  const area = { ...table.area, column: table.area.column + at, columnCount: 1 };
  const isFree = sheet.cells.usedArea(false, area) === undefined && !sheet.tableTouching(area);
  const { column: left } = table.area;
  if (at < table.columns.length || !isFree) {
    const before = table.columns;
    shiftCells(sheet, { kind: 'insert', area, direction: 'Right' });
    table.columns = before;
  }
  const id = Math.max(...table.columns.map((column) => column.id)) + 1;
  const header = name === undefined ? freshHeader(names) : uniqueHeader(name, names);
  table.columns = table.columns.toSpliced(at, 0, { id, name: header });
  // Cells put in before the first column have moved the table with them.
  table.area = { ...table.area, column: left, columnCount: table.columns.length };
  if (table.showHeaders) {
    sheet.putCell(table.area.row, area.column, { value: header, style: sheet.styleAt(table.area.row, area.column) });
  }
  definitionsChanged(sheet);
  sheet.changes.touch(area);
  return at;
}

/** Shows or hides the header row; hiding empties its cells, the names stay with the columns. */
export function showHeaders(sheet: SheetModel, table: Table, show: boolean): void {
  if (show === table.showHeaders) {
    return;
  }
  const top = table.area.row;
  if (show) {
    const header = makeArea(top - 1, table.area.column, 1, table.area.columnCount);
    if (top === 0 || sheet.cells.usedArea(true, header)) {
      shiftCells(sheet, { kind: 'insert', area: { ...header, row: top }, direction: 'Down' });
      table.area = { ...table.area, row: top, rowCount: table.area.rowCount + 1 };
    } else {
      table.area = { ...table.area, row: top - 1, rowCount: table.area.rowCount + 1 };
    }
    table.showHeaders = true;
    writeInputs(sheet, { ...table.area, rowCount: 1 }, [table.columns.map((column) => `'${column.name}`)]);
  } else {
    table.showHeaders = false;
    writeCells(
      sheet,
      { ...table.area, rowCount: 1 },
      (_row, _column, cell) => cell && { value: '', style: cell.style },
    );
    table.area = { ...table.area, row: top + 1, rowCount: table.area.rowCount - 1 };
  }
  definitionsChanged(sheet);
}

/** Shows or hides the totals row; a new one is labelled and sums the last column, as in Excel. */
export function showTotals(sheet: SheetModel, table: Table, show: boolean): void {
  if (show === table.showTotals) {
    return;
  }
  const end = table.area.row + table.area.rowCount;
  if (!show) {
    const totals = { ...table.area, row: end - 1, rowCount: 1 };
    table.showTotals = false;
    writeCells(sheet, totals, () => undefined);
    table.area = { ...table.area, rowCount: table.area.rowCount - 1 };
    definitionsChanged(sheet);
    return;
  }
  const totals = { ...table.area, row: end, rowCount: 1 };
  if (sheet.cells.usedArea(false, totals)) {
    shiftCells(sheet, { kind: 'insert', area: totals, direction: 'Down' });
  }
  table.showTotals = true;
  table.area = { ...table.area, rowCount: table.area.rowCount + 1 };
  const last = table.columns.length - 1;
  table.columns = table.columns.map((column, index) => ({
    ...column,
    ...(index === 0 && last > 0 && { totalsLabel: 'Total' }),
    ...(index === last && { totalsFunction: 'sum' }),
  }));
  const inputs = table.columns.map((column, index) =>
    index === last ? `=SUBTOTAL(109,[${column.name}])` : index === 0 ? 'Total' : null,
  );
  writeInputs(sheet, totals, [inputs]);
  definitionsChanged(sheet);
}

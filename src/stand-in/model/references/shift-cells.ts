import { containsArea, everywhere, intersect, isEntireColumn, isEntireRow } from '../area';
import { extendRules, shiftRules } from '../rules/cell-rules';
import { followDrawings } from '../drawings';
import { maxColumns, maxRows } from '../limits';
import { insertDeleteConflict, nonBlankCellOffSheet } from '../model-error';
import { shiftReferences } from './reference-upkeep';
import type { SheetModel } from '../sheet';
import { movedArea, shiftArea, shiftSpan, type Shift } from './shift';
import { shiftComments } from '../comments/comments';
import { shiftNotes } from '../comments/notes';
import { shiftAutoFilter } from '../filters/shift-auto-filter';
import { freshHeader } from '../tables/table-headers';
import { replaceColumnNames, replaceTableParts } from '../tables/table-references';
import type { Area } from '../sheet-types';
import type { Table } from '../tables/table-types';

/**
 * Inserts empty cells or deletes cells, and lets everything follow that has a place on the sheet: merges, tables,
 * widths and heights, breaks, print set-up, links, names and formulas. Refused: a protected sheet, pushing cells
 * off the sheet, tearing a table or a merged cell apart.
 */
export function shiftCells(sheet: SheetModel, shift: Shift): void {
  requireAllowed(sheet, shift);
  requireRoom(sheet, shift);
  requireWholeTables(sheet, shift);
  requireWholeMerges(sheet, shift);
  sheet.cells.shift(shift);
  shiftRules(sheet, shift);
  shiftAutoFilter(sheet, shift);
  shiftComments(sheet, shift);
  shiftNotes(sheet, shift);
  if (shift.kind === 'insert') {
    inheritFormats(sheet, shift);
  }
  sheet.merges = followed(sheet.merges, shift);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.tables = sheet.tables.filter((table) => followTable(sheet, table, shift));
  if (isEntireRow(shift.area) || isEntireColumn(shift.area)) {
    shiftLines(sheet, shift);
  }
  followDrawings(sheet, shift);
  sheet.mark('structure');
  shiftReferences(sheet, shift);
  sheet.workbook.calculation?.shifted(sheet, shift);
  sheet.emit({ kind: 'shifted', sheet, shift });
}

function requireAllowed(sheet: SheetModel, { kind, area }: Shift): void {
  const lines = isEntireRow(area) ? 'Rows' : isEntireColumn(area) ? 'Columns' : undefined;
  sheet.requireUnprotected(lines && `allow${kind === 'insert' ? 'Insert' : 'Delete'}${lines}`);
}

function requireRoom(sheet: SheetModel, { kind, area, direction }: Shift): void {
  if (kind !== 'insert') {
    return;
  }
  const pushedOff =
    direction === 'Down'
      ? { ...area, row: maxRows - area.rowCount, rowCount: area.rowCount }
      : { ...area, column: maxColumns - area.columnCount, columnCount: area.columnCount };
  if (sheet.cells.usedArea(true, pushedOff)) {
    throw nonBlankCellOffSheet();
  }
}

function requireWholeTables(sheet: SheetModel, shift: Shift): void {
  const moving = movedArea(shift);
  for (const { area, showHeaders } of sheet.tables) {
    const common = intersect(area, moving);
    const vertical = shift.direction === 'Down' || shift.direction === 'Up';
    const across = common && (vertical ? common.columnCount < area.columnCount : common.rowCount < area.rowCount);
    const deleted = shift.kind === 'delete' ? intersect(area, shift.area) : undefined;
    const beheaded = deleted && showHeaders && vertical && deleted.row === area.row && deleted.rowCount < area.rowCount;
    if ((across && !(deleted && containsArea(shift.area, area))) || beheaded) {
      throw insertDeleteConflict();
    }
  }
}

function requireWholeMerges(sheet: SheetModel, shift: Shift): void {
  const moving = movedArea(shift);
  const vertical = shift.direction === 'Down' || shift.direction === 'Up';
  const torn = sheet.merges.some((merge) => {
    const common = intersect(merge, moving);
    return common && (vertical ? common.columnCount < merge.columnCount : common.rowCount < merge.rowCount);
  });
  if (torn) {
    throw insertDeleteConflict();
  }
}

/** New cells look like those above them (or to their left). */
function inheritFormats(sheet: SheetModel, { area, direction }: Shift): void {
  const [rows, columns] = direction === 'Down' ? [1, 0] : [0, 1];
  if (area.row - rows < 0 || area.column - columns < 0) {
    return;
  }
  const pattern: Area =
    direction === 'Down'
      ? { ...area, row: area.row - 1, rowCount: 1 }
      : { ...area, column: area.column - 1, columnCount: 1 };
  extendRules(sheet, pattern, area, direction === 'Down');
  sheet.cells.forEach(pattern, (cell, row, column) => {
    const count = direction === 'Down' ? area.rowCount : area.columnCount;
    for (let step = 1; cell.style !== 0 && step <= count; step++) {
      const style = sheet.workbook.styles.get(cell.style).quotePrefix
        ? sheet.workbook.styles.with(cell.style, { quotePrefix: false })
        : cell.style;
      sheet.putCell(row + rows * step, column + columns * step, { value: '', style });
    }
  });
}

function followed(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

/** Moves a table; false when none of it is left. */
function followTable(sheet: SheetModel, table: Table, shift: Shift): boolean {
  const before = table.area;
  const after = shiftArea(before, shift);
  if (!after) {
    replaceTableParts(sheet, table, false);
    sheet.mark('tables');
    sheet.emit({ kind: 'tableDeleted', sheet, table });
    return false;
  }
  if (after === before) {
    return true;
  }
  sheet.mark('tables');
  if (after.columnCount !== before.columnCount) {
    followColumns(sheet, table, shift, after.columnCount);
  }
  table.area = after;
  if (table.showHeaders && after.columnCount > before.columnCount) {
    table.columns.forEach((column, index) => {
      const [row, place] = [after.row, after.column + index];
      sheet.putCell(row, place, { ...(sheet.cells.get(row, place) ?? { style: 0 }), value: column.name });
    });
  }
  return true;
}

function followColumns(sheet: SheetModel, table: Table, shift: Shift, columnCount: number): void {
  const at = Math.max(0, shift.area.column - table.area.column);
  if (shift.kind === 'delete') {
    const count = table.columns.length - columnCount;
    replaceColumnNames(
      sheet,
      table,
      new Map(table.columns.slice(at, at + count).map(({ name }) => [name.toLowerCase(), undefined])),
    );
    table.columns = table.columns.toSpliced(at, count);
    return;
  }
  let nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
  for (let added = table.columns.length; added < columnCount; added++) {
    const name = freshHeader(table.columns.map((column) => column.name));
    table.columns = table.columns.toSpliced(at, 0, { id: nextId++, name });
  }
  sheet.mark('tables');
}

/** Widths, heights, breaks, frozen panes' titles and the print area follow whole rows and columns. */
function shiftLines(sheet: SheetModel, shift: Shift): void {
  const rows = isEntireRow(shift.area) && !containsArea(shift.area, everywhere);
  const max = rows ? maxRows : maxColumns;
  const at = rows ? shift.area.row : shift.area.column;
  const by = rows ? shift.area.rowCount : shift.area.columnCount;
  const span = { kind: shift.kind, at, by };
  const move = (index: number): number | undefined => shiftSpan(index, 1, span, max)?.first;
  if (rows) {
    rekey(sheet.rows, move);
    sheet.rowBreaks = sheet.rowBreaks.flatMap((index) => move(index) ?? []);
    sheet.mark('rows', 'breaks');
  } else {
    rekey(sheet.columns, move);
    sheet.columnBreaks = sheet.columnBreaks.flatMap((index) => move(index) ?? []);
    sheet.mark('columns', 'breaks');
  }
  const { printArea, titleRows, titleColumns } = sheet.layout;
  const titles = rows ? titleRows : titleColumns;
  const moved = titles && shiftSpan(titles.first, titles.last - titles.first + 1, span, max);
  const shifted = moved && { first: moved.first, last: moved.first + moved.count - 1 };
  if (printArea || titles) {
    sheet.setLayout({
      printArea: printArea && followed(printArea, shift),
      ...(rows ? { titleRows: shifted } : { titleColumns: shifted }),
    });
  }
}

function rekey<T>(lines: Map<number, T>, move: (index: number) => number | undefined): void {
  const entries = [...lines];
  lines.clear();
  for (const [index, line] of entries) {
    const moved = move(index);
    if (moved !== undefined) {
      lines.set(moved, line);
    }
  }
}

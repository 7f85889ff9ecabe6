import { bandsOf, everywhere, isEntireColumn, isEntireRow, lastColumn, lastRow } from '../area';
import { refitRows } from '../fit/fitted-height';
import type { SheetModel } from '../sheet';
import type { StylePatch } from './style-table';
import { atOnce } from '../turns';
import type { Area } from '../sheet-types';

/**
 * Formats a rectangle. Whole columns and rows keep the format themselves, so that empty cells need no entry; where
 * both a row and a column are formatted, the later one wins, as in Excel.
 */
export function applyStyle(sheet: SheetModel, area: Area, patch: StylePatch): void {
  applyStyles(sheet, area, sheet.workbook.styles.patcher(patch));
}

/** As `applyStyle`, with any change of style indices. */
export function applyStyles(sheet: SheetModel, area: Area, patch: (style: number) => number): void {
  atOnce(applyStylesInSteps(sheet, area, patch));
}

/** The same some thousand cells at a time. */
export function* applyStylesInSteps(sheet: SheetModel, area: Area, patch: (style: number) => number): Generator<void> {
  if (isEntireColumn(area) || isEntireRow(area)) {
    yield* applyToLines(sheet, area, patch);
  } else {
    for (const band of bandsOf(area)) {
      sheet.cells.restyle(band, patch, emptyStyle(sheet));
      yield;
    }
    sheet.changes.touch(area);
  }
  refitRows(sheet, area);
  sheet.emit({ kind: 'formats', sheet, area });
}

/** Gives each cell of a rectangle a change of its own; undefined leaves it. Some thousand cells at a time. */
export function* applyEachInSteps(
  sheet: SheetModel,
  area: Area,
  patchAt: (row: number, column: number) => ((style: number) => number) | undefined,
): Generator<void> {
  for (const band of bandsOf(area)) {
    for (let row = band.row; row <= lastRow(band); row++) {
      for (let column = band.column; column <= lastColumn(band); column++) {
        const patch = patchAt(row - area.row, column - area.column);
        if (patch) restyle(sheet, row, column, patch);
      }
    }
    yield;
  }
  sheet.changes.touch(area);
  refitRows(sheet, area);
  sheet.emit({ kind: 'formats', sheet, area });
}

const emptyStyle =
  (sheet: SheetModel) =>
  (row: number, column: number): number =>
    sheet.emptyStyleAt(row, column);

function restyle(sheet: SheetModel, row: number, column: number, patch: (style: number) => number): void {
  sheet.cells.restyle({ row, column, rowCount: 1, columnCount: 1 }, patch, emptyStyle(sheet));
}

function* applyToLines(sheet: SheetModel, area: Area, patch: (style: number) => number): Generator<void> {
  const columns = isEntireColumn(area);
  for (const band of bandsOf(sheet.cells.usedArea(false, area))) {
    sheet.cells.forEach(band, (_cell, row, column) => restyle(sheet, row, column, patch));
    yield;
  }
  if (columns) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      // A formatted row crosses the column: their common cell takes a format of its own.
      sheet.rows.forEach((row, index) => row.style !== 0 && restyle(sheet, index, column, patch));
      sheet.setColumn(column, { style: patch(sheet.columns.get(column)?.style ?? 0) });
    }
  } else {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      sheet.columns.forEach((column, index) => column.style !== 0 && restyle(sheet, row, index, patch));
      sheet.setRow(row, { style: patch(sheet.rows.get(row)?.style ?? 0) });
    }
  }
  const used = sheet.cells.usedArea(false, area) ?? undefined;
  if (used && area !== everywhere) {
    sheet.changes.touch(used);
  }
}

/** Takes every format off a rectangle; its values stay. */
export function clearStyle(sheet: SheetModel, area: Area): void {
  if (isEntireColumn(area)) {
    sheet.columns.forEach((column, index) => {
      if (index >= area.column && index < area.column + area.columnCount && column.style !== 0) {
        sheet.setColumn(index, { style: 0 });
      }
    });
  }
  if (isEntireRow(area)) {
    sheet.rows.forEach((row, index) => {
      if (index >= area.row && index < area.row + area.rowCount && row.style !== 0) {
        sheet.setRow(index, { style: 0 });
      }
    });
  }
  sheet.cells.forEach(area, (cell, row, column) => sheet.putCell(row, column, { ...cell, style: 0 }));
  sheet.changes.touch(area);
  sheet.emit({ kind: 'formats', sheet, area });
}

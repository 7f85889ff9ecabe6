import { impliedFormat } from '../../formula/implied-format';
import { enteredFormula } from '../../formula/normal-form';
import { notCalculated } from '../calculation';
import { parseEntry } from '../entry/entry';
import { toFifteenDigits } from '../entry/entry-number';
import { refitRows } from '../fit/fitted-height';
import { invalidArgument } from '../model-error';
import type { SheetModel } from '../sheet';
import { endInsertRows, followHeaderEdits } from '../tables/table-headers';
import type { Cell, CellValue } from './cell-types';
import type { Area } from '../sheet-types';

/** One cell's input: null leaves the cell, "" empties it, text is taken as if typed. */
export type CellInput = string | number | boolean | null;

/**
 * Writes values or formulas into a rectangle, as `Range.values` and `Range.formulas` do; formats stay.
 * `inputs` has the rectangle's shape. Locked cells of a protected sheet refuse (AccessDenied) before anything is written.
 */
export function writeInputs(sheet: SheetModel, area: Area, inputs: readonly (readonly CellInput[])[]): void {
  writeCells(sheet, area, (row, column, before) => {
    const input = inputs[row - area.row]?.[column - area.column];
    const skipped = input === null || input === undefined || isCovered(sheet, row, column);
    return skipped ? before : enter(sheet, row, column, before, input);
  });
}

/** Replaces the cells of a rectangle by what `replace` makes of each; then tables, calculation and listeners follow. */
export function writeCells(
  sheet: SheetModel,
  area: Area,
  replace: (row: number, column: number, before: Cell | undefined) => Cell | undefined,
): void {
  sheet.requireEditable(area);
  const single = area.rowCount === 1 && area.columnCount === 1;
  const before = single ? (sheet.cells.get(area.row, area.column)?.value ?? '') : '';
  // Everything is prepared first, so that one bad input leaves the whole rectangle as it was.
  const cells: (Cell | undefined)[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      cells.push(replace(row, column, sheet.cells.get(row, column)));
    }
  }
  const formulas: { area: Area; previous: string }[] = [];
  let index = 0;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const old = sheet.cells.get(row, column);
      const cell = cells[index++];
      if (old?.formula !== cell?.formula) {
        formulas.push({
          area: { row, column, rowCount: 1, columnCount: 1 },
          previous: old?.formula ?? plainText(old?.value),
        });
      }
      sheet.putCell(row, column, cell);
    }
  }
  sheet.changes.touch(area);
  refitRows(sheet, area);
  followHeaderEdits(sheet, area);
  endInsertRows(sheet, area);
  sheet.workbook.calculation?.changed(sheet, area);
  const after = single ? (sheet.cells.get(area.row, area.column)?.value ?? '') : '';
  sheet.emit({ kind: 'cells', sheet, area, ...(single && { single: { before, after } }) });
  if (formulas.length > 0) {
    sheet.emit({ kind: 'formulas', sheet, cells: formulas });
  }
}

const plainText = (value: CellValue | undefined): string =>
  typeof value === 'object' ? value.error : String(value ?? '');

/** Inside a merged rectangle only the top left cell takes anything. */
function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  return merge !== undefined && (merge.row !== row || merge.column !== column);
}

/** What a cell becomes when something is entered into it; the sheet is not changed. */
export function enter(
  sheet: SheetModel,
  row: number,
  column: number,
  before: Cell | undefined,
  input: string | number | boolean,
): Cell {
  const { styles, date1904, locale } = sheet.workbook;
  const style = before?.style ?? sheet.emptyStyleAt(row, column);
  const look = styles.get(style);
  const unquoted = look.quotePrefix ? styles.with(style, { quotePrefix: false }) : style;
  if (typeof input !== 'string') {
    return { value: checkedNumber(input), style: unquoted };
  }
  const entry = parseEntry(input, { format: look.numberFormat, date1904, locale });
  if (entry.formula !== undefined) {
    const formula = enteredFormula(entry.formula, sheet, { row, column });
    if (sheet.workbook.calculation?.accepts?.(formula) === false) {
      throw invalidArgument();
    }
    const implied = look.numberFormat === 'General' ? impliedFormat(formula, sheet) : undefined;
    return {
      value: notCalculated,
      formula,
      style: implied === undefined ? unquoted : styles.with(unquoted, { numberFormat: implied }),
    };
  }
  if (entry.quotePrefix) {
    return { value: entry.value, style: styles.with(style, { quotePrefix: true }) };
  }
  const takesFormat = entry.format !== undefined && look.numberFormat === 'General';
  return { value: entry.value, style: takesFormat ? styles.with(unquoted, { numberFormat: entry.format }) : unquoted };
}

function checkedNumber(input: number | boolean): CellValue {
  if (typeof input === 'number' && !Number.isFinite(input)) {
    throw invalidArgument();
  }
  return typeof input === 'number' ? toFifteenDigits(input) : input;
}

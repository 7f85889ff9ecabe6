import { parseReference } from '../../model/address';
import { area as makeArea, cellCount, everywhere, isEntireColumn, isEntireRow, isOnSheet } from '../../model/area';
import { invalidArgument, invalidReference, itemNotFound, rangeExceedsLimit } from '../../model/model-error';
import { sameName } from '../../model/naming';
import type { SheetModel } from '../../model/sheet';
import { bodyArea, headerArea, totalsArea } from '../../model/tables/tables';
import type { Area } from '../../model/sheet-types';
import type { Table } from '../../model/tables/table-types';

/** What a Range object stands for. Its cells move under it: `area` follows inserts and deletes while it is in use. */
export interface RangeState {
  readonly sheet: SheetModel;
  area: Area;
  /** Every cell of it was deleted. */
  gone?: boolean;
}

/** A range of cells that exist on a sheet; anything else is an InvalidArgument. */
export function rangeState(sheet: SheetModel, area: Area): RangeState {
  if (!isOnSheet(area)) {
    throw invalidArgument();
  }
  return { sheet, area };
}

/** The range's cells, unless its sheet or all its cells were deleted. */
export function cellsOf({ sheet, area, gone }: RangeState): Area {
  if (!sheet.exists) {
    throw itemNotFound();
  }
  if (gone) {
    throw invalidReference();
  }
  return area;
}

/** Whole rows, columns and the whole sheet: too large for cell-by-cell properties, which are null then. */
export function isUnbounded(area: Area): boolean {
  return isEntireRow(area) || isEntireColumn(area);
}

/** Refuses to read more cells at once than Excel gives. */
export function requireReadable(area: Area, limit: number): void {
  if (cellCount(area) > limit) {
    throw rangeExceedsLimit();
  }
}

/**
 * The cells an address names on a sheet: A1 references, defined names, tables and their parts (`Sales[Amount]`);
 * no address means the whole sheet. An address of another sheet is an InvalidArgument.
 */
export function resolveAddress(sheet: SheetModel, address: string | undefined): RangeState {
  if (address === undefined || address === '') {
    return rangeState(sheet, everywhere);
  }
  const reference = parseReference(address);
  if (reference) {
    if (reference.sheetName !== undefined && !sameName(reference.sheetName, sheet.name)) {
      throw invalidArgument();
    }
    return rangeState(sheet, reference.area);
  }
  const found = resolveName(sheet, address);
  if (!found || found.sheet !== sheet) {
    throw invalidArgument();
  }
  return found;
}

/** The cells of a defined name or of a table's part, wherever they are. */
export function resolveName(sheet: SheetModel, text: string): RangeState | undefined {
  const { workbook } = sheet;
  const name = workbook.definedName(text, sheet.id) ?? workbook.definedName(text);
  if (name) {
    const reference = parseReference(name.formula);
    const home = reference?.sheetName === undefined ? sheet : workbook.sheetByName(reference.sheetName);
    return reference && home ? rangeState(home, reference.area) : undefined;
  }
  const structured = /^([^[\]]+)(?:\[(.*)\])?$/.exec(text);
  const found = structured && workbook.tableByName(structured[1] ?? '');
  const area = found && tablePart(found.table, structured[2]);
  return found && area ? rangeState(found.sheet, area) : undefined;
}

function tablePart(table: Table, specifier: string | undefined): Area | undefined {
  switch (specifier?.toLowerCase().replace(/^\[(.*)\]$/, '$1')) {
    case undefined:
    case '#data':
      return bodyArea(table);
    case '#all':
      return table.area;
    case '#headers':
      return headerArea(table);
    case '#totals':
      return totalsArea(table);
    default: {
      const column = table.columns.findIndex(({ name }) => sameName(name, specifier ?? ''));
      return column < 0 ? undefined : { ...bodyArea(table), column: table.area.column + column, columnCount: 1 };
    }
  }
}

/** One cell of a sheet. */
export const cellState = (sheet: SheetModel, row: number, column: number): RangeState =>
  rangeState(sheet, makeArea(row, column));

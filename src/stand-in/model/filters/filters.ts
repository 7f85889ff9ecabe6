import { rowTest } from './filter-tests';
import type { ColumnFilter } from './filter-types';
import { invalidArgument, invalidOperation } from '../model-error';
import type { SheetModel } from '../sheet';
import { sortRows } from './sort-cells';
import { bodyArea, headerArea } from '../tables/table-parts';
import type { Area } from '../sheet-types';
import type { Table } from '../tables/table-types';

/** Whose columns are filtered: a table, or a sheet's own filter; its filters by a key of the column's. */
export interface FilterOwner {
  readonly sheet: SheetModel;
  readonly filters: ReadonlyMap<number, ColumnFilter>;
  /** The rows that may be left out. */
  readonly body: Area;
  /** The sheet's column of a key; undefined where it is gone. */
  columnOf(key: number): number | undefined;
  replace(filters: ReadonlyMap<number, ColumnFilter>): void;
}

/** A table's filters, by its columns' ids. */
export function tableFilters(sheet: SheetModel, table: Table): FilterOwner {
  return {
    sheet,
    filters: table.filters ?? new Map(),
    body: bodyArea(table),
    columnOf(key) {
      const index = table.columns.findIndex(({ id }) => id === key);
      return index < 0 ? undefined : table.area.column + index;
    },
    replace(filters) {
      table.filters = filters;
      sheet.mark('tables');
    },
  };
}

/** The filters of a sheet's own filter, by the columns' places; undefined while it has none. */
export function sheetFilters(sheet: SheetModel): FilterOwner | undefined {
  const { autoFilter } = sheet;
  return (
    autoFilter && {
      sheet,
      filters: autoFilter.filters,
      body: { ...autoFilter.area, row: autoFilter.area.row + 1, rowCount: autoFilter.area.rowCount - 1 },
      columnOf: (key) => (key < autoFilter.area.columnCount ? autoFilter.area.column + key : undefined),
      replace(filters) {
        sheet.autoFilter = { area: autoFilter.area, filters };
        sheet.mark('autoFilter');
      },
    }
  );
}

/** All that filter rows of a sheet. */
export function filterOwners(sheet: SheetModel): FilterOwner[] {
  const own = sheetFilters(sheet);
  return [...sheet.tables.map((table) => tableFilters(sheet, table)), ...(own ? [own] : [])];
}

/** A header cell with the button of a filter in it. */
export interface FilterHeader {
  /** The table's id; undefined for the sheet's own filter. */
  readonly tableId: number | undefined;
  readonly owner: FilterOwner;
  /** The column's key in its owner. */
  readonly key: number;
  readonly row: number;
  readonly column: number;
}

/** All header cells of a sheet that have the button of a filter. */
export function filterHeaders(sheet: SheetModel): FilterHeader[] {
  const ofTables = sheet.tables.flatMap((table): FilterHeader[] => {
    const header = table.showFilterButton ? headerArea(table) : undefined;
    const owner = tableFilters(sheet, table);
    return header
      ? table.columns.map(({ id }, index) => ({
          tableId: table.id,
          owner,
          key: id,
          row: header.row,
          column: header.column + index,
        }))
      : [];
  });
  const { autoFilter } = sheet;
  const owner = sheetFilters(sheet);
  if (!autoFilter || !owner) return ofTables;
  const { row, column, columnCount } = autoFilter.area;
  return [
    ...ofTables,
    ...Array.from({ length: columnCount }, (_, key) => ({ tableId: undefined, owner, key, row, column: column + key })),
  ];
}

/** Where a header's text is: a merged header has it in its first cell. */
export function headerCell({ owner: { sheet }, row, column }: FilterHeader): { row: number; column: number } {
  const merge = sheet.mergeAt(row, column);
  return merge ? { row: merge.row, column: merge.column } : { row, column };
}

/** Sorts the rows that are filtered by one column. Those left out stay where they are. */
export function sortFiltered({ sheet, body, columnOf }: FilterOwner, key: number, ascending: boolean): void {
  sheet.requireUnprotected('allowSort');
  const column = columnOf(key);
  if (column === undefined) {
    throw invalidArgument();
  }
  sortRows(sheet, body, [{ index: column - body.column, ascending }], { matchCase: false, byRows: true });
}

/** Sets (or with undefined takes off) the filter of one column, and shows and hides rows accordingly. */
export function setFilter(owner: FilterOwner, key: number, filter: ColumnFilter | undefined): void {
  owner.sheet.requireUnprotected('allowAutoFilter');
  const filters = new Map(owner.filters);
  if (filter) {
    filters.set(key, filter);
  } else {
    filters.delete(key);
  }
  applyAll(owner, filters);
}

/** Takes off all filters: every row shows again. */
export function clearFilters(owner: FilterOwner): void {
  owner.sheet.requireUnprotected('allowAutoFilter');
  applyAll(owner, new Map());
}

/** Hides the rows that any filter leaves out, by the values as they are now, and shows the others. */
export function reapplyFilters(owner: FilterOwner): void {
  applyAll(owner, owner.filters);
}

function applyAll(owner: FilterOwner, filters: ReadonlyMap<number, ColumnFilter>): void {
  const { sheet, body } = owner;
  // All tests are made before a row is touched: a filter that cannot be applied changes nothing.
  const tests = [...filters].flatMap(([key, filter]) => {
    const column = owner.columnOf(key);
    return column === undefined ? [] : [rowTest(sheet, { ...body, column, columnCount: 1 }, filter)];
  });
  let isChanged = false;
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    const hidden = tests.some((passes) => !passes(row));
    if ((sheet.rows.get(row)?.hidden ?? false) !== hidden) {
      sheet.setRow(row, { hidden });
      isChanged = true;
    }
  }
  owner.replace(filters);
  if (isChanged) {
    sheet.workbook.calculation?.rowsHidden(sheet);
  }
}

/** Gives a sheet a filter of its own. One on other cells goes first; a table has its own and refuses. */
export function addAutoFilter(sheet: SheetModel, area: Area): void {
  sheet.requireUnprotected('allowAutoFilter');
  const { autoFilter } = sheet;
  if (autoFilter && JSON.stringify(autoFilter.area) === JSON.stringify(area)) {
    return;
  }
  if (sheet.tableTouching(area)) {
    throw invalidOperation();
  }
  if (area.rowCount < 1) {
    throw invalidArgument();
  }
  removeAutoFilter(sheet);
  sheet.autoFilter = { area, filters: new Map() };
  sheet.mark('autoFilter');
}

export function removeAutoFilter(sheet: SheetModel): void {
  sheet.requireUnprotected('allowAutoFilter');
  const owner = sheetFilters(sheet);
  if (owner) {
    clearFilters(owner);
    sheet.autoFilter = undefined;
    sheet.mark('autoFilter');
  }
}

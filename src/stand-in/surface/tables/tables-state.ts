import { containsArea, intersect } from '../../model/area';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';
import type { Table } from '../../model/tables/table-types';
import type { WorkbookModel } from '../../model/workbook';
import type { CellInput } from '../../model/cells/write-cells';
import type { HostObject } from '../../wire/host-type';
import { rangeOf } from '../objects';
import { cellsOf, type RangeState } from '../ranges/range-state';

/** What a Table object stands for. */
export interface TableState {
  readonly sheet: SheetModel;
  readonly table: Table;
}

/** What a TableColumn object stands for: found by its id, wherever it is moved. */
export interface ColumnState extends TableState {
  readonly columnId: number;
}

/** What a collection of tables lists: the workbook's, a sheet's, or those a range was asked for. */
export interface TablesState {
  readonly workbook: WorkbookModel;
  readonly sheet?: SheetModel;
  readonly only?: readonly TableState[];
}

export const tableId = (table: Table): string => String(table.id);

/** The table, unless it was deleted. */
export function present({ sheet, table }: TableState): Table {
  if (!sheet.exists || !sheet.tables.includes(table)) {
    throw itemNotFound();
  }
  return table;
}

/** A part of a table as a range; an ItemNotFound for a part it does not show. */
export function partRange(sheet: SheetModel, area: Area | undefined): HostObject<RangeState> {
  return rangeOf({ sheet, area: required(area) });
}

export function required<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) {
    throw itemNotFound();
  }
  return object;
}

/** A list of cells' inputs; a single one is a list of one. */
export function cellInputs(value: unknown): CellInput[] {
  const list = Array.isArray(value) ? value : [value];
  if (
    !list.every((cell): cell is CellInput => cell === null || ['string', 'number', 'boolean'].includes(typeof cell))
  ) {
    throw invalidArgument();
  }
  return list;
}

/** The tables a range touches, or wholly contains. */
export const tablesOf = (state: RangeState, fullyContained: boolean): TablesState =>
  tablesOn(state.sheet, [cellsOf(state)], fullyContained);

export function tablesOn(sheet: SheetModel, areas: readonly Area[], fullyContained: boolean): TablesState {
  const meets = fullyContained ? containsArea : (area: Area, other: Area) => intersect(area, other) !== undefined;
  const only = sheet.tables
    .filter((table) => areas.some((area) => meets(area, table.area)))
    .map((table) => ({ sheet, table }));
  return { workbook: sheet.workbook, sheet, only };
}

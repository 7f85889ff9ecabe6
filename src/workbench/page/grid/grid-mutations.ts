import {
  type ICellData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { applyStyle, clearStyle } from '../../../stand-in/model/styles/apply-style';
import { merge, unmerge } from '../../../stand-in/model/cells/clear-cells';
import { maxColumns } from '../../../stand-in/model/limits';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';
import type { CellInput } from '../../../stand-in/model/cells/write-cells';
import { Person } from '../../../stand-in/boot/person';
import { columnCharacters, snapHeight } from '../../../stand-in/surface/ranges/size';
import { stylePatchOf } from './look-from-grid';
import { areaOf } from './sheet-view';
import { addressOf, enterTyped, inputOf } from './typed-entry';

type Change = (sheet: SheetModel, params: never) => void;

interface Ranges {
  readonly ranges: readonly IRange[];
}

/** What each of the grid's changes means for the model. */
export const MUTATIONS: Readonly<Record<string, Change | undefined>> = {
  [SetRangeValuesMutation.id]: setCells,
  [AddWorksheetMergeMutation.id]: (sheet, { ranges }: Ranges) =>
    ranges.forEach((range) => merge(sheet, areaOf(range), false)),
  [RemoveWorksheetMergeMutation.id]: (sheet, { ranges }: Ranges) =>
    ranges.forEach((range) => unmerge(sheet, areaOf(range))),
  [SetWorksheetColWidthMutation.id]: (sheet, { ranges, colWidth }: Ranges & { colWidth: Sizes }) =>
    forEachIn(ranges, 'Column', (column) => {
      const width = sizeAt(colWidth, column);
      if (width !== undefined) sheet.setColumn(column, { width: columnCharacters(sheet, width * 0.75) });
    }),
  [SetWorksheetRowHeightMutation.id]: (sheet, { ranges, rowHeight }: Ranges & { rowHeight: Sizes }) =>
    forEachIn(ranges, 'Row', (row) => {
      const height = sizeAt(rowHeight, row);
      if (height !== undefined) sheet.setRow(row, { height: snapHeight(height * 0.75) });
    }),
  [SetColHiddenMutation.id]: (sheet, { ranges }: Ranges) =>
    forEachIn(ranges, 'Column', (column) => sheet.setColumn(column, { hidden: true })),
  [SetColVisibleMutation.id]: (sheet, { ranges }: Ranges) =>
    forEachIn(ranges, 'Column', (column) => sheet.setColumn(column, { hidden: false })),
  [SetRowHiddenMutation.id]: (sheet, params: Ranges) => hideRows(sheet, params, true),
  [SetRowVisibleMutation.id]: (sheet, params: Ranges) => hideRows(sheet, params, false),
  [SetFrozenMutation.id]: (sheet, { xSplit, ySplit }: { xSplit: number; ySplit: number }) => {
    sheet.freeze = { rows: ySplit, columns: xSplit };
    sheet.mark('view');
  },
  [ToggleGridlinesMutation.id]: (sheet, { showGridlines }: { showGridlines: number }) => {
    sheet.showGridlines = showGridlines === 1;
    sheet.mark('view');
  },
  [SetSelectionsOperation.id]: (sheet, { selections }: { selections: readonly { range: IRange }[] }) => {
    const range = selections.at(-1)?.range;
    if (range) select(sheet, areaOf(range));
  },
  [SetWorksheetActiveOperation.id]: (sheet) => sheet.workbook.activate(sheet),
};

/** Changes of where one looks; nothing in the workbook is another one by them. */
export const LOOKS: ReadonlySet<string> = new Set([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);

/** Changes that are of the view alone, or told by other means. */
export const UNSEEN: ReadonlySet<string> = new Set([
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetColumnCountMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
]);

/** One size for all, or one for each row or column; pixels. */
type Sizes = number | IObjectArrayPrimitiveType<Nullable<number>>;

function sizeAt(sizes: Sizes, index: number): number | undefined {
  return typeof sizes === 'number' ? sizes : (sizes[index] ?? undefined);
}

const wholeRows = (range: IRange): Area => ({ ...areaOf(range), column: 0, columnCount: maxColumns });

function forEachIn(ranges: readonly IRange[], line: 'Row' | 'Column', visit: (index: number) => void): void {
  for (const range of ranges) {
    for (let index = range[`start${line}`]; index <= range[`end${line}`]; index++) visit(index);
  }
}

function hideRows(sheet: SheetModel, { ranges }: Ranges, hidden: boolean): void {
  forEachIn(ranges, 'Row', (row) => sheet.setRow(row, { hidden }));
  sheet.workbook.calculation?.rowsHidden(sheet);
  ranges.forEach((range) => sheet.emit({ kind: 'rowHidden', sheet, area: wholeRows(range), hidden }));
}

function select(sheet: SheetModel, area: Area): void {
  sheet.selection = area;
  sheet.emit({ kind: 'selected', sheet, area });
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Values are taken as typed; looks change cell by cell, equal ones in a row together. */
function setCells(sheet: SheetModel, { cellValue }: { cellValue?: Matrix }): void {
  const rows = Object.entries(cellValue ?? {}).map(([row, cells]) => ({
    row: Number(row),
    cells: cells as IObjectArrayPrimitiveType<Nullable<ICellData>>,
  }));
  for (const { area, inputs } of typedBlocks(rows)) {
    const [only] = inputs.length === 1 && inputs[0]?.length === 1 ? inputs[0] : [''];
    // One entry is typed, and asks the cell's validation; several at once, and what is cleared, do not.
    if (only === '') new Person(sheet.workbook, 'user').type(addressOf(sheet, area), inputs);
    else enterTyped(sheet, area, area, only ?? '');
  }
  for (const { row, cells } of rows) setLooks(sheet, row, cells);
}

interface GridRow {
  readonly row: number;
  readonly cells: IObjectArrayPrimitiveType<Nullable<ICellData>>;
}

/** The entered cells as one rectangle, with nothing (null) where nothing was entered. */
function typedBlocks(rows: readonly GridRow[]): { area: Area; inputs: CellInput[][] }[] {
  const entered = rows.flatMap(({ row, cells }) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const input = inputOf(cell as Nullable<ICellData>);
      return input === null ? [] : [{ row, column: Number(column), input }];
    }),
  );
  if (entered.length === 0) return [];
  const area = around(entered);
  const inputs = Array.from({ length: area.rowCount }, () => new Array<CellInput>(area.columnCount).fill(null));
  for (const { row, column, input } of entered) (inputs[row - area.row] ?? [])[column - area.column] = input;
  return [{ area, inputs }];
}

function around(cells: readonly { row: number; column: number }[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [least(rows), least(columns)];
  return {
    row,
    column,
    rowCount: -least(rows.map((value) => -value)) - row + 1,
    columnCount: -least(columns.map((value) => -value)) - column + 1,
  };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

function setLooks(sheet: SheetModel, row: number, cells: GridRow['cells']): void {
  const looks = Object.entries(cells).flatMap(([column, cell]) => {
    const given = cell as Nullable<ICellData>;
    return given === null
      ? [{ column: Number(column), style: null }]
      : given && 's' in given
        ? [{ column: Number(column), style: given.s ?? null }]
        : [];
  });
  for (const { column, style } of looks) {
    const area = { row, column, rowCount: 1, columnCount: 1 };
    if (style === null) clearStyle(sheet, area);
    else if (typeof style === 'object') applyStyle(sheet, area, stylePatchOf(style));
  }
}

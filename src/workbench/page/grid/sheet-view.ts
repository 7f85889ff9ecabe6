import {
  BooleanNumber,
  RANGE_TYPE,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from '../../../stand-in/model/area';
import { cornerAt, frameOf } from '../../../stand-in/model/drawings';
import type { Anchor, Corner } from '../../../stand-in/model/drawing-types';
import { maxColumns, maxRows } from '../../../stand-in/model/limits';
import { outlineDepth } from '../../../stand-in/model/outline';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';
import type { WorkbookModel } from '../../../stand-in/model/workbook';
import { columnPoints } from '../../../stand-in/surface/ranges/size';
import { liveCells, type GridStyles } from './live-cells';

/** Empty rows and columns shown beyond what is used; more come as one goes there. */
const ROWS_BEYOND = 200;
const COLUMNS_BEYOND = 20;

/** What each level of groups takes of the headings, on both sides so that their texts stay in the middle; pixels. */
export const LEVEL_SIZE = 13;

const pixels = (points: number): number => Math.round((points * 96) / 72);
const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A rectangle of the model in the grid's words, and back. */
export const rangeOf = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: lastRow(area),
  endColumn: lastColumn(area),
  rangeType: isEntireRow(area)
    ? isEntireColumn(area)
      ? RANGE_TYPE.ALL
      : RANGE_TYPE.ROW
    : isEntireColumn(area)
      ? RANGE_TYPE.COLUMN
      : RANGE_TYPE.NORMAL,
});

export function areaOf({ startRow, startColumn, endRow, endColumn, rangeType }: IRange): Area {
  // Whole rows and columns end where the grid's do, or at NaN; there are more.
  const allRows = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL || !Number.isFinite(startRow);
  const allColumns = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL || !Number.isFinite(startColumn);
  return {
    row: allRows ? 0 : startRow,
    column: allColumns ? 0 : startColumn,
    rowCount: allRows ? maxRows : endRow - startRow + 1,
    columnCount: allColumns ? maxColumns : endColumn - startColumn + 1,
  };
}

/** Heights of rows that have none of their own; points. */
type Heights = ReadonlyMap<number, number>;

/**
 * A workbook as the grid opens it: frames of sheets, whose cells stay where they are.
 *
 * @param fitted of the sheet in front; the others are fitted when they come there
 */
export function workbookView(
  id: string,
  workbook: WorkbookModel,
  styles: GridStyles,
  fitted: Heights,
): Partial<IWorkbookData> {
  const { activeSheet } = workbook;
  return {
    id,
    name: workbook.name,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet) => [sheet.id, sheetView(sheet, styles, sheet === activeSheet ? fitted : undefined)]),
    ),
  };
}

/** One sheet with everything around its cells. */
export function sheetView(sheet: SheetModel, styles: GridStyles, fitted?: Heights): Partial<IWorksheetData> {
  return {
    id: sheet.id,
    name: sheet.name,
    cellData: liveCells(sheet, styles),
    zoomRatio: 1,
    ...sheetFrame(sheet, styles, fitted),
  };
}

/** What of a sheet is not its cells. */
export function sheetFrame(sheet: SheetModel, styles: GridStyles, fitted: Heights = new Map()) {
  return {
    // Of cells that have none: the workbook's Normal style.
    defaultStyle: styles.of(0),
    tabColor: sheet.tabColor,
    hidden: flag(sheet.visibility !== 'Visible'),
    freeze: freezeOf(sheet),
    ...extentOf(sheet),
    defaultColumnWidth: pixels(columnPoints(sheet, undefined)),
    defaultRowHeight: pixels(sheet.standardHeight),
    mergeData: sheet.merges.map(rangeOf),
    rowData: rowsOf(sheet, styles, fitted),
    columnData: columnsOf(sheet, styles),
    showGridlines: flag(sheet.showGridlines),
    rowHeader: { width: 46 + 2 * LEVEL_SIZE * outlineDepth(sheet, 'row'), hidden: flag(!sheet.showHeadings) },
    columnHeader: { height: 20 + 2 * LEVEL_SIZE * outlineDepth(sheet, 'column'), hidden: flag(!sheet.showHeadings) },
  };
}

/** How many rows and columns are shown: all that are used, and some to go on in. */
function extentOf(sheet: SheetModel): { rowCount: number; columnCount: number } {
  const used = sheet.usedArea();
  const rows = Math.max(used ? lastRow(used) + 1 : 0, ...sheet.merges.map((merge) => lastRow(merge) + 1).slice(-1));
  const ends = sheet.drawings.map(({ anchor }) => drawnTo(sheet, anchor));
  return {
    rowCount: Math.min(maxRows, Math.max(rows, ...ends.map(({ row }) => row + 1)) + ROWS_BEYOND),
    columnCount: Math.min(
      maxColumns,
      Math.max(used ? lastColumn(used) + 1 : 0, 6, ...ends.map(({ column }) => column + 1)) + COLUMNS_BEYOND,
    ),
  };
}

/** The lower right corner of a drawing. */
function drawnTo(sheet: SheetModel, anchor: Anchor): Corner {
  if (anchor.kind === 'TwoCell') return anchor.to;
  const { left, top, width, height } = frameOf(sheet, anchor);
  return cornerAt(sheet, left + width, top + height);
}

function freezeOf({ freeze: { rows, columns } }: SheetModel): IFreeze {
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function rowsOf(sheet: SheetModel, styles: GridStyles, fitted: Heights): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [index, height] of fitted) rows[index] = { h: pixels(height), ia: BooleanNumber.FALSE };
  for (const [index, { height, hidden, style }] of sheet.rows) {
    rows[index] = {
      ...rows[index],
      ...(height !== undefined && { h: pixels(height), ia: BooleanNumber.FALSE }),
      hd: flag(hidden),
      ...(style !== 0 && { s: styles.of(style) }),
    };
  }
  return rows;
}

function columnsOf(sheet: SheetModel, styles: GridStyles): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [index, { width, hidden, style }] of sheet.columns) {
    columns[index] = {
      ...(width !== undefined && { w: pixels(columnPoints(sheet, width)) }),
      hd: flag(hidden),
      ...(style !== 0 && { s: styles.of(style) }),
    };
  }
  return columns;
}

import {
  AutoFillCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  MoveRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
  SheetsSelectionsService,
  type IAutoFillCommandParams,
  type IMoveRangeCommandParams,
} from '@univerjs/sheets';
import type { ICellData, IRange } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { cellCount } from '../../../stand-in/model/area';
import { maxColumns, maxRows } from '../../../stand-in/model/limits';
import { moveCells } from '../../../stand-in/model/cells/move-cells';
import { shiftCells } from '../../../stand-in/model/references/shift-cells';
import type { Shift } from '../../../stand-in/model/references/shift';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';
import { copySheet } from '../../../stand-in/surface/sheets/copy-sheet';
import { worksheetType } from '../../../stand-in/surface/sheets/worksheet';
import { Arguments } from '../../../stand-in/wire/arguments';
import { fill } from './fill';
import type { Grid } from './grid';
import { areaOf } from './sheet-view';
import { enterTyped, inputOf } from './typed-entry';
import { removeSheet } from '../../../stand-in/model/references/remove-sheet';
import { renameSheet } from '../../../stand-in/model/references/rename-sheet';

type Redirect = (sheet: SheetModel, params: never, grid: Grid) => void;

/** How the model does a command in the grid's place; undefined where the grid does it. */
export function redirectOf(id: string, params: object, grid: Grid): Redirect | undefined {
  return id === SetRangeValuesCommand.id && isForSeveral(params, grid) ? enterInAll : REDIRECTED[id];
}

/** Commands that move cells or whole sheets. */
const REDIRECTED: Readonly<Record<string, Redirect | undefined>> = {
  [InsertSheetCommand.id]: ({ workbook }, { index }: { index?: number }) => {
    workbook.activate(workbook.addSheet(undefined, index));
  },
  [RemoveSheetCommand.id]: (sheet) => removeSheet(sheet),
  [CopySheetCommand.id]: (sheet) => {
    sheet.workbook.activate(copySheet(sheet, new Arguments(['End'])));
  },
  [SetWorksheetNameCommand.id]: (sheet, { name }: { name: string }) => renameSheet(sheet, name),
  [SetWorksheetOrderCommand.id]: (sheet, { order }: { order: number }) => sheet.workbook.moveSheet(sheet, order),
  [SetWorksheetHideCommand.id]: (sheet) => setVisibility(sheet, 'Hidden'),
  [SetWorksheetShowCommand.id]: (sheet) => {
    setVisibility(sheet, 'Visible');
    sheet.workbook.activate(sheet);
  },
  [SetTabColorCommand.id]: (sheet, { value }: { value: string }) => {
    sheet.tabColor = value;
    sheet.mark('view');
  },
  [InsertRowByRangeCommand.id]: (sheet, { range }: Required<Ranged>) =>
    shift(sheet, { range: wholeRows(range) }, 'insert', 'Down'),
  [RemoveRowByRangeCommand.id]: (sheet, { range }: Required<Ranged>) =>
    shift(sheet, { range: wholeRows(range) }, 'delete', 'Up'),
  [InsertColByRangeCommand.id]: (sheet, { range }: Required<Ranged>) =>
    shift(sheet, { range: wholeColumns(range) }, 'insert', 'Right'),
  [RemoveColByRangeCommand.id]: (sheet, { range }: Required<Ranged>) =>
    shift(sheet, { range: wholeColumns(range) }, 'delete', 'Left'),
  [InsertRangeMoveDownCommand.id]: (sheet, params: Ranged) => shift(sheet, params, 'insert', 'Down'),
  [InsertRangeMoveRightCommand.id]: (sheet, params: Ranged) => shift(sheet, params, 'insert', 'Right'),
  [DeleteRangeMoveUpCommand.id]: (sheet, params: Ranged) => shift(sheet, params, 'delete', 'Up'),
  [DeleteRangeMoveLeftCommand.id]: (sheet, params: Ranged) => shift(sheet, params, 'delete', 'Left'),
  [MoveRangeCommand.id]: (sheet, { fromRange, toRange }: IMoveRangeCommandParams) => {
    const target = areaOf(toRange);
    moveCells(sheet, areaOf(fromRange), sheet, target);
    // As in Excel, what was moved stays selected.
    sheet.selection = target;
    sheet.emit({ kind: 'selected', sheet, area: target });
  },
  [AutoFillCommand.id]: (sheet, { sourceRange, targetRange, applyType }: IAutoFillCommandParams) =>
    fill(sheet, areaOf(sourceRange), areaOf(targetRange), applyType),
};

interface Ranged {
  readonly range?: IRange;
}

/** What a cell's editor had in it, for all selected cells (Ctrl+Enter). */
interface Entered {
  readonly range: IRange;
  readonly value: ICellData;
}

const selectedAreas = (grid: Grid): Area[] =>
  grid
    .get(SheetsSelectionsService)
    .getCurrentSelections()
    .map(({ range }) => areaOf(range));

const isForSeveral = (params: object, grid: Grid): params is Entered =>
  'range' in params &&
  !Array.isArray(params.range) &&
  (cellCount(areaOf(params.range as IRange)) > 1 || (grid.entersInAll && selectedAreas(grid).length > 1));

/** The grid itself knows of the last area alone. */
function enterInAll(sheet: SheetModel, { range, value }: Entered, grid: Grid): void {
  const cell = grid.get<IEditorBridgeService>(IEditorBridgeService).getEditCellState();
  const active = cell ?? areaOf(range);
  const areas = grid.entersInAll ? selectedAreas(grid) : [areaOf(range)];
  for (const area of areas) enterTyped(sheet, area, active, inputOf(value) ?? '');
}

// The grid knows fewer rows and columns than there are.
const wholeRows = (range: IRange): IRange => ({ ...range, startColumn: 0, endColumn: maxColumns - 1 });
const wholeColumns = (range: IRange): IRange => ({ ...range, startRow: 0, endRow: maxRows - 1 });

function shift(sheet: SheetModel, { range }: Ranged, kind: Shift['kind'], direction: Shift['direction']): void {
  shiftCells(sheet, { kind, area: range ? areaOf(range) : sheet.selection, direction });
}

function setVisibility(sheet: SheetModel, visibility: SheetModel['visibility']): void {
  worksheetType.properties?.['Visibility']?.set?.(sheet, visibility, undefined as never);
}

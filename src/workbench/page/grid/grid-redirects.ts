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
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
  type IAutoFillCommandParams,
  type IMoveRangeCommandParams,
} from '@univerjs/sheets';
import type { IRange } from '@univerjs/core';
import { maxColumns, maxRows } from '../../../stand-in/model/limits';
import { moveCells } from '../../../stand-in/model/move-cells';
import { shiftCells } from '../../../stand-in/model/shift-cells';
import type { Shift } from '../../../stand-in/model/shift';
import type { SheetModel } from '../../../stand-in/model/sheet';
import { copySheet } from '../../../stand-in/surface/copy-sheet';
import { worksheetType } from '../../../stand-in/surface/worksheet';
import { Arguments } from '../../../stand-in/wire/arguments';
import { fill } from './fill';
import { areaOf } from './sheet-view';

type Redirect = (sheet: SheetModel, params: never) => void;

/** Commands that the model does in the grid's place: those that move cells or whole sheets. */
export const REDIRECTED: Readonly<Record<string, Redirect | undefined>> = {
  [InsertSheetCommand.id]: ({ workbook }, { index }: { index?: number }) => {
    workbook.activate(workbook.addSheet(undefined, index));
  },
  [RemoveSheetCommand.id]: (sheet) => sheet.workbook.removeSheet(sheet),
  [CopySheetCommand.id]: (sheet) => {
    sheet.workbook.activate(copySheet(sheet, new Arguments(['End'])));
  },
  [SetWorksheetNameCommand.id]: (sheet, { name }: { name: string }) => sheet.workbook.renameSheet(sheet, name),
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
    moveCells(sheet, areaOf(fromRange), sheet, areaOf(toRange));
  },
  [AutoFillCommand.id]: (sheet, { sourceRange, targetRange, applyType }: IAutoFillCommandParams) =>
    fill(sheet, areaOf(sourceRange), areaOf(targetRange), applyType),
};

interface Ranged {
  readonly range?: IRange;
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

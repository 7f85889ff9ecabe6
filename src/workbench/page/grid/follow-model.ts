import {
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import { BooleanNumber, type Worksheet } from '@univerjs/core';
import { intersect } from '../../../stand-in/model/area';
import type { ModelEvent } from '../../../stand-in/model/events';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Grid } from './grid';
import { rangeOf, sheetFrame, sheetView } from './sheet-view';

/**
 * Shows in the grid what changes in the model, whoever changes it. Sheets come, go and are renamed at once; what is on
 * the sheet in front is drawn anew with the screen's next frame.
 *
 * @returns ends the following
 */
export function followModel(grid: Grid): () => void {
  const { workbook } = grid;
  const shown = new Map<string, number>();
  let isDirty = false;
  let frame = 0;

  function look(): void {
    frame = requestAnimationFrame(look);
    const sheet = workbook.activeSheet;
    // It may have waited for the end of an entry.
    if (grid.view.getActiveSheet()?.getSheetId() !== sheet.id) bringToFront(grid, sheet);
    const { version } = sheet.changes;
    if (grid.stale.delete(sheet.id) || shown.get(sheet.id) !== version) {
      shown.set(sheet.id, version);
      fitFrame(grid, sheet);
      isDirty = true;
    }
    if (isDirty) {
      isDirty = false;
      grid.repaint(sheet.id);
    }
  }

  const stop = workbook.events.on((event) => {
    if ('sheet' in event && event.sheet === workbook.activeSheet) isDirty = true;
    followSheets(grid, event);
  });
  shown.set(workbook.activeSheetId, workbook.activeSheet.changes.version);
  bringToFront(grid, workbook.activeSheet);
  frame = requestAnimationFrame(look);
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

/** What happens to sheets as a whole. */
function followSheets(grid: Grid, event: ModelEvent): void {
  if (!('sheet' in event)) return;
  const { sheet } = event;
  const subUnitId = sheet.id;
  switch (event.kind) {
    case 'sheetAdded':
      // The mutation would add a copy of the cells; it comes too late for that and only tells the sheet bar.
      grid.view.addWorksheet(sheet.id, sheet.position, sheetView(sheet, grid.styles));
      grid.tell(InsertSheetMutation.id, {
        index: sheet.position,
        sheet: { ...sheetView(sheet, grid.styles), cellData: {} },
      });
      break;
    case 'sheetDeleted':
      grid.tell(RemoveSheetMutation.id, { subUnitId, subUnitName: sheet.name });
      break;
    case 'sheetRenamed':
      grid.tell(SetWorksheetNameMutation.id, { subUnitId, name: sheet.name });
      break;
    case 'sheetMoved':
      grid.tell(SetWorksheetOrderMutation.id, { subUnitId, fromOrder: event.before, toOrder: event.after });
      break;
    case 'sheetVisibility':
      grid.tell(SetWorksheetHideMutation.id, {
        subUnitId,
        hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
      break;
    case 'activated':
      bringToFront(grid, sheet);
      break;
    case 'selected':
      if (!grid.isHeard) showSelection(grid, sheet);
      break;
    default:
      break;
  }
}

/** An entry that is being typed is ended first, as Excel does: what is typed stays over the sheet it is meant for. */
function bringToFront(grid: Grid, sheet: SheetModel): void {
  if (grid.isTyping) return;
  if (grid.view.getActiveSheet()?.getSheetId() !== sheet.id)
    grid.tell(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
  showSelection(grid, sheet);
}

function showSelection(grid: Grid, sheet: SheetModel): void {
  const worksheet = grid.view.getSheetBySheetId(sheet.id);
  const shown = {
    row: 0,
    column: 0,
    rowCount: worksheet?.getRowCount() ?? 0,
    columnCount: worksheet?.getColumnCount() ?? 0,
  };
  const selection = intersect(sheet.selection, shown);
  if (!selection) return;
  const merge = sheet.mergeAt(selection.row, selection.column);
  const primary = rangeOf(merge ?? { ...selection, rowCount: 1, columnCount: 1 });
  grid.tell(SetSelectionsOperation.id, {
    subUnitId: sheet.id,
    reveal: true,
    selections: [
      {
        range: rangeOf(merge && selection.rowCount * selection.columnCount === 1 ? merge : selection),
        primary: {
          ...primary,
          actualRow: selection.row,
          actualColumn: selection.column,
          isMerged: merge !== undefined,
          isMergedMainCell: merge !== undefined,
        },
        style: null,
      },
    ],
  });
}

/** Widths, heights, merges, panes and the rest around a sheet's cells, as the model has them now. */
function fitFrame(grid: Grid, sheet: SheetModel): void {
  const worksheet = grid.view.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  const { mergeData, rowData, columnData, freeze, tabColor, ...plain } = sheetFrame(
    sheet,
    grid.styles,
    grid.fitted.of(sheet),
  );
  Object.assign(worksheet.getConfig(), plain);
  replaceMembers(worksheet.getRowManager().getRowData(), rowData);
  replaceMembers(worksheet.getColumnManager().getColumnData(), columnData);
  worksheet.setMergeData(mergeData);
  if (!hasFreeze(worksheet, freeze)) grid.tell(SetFrozenMutation.id, { subUnitId: sheet.id, ...freeze });
  if (worksheet.getTabColor() !== tabColor) grid.tell(SetTabColorMutation.id, { subUnitId: sheet.id, color: tabColor });
}

function hasFreeze(worksheet: Worksheet, { xSplit, ySplit }: { xSplit: number; ySplit: number }): boolean {
  const now = worksheet.getFreeze();
  return now.xSplit === xSplit && now.ySplit === ySplit;
}

/** The grid holds on to these objects: what is in them changes, not they. */
function replaceMembers(target: object, source: object): void {
  for (const key of Object.keys(target)) delete (target as Record<string, unknown>)[key];
  Object.assign(target, source);
}

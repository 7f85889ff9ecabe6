import { DeviceInputEventType } from '@univerjs/engine-render';
import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { ValidationError } from '../../../stand-in/model/rules/validation-types';
import type { Grid } from './grid';
import { WORKBOOK_UNIT } from './model-undo';

type Entry = ValidationError['entry'];

/** Goes back to the cell an entry was refused in. */
export function returnToEntry({ workbook }: Grid, { sheet: name, row, column }: Omit<Entry, 'text'>): void {
  const sheet = workbook.sheetByName(name);
  if (!sheet) return;
  workbook.look('user', () => {
    workbook.activate(sheet);
    const area = { row, column, rowCount: 1, columnCount: 1 };
    sheet.selection = area;
    sheet.emit({ kind: 'selected', sheet, area });
  });
}

/** Opens the editor of that cell with the text of the entry. */
export function retryEntry(grid: Grid, { text, ...place }: Entry): void {
  returnToEntry(grid, place);
  grid.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: true,
    eventType: DeviceInputEventType.Dblclick,
    unitId: WORKBOOK_UNIT,
  });
  const editors = grid.get<IEditorService>(IEditorService);
  editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.replaceText(text);
  // The formula bar follows what is typed, not a text that was put in whole.
  editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)?.replaceText(text, false);
  grid.get<IEditorBridgeService>(IEditorBridgeService).changeEditorDirty(true);
}

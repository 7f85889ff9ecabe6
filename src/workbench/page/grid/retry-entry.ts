import { DeviceInputEventType } from '@univerjs/engine-render';
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { ValidationError } from '../../../stand-in/model/rules/validation-types';
import type { Grid } from './grid';
import { WORKBOOK_UNIT } from './model-undo';

/** Opens the editor of the cell an entry was refused in, with the text of the entry. */
export function retryEntry(grid: Grid, { sheet: name, row, column, text }: ValidationError['entry']): void {
  const { workbook } = grid;
  const sheet = workbook.sheetByName(name);
  if (!sheet) return;
  workbook.look('user', () => {
    workbook.activate(sheet);
    const area = { row, column, rowCount: 1, columnCount: 1 };
    sheet.selection = area;
    sheet.emit({ kind: 'selected', sheet, area });
  });
  grid.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: true,
    eventType: DeviceInputEventType.Dblclick,
    unitId: WORKBOOK_UNIT,
  });
  grid.get<IEditorService>(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.replaceText(text);
  grid.get<IEditorBridgeService>(IEditorBridgeService).changeEditorDirty(true);
}

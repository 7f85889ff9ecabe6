import { invalidOperation } from '../model-error';
import type { SheetModel } from '../sheet';
import { dropSheetReferences } from './reference-upkeep';

/**
 * Deletes a sheet; what refers to it becomes #REF!. The last visible one, and a very hidden one, cannot be deleted: an
 * InvalidOperation.
 */
export function removeSheet(sheet: SheetModel): void {
  const { workbook, position } = sheet;
  workbook.requireStructure();
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0 || sheet.visibility === 'VeryHidden') {
    throw invalidOperation();
  }
  const wasActive = workbook.activeSheet === sheet;
  workbook.sheets.splice(position, 1);
  sheet.exists = false;
  workbook.removeNames((name) => name.sheetId === sheet.id);
  dropSheetReferences(workbook, sheet.name);
  workbook.changes.add('sheets');
  workbook.emit({ kind: 'sheetDeleted', sheet });
  if (wasActive) {
    const next = workbook.sheets.slice(position).concat(workbook.sheets.slice(0, position).reverse());
    workbook.activate(next.find((other) => other.visibility === 'Visible') ?? workbook.activeSheet);
  }
}

import type { SheetModel } from '../sheet';
import { replaceSheetName } from './reference-upkeep';

/**
 * Renames a sheet, and what refers to it. A bad name is an InvalidArgument, one in use an ItemAlreadyExists, a workbook
 * whose structure is protected an InvalidOperation.
 */
export function renameSheet(sheet: SheetModel, name: string): void {
  const { workbook, name: before } = sheet;
  workbook.requireStructure();
  if (before === name) {
    return;
  }
  workbook.requireNewName(name, sheet);
  sheet.name = name;
  replaceSheetName(workbook, before, name);
  workbook.changes.add('sheets');
  workbook.emit({ kind: 'sheetRenamed', sheet, before });
}

import { parseReference } from '../../../stand-in/model/address';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Desk } from './desk';

/** `workbench` in the browser's console: a look behind the page, for add-in developers and tests. Nothing here edits. */
export interface WorkbenchConsole {
  readonly desk: Desk;
  /** Whether the grid shows the workbook, and takes keys. */
  isReady(): boolean;
  /** Names of the sheets, in order. */
  sheets(): string[];
  /** What the grid draws in a cell, such as `Sheet1!B2` (without a sheet: on the one in front). */
  shown(address: string): string;
  /** The fill the grid draws in a cell, such as `#FFC7CE`; null for none. */
  fill(address: string): string | null;
  /** What the model has in a cell: value, and formula where it is one. */
  cell(address: string): { value: unknown; formula?: string };
  /** The selection, such as `Sheet1!A1:B2`: row, column and size, from 0. */
  selection(): { sheet: string; row: number; column: number; rowCount: number; columnCount: number };
}

export function consoleOf(desk: Desk): WorkbenchConsole {
  const model = () => {
    const { book } = desk.getState();
    if (!book) throw new Error('No workbook is open.');
    return book.model;
  };
  const find = (address: string): { sheet: SheetModel; row: number; column: number } => {
    const reference = parseReference(address);
    const sheet = reference?.sheetName === undefined ? model().activeSheet : model().sheetByName(reference.sheetName);
    if (!reference || !sheet) throw new Error(`There is no ${address}.`);
    return { sheet, row: reference.area.row, column: reference.area.column };
  };
  return {
    desk,
    isReady: () => desk.grid?.isReady() ?? false,
    sheets: () => model().sheets.map(({ name }) => name),
    shown: (address) => {
      const { sheet, row, column } = find(address);
      return desk.grid?.textAt(sheet.id, row, column) ?? '';
    },
    fill: (address) => {
      const { sheet, row, column } = find(address);
      return desk.grid?.fillAt(sheet.id, row, column) ?? null;
    },
    cell: (address) => {
      const { sheet, row, column } = find(address);
      const { value = '', formula } = sheet.cells.get(row, column) ?? {};
      return { value, ...(formula !== undefined && { formula }) };
    },
    selection: () => ({ sheet: model().activeSheet.name, ...model().activeSheet.selection }),
  };
}

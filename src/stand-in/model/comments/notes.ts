import type { CellNote } from './comment-types';
import type { SheetModel } from '../sheet';
import { shiftArea, type Shift } from '../references/shift';

/** Notes go where their cells go, and go with them. The file's part follows by itself when it is saved. */
export function shiftNotes(sheet: SheetModel, shift: Shift): void {
  sheet.notes = sheet.notes.flatMap((note) => {
    const moved = shiftArea({ row: note.row, column: note.column, rowCount: 1, columnCount: 1 }, shift);
    return moved ? [{ ...note, row: moved.row, column: moved.column }] : [];
  });
}

export const noteAt = (sheet: SheetModel, row: number, column: number): CellNote | undefined =>
  sheet.notes.find((note) => note.row === row && note.column === column);

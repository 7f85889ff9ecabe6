import { withFullReferences } from '../../../formula/full-references';
import type { SheetModel } from '../../../model/sheet';
import type { Cell } from '../../../model/cells/cell-types';

/** A cell with its formula as files spell references to tables. */
export type Spelling = (cell: Cell, row: number, column: number) => Cell;

export function spellingOf(sheet: SheetModel): Spelling {
  return (cell, row, column) => {
    if (!cell.formula?.includes('[')) return cell;
    const own = sheet.tableTouching({ row, column, rowCount: 1, columnCount: 1 })?.name;
    return { ...cell, formula: withFullReferences(cell.formula, own) };
  };
}

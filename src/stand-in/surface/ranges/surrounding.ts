import { bounds, lastColumn, lastRow } from '../../model/area';
import { maxColumns, maxRows } from '../../model/limits';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';

/** The block of filled cells around a range, bounded by blank rows and columns. */
export function surroundingArea(sheet: SheetModel, from: Area): Area {
  let area = from;
  for (;;) {
    const row = Math.max(0, area.row - 1);
    const column = Math.max(0, area.column - 1);
    const reach = {
      row,
      column,
      rowCount: Math.min(maxRows - row, lastRow(area) - row + 2),
      columnCount: Math.min(maxColumns - column, lastColumn(area) - column + 2),
    };
    const used = sheet.usedArea(true, reach);
    const grown = used ? bounds(area, used) : area;
    if (
      grown.row === area.row &&
      grown.column === area.column &&
      grown.rowCount === area.rowCount &&
      grown.columnCount === area.columnCount
    ) {
      return area;
    }
    area = grown;
  }
}

import { intersect } from '../../../stand-in/model/area';
import { addAutoFilter, clearFilters, removeAutoFilter, tableFilters } from '../../../stand-in/model/filters/filters';
import { invalidOperation } from '../../../stand-in/model/model-error';
import type { SheetModel } from '../../../stand-in/model/sheet';
import { surroundingArea } from '../../../stand-in/surface/ranges/surrounding';

/**
 * Puts filter buttons on the selected table or block of cells, or takes those that are there away, as Ctrl+Shift+L does
 * in Excel.
 */
export function toggleFilter(sheet: SheetModel): void {
  const { selection, autoFilter } = sheet;
  const table = sheet.tableTouching(selection);
  if (table) {
    sheet.requireUnprotected('allowAutoFilter');
    if (table.showFilterButton) clearFilters(tableFilters(sheet, table));
    table.showFilterButton = !table.showFilterButton;
    sheet.mark('tables');
    return;
  }
  if (autoFilter) {
    removeAutoFilter(sheet);
    return;
  }
  const used = sheet.usedArea(true);
  const filled =
    used &&
    intersect(used, selection.rowCount * selection.columnCount === 1 ? surroundingArea(sheet, selection) : selection);
  if (!filled) throw invalidOperation();
  addAutoFilter(sheet, filled);
}

import { AUTO_FILL_APPLY_TYPE } from '@univerjs/sheets';
import { bounds, intersect, isEntireColumn, isEntireRow, sameArea } from '../../../stand-in/model/area';
import { autoFill } from '../../../stand-in/model/cells/auto-fill';
import type { FillType } from '../../../stand-in/model/cells/fill-series';
import { invalidOperation } from '../../../stand-in/model/model-error';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';

const TYPES: Readonly<Partial<Record<AUTO_FILL_APPLY_TYPE, FillType>>> = {
  [AUTO_FILL_APPLY_TYPE.COPY]: 'FillCopy',
  [AUTO_FILL_APPLY_TYPE.SERIES]: 'FillSeries',
  [AUTO_FILL_APPLY_TYPE.ONLY_FORMAT]: 'FillFormats',
  [AUTO_FILL_APPLY_TYPE.NO_FORMAT]: 'FillValues',
};

/**
 * Fills cells from those beside them, as dragging the fill handle does.
 *
 * @param type what was chosen in the handle's menu; by default series go on, and one number alone repeats
 */
export function fill(sheet: SheetModel, source: Area, target: Area, type?: AUTO_FILL_APPLY_TYPE): void {
  const destination = bounds(source, target);
  if (!sameArea(source, destination)) autoFill(sheet, source, destination, (type && TYPES[type]) ?? 'FillDefault');
}

/** Ctrl+D and Ctrl+R: the first row (column) of the selection into its others; into a single one, what is beside it. */
export function fillFromEdge(sheet: SheetModel, direction: 'down' | 'right'): void {
  const isDown = direction === 'down';
  const used = sheet.usedArea(true);
  const area = used && intersect(sheet.selection, bounds(used, edgeOf(sheet.selection)));
  if (!area) return;
  const [first, count] = isDown ? [area.row, area.rowCount] : [area.column, area.columnCount];
  if (count === 1 && first === 0) throw invalidOperation();
  const begin = count === 1 ? first - 1 : first;
  const source = isDown ? { ...area, row: begin, rowCount: 1 } : { ...area, column: begin, columnCount: 1 };
  autoFill(sheet, source, bounds(source, area), 'FillCopy');
}

/** All of a selection; of whole rows or columns, which end nowhere, where they begin. */
const edgeOf = (area: Area): Area =>
  isEntireRow(area) || isEntireColumn(area) ? { ...area, rowCount: 1, columnCount: 1 } : area;

import type { ColumnFilter } from './filter-types';
import type { SheetModel } from '../sheet';
import { shiftArea, type Shift } from '../references/shift';

/** A sheet's filter follows its cells; without its header row it is none. */
export function shiftAutoFilter(sheet: SheetModel, shift: Shift): void {
  const { autoFilter } = sheet;
  if (!autoFilter) {
    return;
  }
  const { area, filters } = autoFilter;
  const after = shiftArea({ ...area, rowCount: 1 }, shift) && shiftArea(area, shift);
  const placeNow = (key: number): number | undefined => {
    const header = shiftArea({ row: area.row, column: area.column + key, rowCount: 1, columnCount: 1 }, shift);
    return header && after && header.column - after.column;
  };
  const moved = [...filters].flatMap(([key, filter]): [number, ColumnFilter][] => {
    const place = placeNow(key);
    return place === undefined ? [] : [[place, filter]];
  });
  sheet.autoFilter = after && { area: after, filters: new Map(moved) };
  if (after !== area) {
    sheet.mark('autoFilter');
  }
}

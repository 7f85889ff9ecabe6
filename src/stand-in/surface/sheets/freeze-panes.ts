import { containsCell } from '../../model/area';
import { itemNotFound, invalidArgument } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Arguments } from '../../wire/arguments';
import { hostType, type HostObject, type HostType } from '../../wire/host-type';
import { givenRangeOn, rangeOf } from '../objects';
import { cellsOf, resolveAddress, type RangeState } from '../ranges/range-state';

function freeze(sheet: SheetModel, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) {
    throw invalidArgument();
  }
  sheet.freeze = { rows, columns };
  sheet.mark('view');
}

/** The frozen cells: rows, columns, or the corner both leave; null when nothing is frozen. */
function location(sheet: SheetModel): HostObject<RangeState> | null {
  const { rows, columns } = sheet.freeze;
  const all = resolveAddress(sheet, undefined).area;
  if (rows === 0 && columns === 0) {
    return null;
  }
  return rangeOf({ sheet, area: { ...all, rowCount: rows || all.rowCount, columnCount: columns || all.columnCount } });
}

function freezeAt(sheet: SheetModel, args: Arguments): void {
  const state = givenRangeOn(sheet, args, 0);
  const area = cellsOf(state);
  const all = resolveAddress(sheet, undefined).area;
  const wholeRows = area.columnCount === all.columnCount;
  const wholeColumns = area.rowCount === all.rowCount;
  if (state.sheet !== sheet || (!containsCell(area, 0, 0) && !wholeRows && !wholeColumns)) {
    throw invalidArgument();
  }
  freeze(sheet, wholeColumns ? 0 : area.row + area.rowCount, wholeRows ? 0 : area.column + area.columnCount);
}

export const freezePanesType: HostType<SheetModel> = hostType({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, args.integer(0, 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.integer(0, 1)),
    FreezeAt: freezeAt,
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation(sheet) {
      const range = location(sheet);
      if (!range) {
        throw itemNotFound();
      }
      return range;
    },
    GetLocationOrNullObject: location,
  },
});

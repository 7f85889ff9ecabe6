import { cellCount, containsCell, intersect } from '../../model/area';
import { invalidArgument, itemNotFound } from '../../model/model-error';
import type { Area } from '../../model/sheet-types';
import type { Arguments } from '../../wire/arguments';
import type { HostObject, Property } from '../../wire/host-type';
import { rangeOf } from '../objects';
import { cellsOf, type RangeState } from './range-state';

/** The one cell of a range; more are refused. */
function oneCell(state: RangeState): Area {
  const area = cellsOf(state);
  if (cellCount(area) > 1) {
    throw invalidArgument();
  }
  return area;
}

/** What the formula in a cell spills to, itself included. */
function spillingTo(state: RangeState): HostObject<RangeState> | null {
  const { row, column } = oneCell(state);
  const area = state.sheet.spills.find((spill) => spill.row === row && spill.column === column);
  return area ? rangeOf({ sheet: state.sheet, area }) : null;
}

/** The cell whose formula spilled into a cell. */
function parent(state: RangeState): HostObject<RangeState> | null {
  const { row, column } = oneCell(state);
  const spill = state.sheet.spills.find((one) => containsCell(one, row, column));
  return spill ? rangeOf({ sheet: state.sheet, area: { ...spill, rowCount: 1, columnCount: 1 } }) : null;
}

const orFail =
  (find: (state: RangeState) => HostObject<RangeState> | null) =>
  (state: RangeState): HostObject<RangeState> => {
    const found = find(state);
    if (!found) {
      throw itemNotFound();
    }
    return found;
  };

/** Whether the cells stand within spills: all of them, none, or (null) some. */
export const hasSpill: Property<RangeState> = {
  get(state) {
    const area = cellsOf(state);
    const inside = state.sheet.spills.reduce((sum, spill) => {
      const common = intersect(spill, area);
      return sum + (common ? cellCount(common) : 0);
    }, 0);
    return inside === 0 ? false : inside === cellCount(area) ? true : null;
  },
};

/** Dynamic arrays: where a formula's results went, and where a cell's content came from. */
export const spillMethods = {
  GetSpillingToRange: orFail(spillingTo),
  GetSpillingToRangeOrNullObject: spillingTo,
  GetSpillParent: orFail(parent),
  GetSpillParentOrNullObject: parent,
} satisfies Readonly<Record<string, (state: RangeState, args: Arguments) => unknown>>;

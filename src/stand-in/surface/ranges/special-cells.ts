import { itemNotFound } from '../../model/model-error';
import { specialCells, specialCellTypes, specialValueTypes } from '../../model/cells/special-cells';
import { asOneOf, type Arguments } from '../../wire/arguments';
import type { HostObject, HostType } from '../../wire/host-type';
import type { RangeAreasState } from './areas-state';
import { rangeAreasOf } from '../objects';

function find({ sheet, areas }: RangeAreasState, args: Arguments): HostObject<RangeAreasState> | null {
  const type = asOneOf(args.raw(0), specialCellTypes);
  const found = specialCells(sheet, areas, type, asOneOf(args.raw(1) ?? 'All', specialValueTypes));
  return found.length > 0 ? rangeAreasOf({ sheet, areas: found }) : null;
}

/** Go To Special, for whatever stands for cells. */
export function specialCellMethods<T>(areasOf: (state: T) => RangeAreasState): NonNullable<HostType<T>['methods']> {
  return {
    GetSpecialCells(state, args) {
      const found = find(areasOf(state), args);
      if (!found) {
        throw itemNotFound();
      }
      return found;
    },
    GetSpecialCellsOrNullObject: (state, args) => find(areasOf(state), args),
  };
}

import type { SheetModel } from '../model/sheet';
import type { Arguments } from '../wire/arguments';
import { makeNamed, type HostObject } from '../wire/host-type';
import { addressedAreas, type RangeAreasState } from './ranges/areas-state';
import { rangeState, resolveAddress, type RangeState } from './ranges/range-state';

/*
 * The API's objects lead to each other in circles: a range to its sheet, the sheet to its ranges. They are made by
 * their classes' names here, so that the files that declare the classes need not import each other.
 */

/** A Range object for cells of a sheet that exist. */
export const rangeOf = (state: RangeState): HostObject<RangeState> =>
  makeNamed('Range', rangeState(state.sheet, state.area));

export const worksheetOf = (sheet: SheetModel): HostObject<SheetModel> => makeNamed('Worksheet', sheet);

export const rangeAreasOf = (state: RangeAreasState): HostObject<RangeAreasState> => makeNamed('RangeAreas', state);

/** A range given as an object, if it is one. */
export const givenRange = (args: Arguments, index: number): RangeState | undefined =>
  args.optionalObject(index, 'Range');

/** A range given as an object, or by its address on a sheet. */
export const givenRangeOn = (sheet: SheetModel, args: Arguments, index: number): RangeState =>
  givenRange(args, index) ?? resolveAddress(sheet, args.string(index));

/** Several areas, given as an object or by address; one range will do. */
export function givenAreas(sheet: SheetModel, args: Arguments, index: number): RangeAreasState {
  const range = givenRange(args, index);
  return range
    ? { sheet: range.sheet, areas: [range.area] }
    : (args.optionalObject<RangeAreasState>(index, 'RangeAreas') ?? addressedAreas(sheet, args.string(index)));
}

export const isRange = (object: HostObject): object is HostObject<RangeState> => object.type.name === 'Range';

export const isRangeAreas = (object: HostObject): object is HostObject<RangeAreasState> =>
  object.type.name === 'RangeAreas';

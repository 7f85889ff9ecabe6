import { invalidArgument, invalidOperation } from '../../model/model-error';
import type { SheetModel } from '../../model/sheet';
import type { Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { givenRangeOn, rangeOf } from '../objects';
import { cellsOf, cellState } from '../ranges/range-state';

/** Excel takes this many breaks a sheet in each direction. */
const maxBreaks = 1026;

type Axis = 'row' | 'column';

interface BreaksState {
  readonly sheet: SheetModel;
  readonly axis: Axis;
}

interface BreakState extends BreaksState {
  /** First row (column) after the break. */
  readonly index: number;
}

const list = ({ sheet, axis }: BreaksState): readonly number[] =>
  axis === 'row' ? sheet.rowBreaks : sheet.columnBreaks;

function replace({ sheet, axis }: BreaksState, breaks: readonly number[]): void {
  if (axis === 'row') {
    sheet.rowBreaks = [...breaks];
  } else {
    sheet.columnBreaks = [...breaks];
  }
  sheet.mark('breaks');
}

const breakType: HostType<BreakState> = hostType({
  name: 'PageBreak',
  identity: ({ index }) => ({ _Id: String(index) }),
  properties: {
    RowIndex: { get: ({ axis, index }) => (axis === 'row' ? index : 0) },
    ColumnIndex: { get: ({ axis, index }) => (axis === 'column' ? index : 0) },
  },
  methods: {
    Delete: (state) =>
      replace(
        state,
        list(state).filter((index) => index !== state.index),
      ),
    GetCellAfterBreak: ({ sheet, axis, index }) =>
      rangeOf(axis === 'row' ? cellState(sheet, index, 0) : cellState(sheet, 0, index)),
  },
});

/** A break goes before the range's first row (column); there is none before the sheet's first. */
function add(state: BreaksState, args: Arguments): HostObject<BreakState> {
  const range = givenRangeOn(state.sheet, args, 0);
  const area = cellsOf(range);
  const index = state.axis === 'row' ? area.row : area.column;
  if (index === 0 || range.sheet !== state.sheet) {
    throw invalidArgument();
  }
  const breaks = list(state);
  if (!breaks.includes(index)) {
    if (breaks.length >= maxBreaks) {
      throw invalidOperation();
    }
    const sorted = breaks.at(-1) === undefined || (breaks.at(-1) ?? 0) < index;
    replace(state, sorted ? [...breaks, index] : [...breaks, index].sort((a, b) => a - b));
  }
  return make(breakType, { ...state, index });
}

function itemAt(state: BreaksState, args: Arguments): HostObject<BreakState> {
  const index = list(state)[Number(args.raw(0))];
  if (index === undefined) {
    throw invalidArgument();
  }
  return make(breakType, { ...state, index });
}

const breakCollectionType: HostType<BreaksState> = hostType({
  name: 'PageBreakCollection',
  items: (state) => list(state).map((index) => make(breakType, { ...state, index })),
  item(state, args) {
    const index = Number(args.raw(0));
    return list(state).includes(index) ? make(breakType, { ...state, index }) : itemAt(state, args);
  },
  methods: {
    Add: add,
    GetItem: itemAt,
    GetItemAt: itemAt,
    GetCount: (state) => list(state).length,
    RemovePageBreaks: (state) => replace(state, []),
  },
});

export const horizontalBreaks = (sheet: SheetModel): HostObject<BreaksState> =>
  make(breakCollectionType, { sheet, axis: 'row' });
export const verticalBreaks = (sheet: SheetModel): HostObject<BreaksState> =>
  make(breakCollectionType, { sheet, axis: 'column' });

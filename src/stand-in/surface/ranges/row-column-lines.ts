import { asBoolean } from '../../wire/arguments';
import { columnPoints } from './size';
import { cellsOf, type RangeState } from './range-state';

/** How far it is from the start of a row or column to the start of another, in points; what is hidden takes no room. */
export function pointsBefore(state: RangeState, axis: 'row' | 'column', from: number, to: number): number {
  let points = 0;
  for (let index = from; index < to; index++) {
    const properties = axis === 'row' ? state.sheet.rows.get(index) : state.sheet.columns.get(index);
    const size =
      axis === 'row'
        ? (state.sheet.rows.get(index)?.height ?? state.sheet.standardHeight)
        : columnPoints(state.sheet, state.sheet.columns.get(index)?.width);
    points += properties?.hidden ? 0 : size;
  }
  return points;
}

function hiddenProperty(axis: 'row' | 'column'): {
  get(state: RangeState): boolean | null;
  set(state: RangeState, value: unknown): void;
} {
  const lines = (state: RangeState): [number, number] => {
    const area = cellsOf(state);
    return axis === 'row' ? [area.row, Math.min(area.rowCount, 100_000)] : [area.column, area.columnCount];
  };
  const isHidden = (state: RangeState, index: number): boolean =>
    (axis === 'row' ? state.sheet.rows.get(index)?.hidden : state.sheet.columns.get(index)?.hidden) ?? false;
  return {
    get(state) {
      const [first, count] = lines(state);
      const one = isHidden(state, first);
      for (let index = first; index < first + count; index++) {
        if (isHidden(state, index) !== one) {
          return null;
        }
      }
      return one;
    },
    set(state, value) {
      const hidden = asBoolean(value);
      state.sheet.requireUnprotected(axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      const [first, count] = lines(state);
      for (let index = first; index < first + count; index++) {
        if (axis === 'row') {
          state.sheet.setRow(index, { hidden });
        } else {
          state.sheet.setColumn(index, { hidden });
        }
      }
      if (axis === 'row') {
        state.sheet.workbook.calculation?.rowsHidden(state.sheet);
        state.sheet.emit({ kind: 'rowHidden', sheet: state.sheet, area: cellsOf(state), hidden });
      }
    },
  };
}

export const rowHidden = hiddenProperty('row');
export const columnHidden = hiddenProperty('column');

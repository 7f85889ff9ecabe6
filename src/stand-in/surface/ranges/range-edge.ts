import { maxColumns, maxRows } from '../../model/limits';
import type { Area } from '../../model/sheet-types';
import { asOneOf, type Arguments } from '../../wire/arguments';
import { givenRange } from '../objects';
import { cellsOf, type RangeState } from './range-state';

/** The filled cell a Ctrl+arrow from a cell leads to, or the sheet's edge. */
export function edge(state: RangeState, args: Arguments): Area {
  const area = cellsOf(state);
  const from = givenRange(args, 1)?.area ?? area;
  const steps = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
  const [rowStep, columnStep] = steps[asOneOf(args.raw(0), ['Left', 'Right', 'Up', 'Down'] as const)];
  const filled = (row: number, column: number): boolean => (state.sheet.cells.get(row, column)?.value ?? '') !== '';
  let [row, column] = [from.row, from.column];
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < maxRows && c < maxColumns;
  const run =
    filled(row, column) && inside(row + rowStep, column + columnStep) && filled(row + rowStep, column + columnStep);
  while (inside(row + rowStep, column + columnStep)) {
    if (run && !filled(row + rowStep, column + columnStep)) {
      break;
    }
    row += rowStep;
    column += columnStep;
    if (!run && filled(row, column)) {
      break;
    }
  }
  return { row, column, rowCount: 1, columnCount: 1 };
}

import { applyStylesInSteps } from '../../model/styles/apply-style';
import { lastColumn, lastRow } from '../../model/area';
import type { StylePatch } from '../../model/styles/style-table';
import { atOnce } from '../../model/turns';
import type { CellStyle } from '../../model/styles/style-types';
import type { Property } from '../../wire/host-type';
import { cellsOf, isUnbounded, type RangeState } from './range-state';

/** Styles of the cells of a range: each that occurs, once. */
export function stylesOf(state: RangeState): CellStyle[] {
  const area = cellsOf(state);
  const { sheet } = state;
  const indices = new Set<number>();
  if (isUnbounded(area)) {
    const columns = area.rowCount > area.columnCount || area.column > 0 || area.row === 0;
    const used = sheet.cells.usedArea(false, area);
    sheet.cells.forEach(used ?? { ...area, rowCount: 0 }, (cell) => indices.add(cell.style));
    const [first, count, lines] = columns
      ? [area.column, area.columnCount, sheet.columns]
      : [area.row, area.rowCount, sheet.rows];
    let formatted = 0;
    lines.forEach((line, index) => {
      if (index >= first && index < first + count) {
        indices.add(line.style);
        formatted++;
      }
    });
    if (formatted < count) {
      indices.add(0);
    }
  } else {
    let last = -1;
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const style = sheet.styleAt(row, column);
        if (style !== last) indices.add(style);
        last = style;
      }
    }
  }
  return [...indices].map((index) => sheet.workbook.styles.get(index));
}

/** The style of the first of a range's cells. */
export function firstStyleOf(state: RangeState): CellStyle {
  const { row, column } = cellsOf(state);
  return state.sheet.workbook.styles.get(state.sheet.styleAt(row, column));
}

/** One value for all cells, or null where they differ, as Excel reports formats. */
export function common<T>(styles: readonly CellStyle[], read: (style: CellStyle) => T): T | null {
  const [first, ...others] = styles.map(read);
  return first === undefined || others.some((other) => other !== first) ? null : first;
}

/** How a property that is a part of the cells' looks is set: with a change of their styles, in steps where they are many. */
export function restyling<State>(
  steps: (state: State, value: unknown) => Generator<void>,
): Required<Pick<Property<State>, 'set' | 'setInSteps'>> {
  return { set: (state, value) => atOnce(steps(state, value)), setInSteps: steps };
}

/** Gives all cells of a range the same change of their looks. */
export function styled(state: RangeState, patch: StylePatch): Generator<void> {
  state.sheet.requireUnprotected('allowFormatCells');
  return applyStylesInSteps(state.sheet, cellsOf(state), state.sheet.workbook.styles.patcher(patch));
}

/** Changes the looks of a range's cells, where the new look depends on the one a cell has. */
export function restyled(state: RangeState, patch: (style: CellStyle) => StylePatch): Generator<void> {
  state.sheet.requireUnprotected('allowFormatCells');
  const { styles } = state.sheet.workbook;
  const patched = new Map<number, number>();
  return applyStylesInSteps(state.sheet, cellsOf(state), (index) => {
    const result = patched.get(index) ?? styles.with(index, patch(styles.get(index)));
    patched.set(index, result);
    return result;
  });
}

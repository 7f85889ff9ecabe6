import { everywhere } from '../../model/area';
import { itemNotFound } from '../../model/model-error';
import { restyled, type NamedStyle } from '../../model/styles/named-styles';
import type { CellStyle } from '../../model/styles/style-types';
import type { WorkbookModel } from '../../model/workbook';
import { apiNotFound } from '../../wire/host-error';
import { type Property } from '../../wire/host-type';

/** A named style of a workbook. */
export interface StyleState {
  readonly workbook: WorkbookModel;
  readonly style: NamedStyle;
}

/** The style, unless it was deleted. */
export function present({ workbook, style }: StyleState): NamedStyle {
  if (workbook.namedStyles.get(style.index) !== style) {
    throw itemNotFound();
  }
  return style;
}

/** Changes the look of a style, and of every cell that has it and was not formatted otherwise. */
export function change(state: StyleState, patch: Partial<CellStyle>): void {
  const { workbook } = state;
  const style = present(state);
  if (style.index === 0) {
    throw apiNotFound('Style', 'Normal', 'cannot be changed in this Excel');
  }
  const before = style.look;
  style.look = { ...before, ...patch };
  style.changed = true;
  workbook.changes.add('styles');
  restyleCells(workbook, restyled(workbook.styles, style, before));
}

/** Gives cells, rows and columns of some looks other ones. */
export function restyleCells(workbook: WorkbookModel, looks: ReadonlyMap<number, number>): void {
  if (looks.size === 0) {
    return;
  }
  for (const sheet of workbook.sheets) {
    sheet.cells.forEach(everywhere, (cell, row, column) => {
      const now = looks.get(cell.style);
      if (now !== undefined) {
        sheet.putCell(row, column, { ...cell, style: now });
        sheet.changes.touch({ row, column, rowCount: 1, columnCount: 1 });
      }
    });
    sheet.rows.forEach(({ style }, row) => looks.has(style) && sheet.setRow(row, { style: looks.get(style) }));
    sheet.columns.forEach(
      ({ style }, column) => looks.has(style) && sheet.setColumn(column, { style: looks.get(style) }),
    );
  }
}

/** A property of a style's look. */
export function looked<T>(
  read: (look: CellStyle, state: StyleState) => T,
  patch: (value: unknown, look: CellStyle) => Partial<CellStyle>,
): Property<StyleState> {
  return {
    get: (state) => read(present(state).look, state),
    set: (state, value) => change(state, patch(value, state.style.look)),
  };
}

import { CustomCommandExecutionError, CommandType, type ICommandInfo } from '@univerjs/core';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode, MetaKeys } from '@univerjs/ui';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Grid } from './grid';
import { LOOKS, MUTATIONS, UNSEEN } from './grid-mutations';
import { redirectOf } from './grid-redirects';
import { WORKBOOK_UNIT, type UndoSource } from './model-undo';

/** How edits of the grid reach the model, and what is said of those that cannot. */
export interface Editing {
  /** Runs a change in the user's name. What it throws is Excel's refusal. */
  edit(change: () => void): void;
  /** Runs what changes only the selection or the sheet in front. */
  look(change: () => void): void;
  refused(error: unknown): void;
  readonly undo: UndoSource;
}

/** What commands and mutations of the grid say of where they work. */
interface Place {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** How an entry is ended: by which key, if by one. */
interface Ending {
  readonly keycode?: number;
}

/** Enters in all selected cells. */
const CTRL_ENTER = MetaKeys.CTRL_COMMAND | KeyCode.ENTER;

/**
 * Does in the model what the user does in the grid. Commands that move cells or sheets are done by the model in the
 * grid's place; of the others, what they change is told to the model. What the model does not hold is refused with a
 * message, and the grid shows the model as before.
 *
 * @returns ends the following
 */
export function followGrid(grid: Grid, editing: Editing): () => void {
  const sheetOf = ({ subUnitId }: Place): SheetModel | undefined =>
    subUnitId === undefined ? grid.workbook.activeSheet : grid.workbook.sheetById(subUnitId);

  function attempt(change: () => void, isLook = false): void {
    try {
      if (isLook) editing.look(change);
      else editing.edit(change);
    } catch (error) {
      editing.refused(error);
      grid.stale.add(grid.workbook.activeSheet.id);
    }
  }

  const before = grid.commands.beforeCommandExecuted(({ id, type, params }: ICommandInfo) => {
    if (id === SetCellEditVisibleOperation.id) grid.entersInAll = (params as Ending).keycode === CTRL_ENTER;
    if (grid.isTold || type !== CommandType.COMMAND) return;
    const redirect = redirectOf(id, params ?? {}, grid);
    const sheet = sheetOf((params ?? {}) as Place);
    if (!redirect || !sheet) return;
    attempt(() => redirect(sheet, (params ?? {}) as never, grid));
    throw new CustomCommandExecutionError('The model has done it.');
  });

  const after = grid.commands.onCommandExecuted(({ id, params }: ICommandInfo) => {
    if (grid.isTold || UNSEEN.has(id)) return;
    const place = (params ?? {}) as Place;
    const sheet = sheetOf(place);
    if (place.unitId !== WORKBOOK_UNIT || !sheet) return;
    const change = MUTATIONS[id];
    if (change) {
      grid.isHeard = true;
      attempt(() => change(sheet, place as never), LOOKS.has(id));
      grid.isHeard = false;
    } else if (id.startsWith('sheet.mutation.')) {
      editing.refused(new NotHeldError(id));
      grid.stale.add(sheet.id);
    }
  });

  return () => {
    before.dispose();
    after.dispose();
  };
}

/** The grid can do it, the model cannot hold it. */
class NotHeldError extends Error {
  override readonly name = 'NotHeldError';
}

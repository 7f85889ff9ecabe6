import {
  ICommandService,
  IContextService,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  type IUndoRedoItem,
} from '@univerjs/core';

/** The grid's unit that is the workbook; others are editors. */
export const WORKBOOK_UNIT = 'workbook';

/** Mutations by which the grid's undo and redo reach the model. */
export const UNDO_MUTATION = 'workbench.mutation.undo';
export const REDO_MUTATION = 'workbench.mutation.redo';

/**
 * The grid's undo, kept by the model: what the grid would do to take an edit back is not wanted, for the model takes
 * back more (formulas elsewhere, the add-in's own writes). The cell editor's typing has its own.
 */
export class ModelUndo extends LocalUndoRedoService {
  override pushUndoRedo(item: IUndoRedoItem): void {
    if (item.unitID !== WORKBOOK_UNIT) super.pushUndoRedo(item);
  }

  /** One step of the model's history, to be undone by the grid's button and keys. */
  pushStep(): void {
    super.pushUndoRedo({
      unitID: WORKBOOK_UNIT,
      undoMutations: [{ id: UNDO_MUTATION, params: {} }],
      redoMutations: [{ id: REDO_MUTATION, params: {} }],
    });
  }
}
setDependencies(ModelUndo, [IUniverInstanceService, ICommandService, IContextService]);

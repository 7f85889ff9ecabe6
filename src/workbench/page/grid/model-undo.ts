import {
  CommandType,
  EDITOR_ACTIVATED,
  ICommandService,
  IContextService,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  type IUndoRedoItem,
  type IUndoRedoStatus,
  type Nullable,
} from '@univerjs/core';
import { BehaviorSubject } from 'rxjs';

/** The grid's unit that is the workbook; others are editors. */
export const WORKBOOK_UNIT = 'workbook';

/** Mutations by which the grid's undo and redo reach the model. */
const UNDO_MUTATION = 'workbench.mutation.undo';
const REDO_MUTATION = 'workbench.mutation.redo';

/** What can be undone and redone, and how. */
export interface UndoSource {
  counts(): IUndoRedoStatus;
  undo(): void;
  redo(): void;
}

/**
 * The grid's undo, kept by the model: what the grid would do to take an edit back is not wanted, for the model takes
 * back more (formulas elsewhere, the add-in's own writes). The cell editor's typing has its own.
 */
export class ModelUndo extends LocalUndoRedoService {
  private readonly status = new BehaviorSubject<IUndoRedoStatus>({ undos: 0, redos: 0 });
  override readonly undoRedoStatus$ = this.status.asObservable();
  private source: UndoSource | undefined;

  constructor(
    instances: IUniverInstanceService,
    private readonly commands: ICommandService,
    private readonly contexts: IContextService,
  ) {
    super(instances, commands, contexts);
  }

  /** Takes undo and redo from somewhere, for as long as the grid lives. */
  take(source: UndoSource): void {
    this.source = source;
    const mutation = (id: string, run: () => void) =>
      this.commands.registerCommand({ id, type: CommandType.MUTATION, handler: () => (run(), true) });
    mutation(UNDO_MUTATION, () => source.undo());
    mutation(REDO_MUTATION, () => source.redo());
    this.look();
  }

  /** Something has become undoable, or no longer is. */
  look(): void {
    this.status.next(this.source?.counts() ?? { undos: 0, redos: 0 });
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (item.unitID !== WORKBOOK_UNIT) super.pushUndoRedo(item);
  }

  override pitchTopUndoElement(): Nullable<IUndoRedoItem> {
    return this.isEditing ? super.pitchTopUndoElement() : this.step(this.status.value.undos, UNDO_MUTATION);
  }

  override pitchTopRedoElement(): Nullable<IUndoRedoItem> {
    return this.isEditing ? super.pitchTopRedoElement() : this.step(this.status.value.redos, REDO_MUTATION);
  }

  override popUndoToRedo(): void {
    if (this.isEditing) super.popUndoToRedo();
  }

  override popRedoToUndo(): void {
    if (this.isEditing) super.popRedoToUndo();
  }

  private get isEditing(): boolean {
    return this.contexts.getContextValue(EDITOR_ACTIVATED);
  }

  private step(count: number, id: string): IUndoRedoItem | null {
    const mutations = [{ id, params: {} }];
    return count > 0 ? { unitID: WORKBOOK_UNIT, undoMutations: mutations, redoMutations: mutations } : null;
  }
}
setDependencies(ModelUndo, [IUniverInstanceService, ICommandService, IContextService]);

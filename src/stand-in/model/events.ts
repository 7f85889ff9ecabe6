import type { CommentEntry, CommentThread } from './comments/comment-types';
import type { SheetModel } from './sheet';
import type { Shift } from './references/shift';
import type { CellValue } from './cells/cell-types';
import type { Area } from './sheet-types';
import type { Table } from './tables/table-types';

/** Who makes a change: the add-in through the API, the person at the keyboard, or a co-author elsewhere. */
export type Author = 'addin' | 'user' | 'remote';

/** What a single cell held before and after an edit. */
export interface CellChange {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What happened to a thread, in the API's words. */
export type CommentChange =
  | 'CommentAdded'
  | 'CommentDeleted'
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyDeleted'
  | 'ReplyEdited';

export type ModelChange =
  | { kind: 'cells'; sheet: SheetModel; area: Area; single?: CellChange }
  | { kind: 'formulas'; sheet: SheetModel; cells: readonly { area: Area; previous: string }[] }
  | { kind: 'shifted'; sheet: SheetModel; shift: Shift }
  | { kind: 'formats'; sheet: SheetModel; area: Area }
  | { kind: 'rowHidden'; sheet: SheetModel; area: Area; hidden: boolean }
  | { kind: 'calculated'; sheet: SheetModel; area: Area }
  | { kind: 'selected'; sheet: SheetModel; area: Area }
  | { kind: 'activated'; sheet: SheetModel; previous?: SheetModel }
  | { kind: 'sheetAdded'; sheet: SheetModel }
  | { kind: 'sheetDeleted'; sheet: SheetModel }
  | { kind: 'sheetRenamed'; sheet: SheetModel; before: string }
  | { kind: 'sheetMoved'; sheet: SheetModel; before: number; after: number }
  | { kind: 'sheetVisibility'; sheet: SheetModel; before: SheetModel['visibility'] }
  | { kind: 'protection'; sheet: SheetModel }
  | { kind: 'tableAdded'; sheet: SheetModel; table: Table }
  | { kind: 'tableDeleted'; sheet: SheetModel; table: Table }
  | { kind: 'sorted'; sheet: SheetModel; area: Area; by: 'rows' | 'columns' }
  | { kind: 'comments'; sheet: SheetModel; thread: CommentThread; change: CommentChange; reply?: CommentEntry }
  | { kind: 'settings' };

export type ModelEvent = ModelChange & { readonly author: Author };

type Listener = (event: ModelEvent) => void;

/** Tells listeners of every change, in the order the changes were made, at once. */
export class ModelEvents {
  private readonly listeners = new Set<Listener>();

  /** Returns the function that ends the listening. */
  on(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: ModelEvent): void {
    for (const listener of this.listeners) {
      listener(event);
    }
  }
}

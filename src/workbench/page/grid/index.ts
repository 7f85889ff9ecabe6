import type { WorkbookModel } from '../../../stand-in/model/workbook';
import type { ValidationError } from '../../../stand-in/model/rules/validation-types';
import type { Look } from '../desk/look';
import { ownClipboard } from './clipboard';
import { endEntryOutside } from './end-entry';
import { offerLists } from './drop-down';
import type { FilterPlace } from '../filter/filter-place';
import { showFilterButtons } from './filter-buttons';
import { showFloating } from './floating-layer';
import { followGrid, type Editing } from './follow-grid';
import { followModel } from './follow-model';
import { Grid } from './grid';
import { offerKeys } from './keys';
import { showOutline } from './outline-buttons';
import { retryEntry, returnToEntry } from './retry-entry';
import { showRemarks } from './remarks';

export type { Editing } from './follow-grid';

/** A workbook on the screen. */
export interface ShownGrid {
  /** Whether it is drawn, and takes keys. */
  isReady(): boolean;
  /** The text the grid draws in a cell. */
  textAt(sheetId: string, row: number, column: number): string;
  /** The fill ("#RRGGBB") the grid draws in a cell; undefined for none. */
  fillAt(sheetId: string, row: number, column: number): string | undefined;
  /** Tells the grid that what can be undone has changed. */
  undoChanged(): void;
  /** Opens the editor of the cell an entry was refused in, with the text of the entry. */
  retry(entry: ValidationError['entry']): void;
  /** Goes back to the cell an entry was refused in. */
  cancel(entry: ValidationError['entry']): void;
  /** Gives it the keys. */
  focus(): void;
  /** Takes the grid away. */
  end(): void;
}

/** Shows a workbook in an element, for reading and editing. @param openFilter opens the menu of a filter's button */
export function showGrid(
  container: HTMLElement,
  workbook: WorkbookModel,
  look: Look,
  editing: Editing,
  openFilter: (place: FilterPlace) => void,
): ShownGrid {
  const grid = new Grid(workbook, container, look);
  grid.undo.take(editing.undo);
  ownClipboard(grid, editing);
  const endings = [
    followModel(grid),
    followGrid(grid, editing),
    offerLists(grid, editing, container, look),
    showFloating(grid, look),
    showFilterButtons(grid, look, openFilter),
    offerKeys(grid, editing, container),
    endEntryOutside(grid, container),
    showOutline(grid, editing, look),
    showRemarks(grid, look),
  ];
  return {
    isReady: () => grid.isReady,
    textAt: (sheetId, row, column) => String(grid.view.getSheetBySheetId(sheetId)?.getCell(row, column)?.v ?? ''),
    fillAt: (sheetId, row, column) => {
      const style = grid.view.getSheetBySheetId(sheetId)?.getCell(row, column)?.s;
      return typeof style === 'object' ? (style?.bg?.rgb ?? undefined) : undefined;
    },
    undoChanged: () => grid.undo.look(),
    retry: (entry) => retryEntry(grid, entry),
    cancel: (entry) => returnToEntry(grid, entry),
    focus: () => container.querySelector<HTMLElement>('[data-u-comp=editor]')?.focus(),
    end: () => {
      endings.forEach((end) => end());
      grid.dispose();
    },
  };
}

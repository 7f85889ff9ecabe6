import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import type { Grid } from './grid';
import { WORKBOOK_UNIT } from './model-undo';

/** Where one goes to another cell by its name; the grid would take its Enter for the end of the entry. */
const NAME_BOX = '[data-u-comp=defined-name]';

/**
 * What is being typed into a cell is entered when one turns to something else on the page, or to the add-in's pane: what
 * is scored, saved or printed then has it.
 *
 * @returns ends it
 */
export function endEntryOutside(grid: Grid, container: HTMLElement): () => void {
  const page = container.closest('#workbench');

  function end(): void {
    if (!grid.isTyping) return;
    // While cells are pointed at for a formula, the editor would stay open for the next cell.
    grid.get<IEditorBridgeService>(IEditorBridgeService).disableForceKeepVisible();
    const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: WORKBOOK_UNIT };
    grid.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, params);
  }

  // By the pointer, and not by the focus: that comes back there after a refusal, when one goes on typing.
  function press({ target }: PointerEvent): void {
    if (!(target instanceof Element) || !page?.contains(target)) return;
    if (!container.contains(target) || target.closest(NAME_BOX)) end();
  }

  /** The pane is a page of its own. */
  function leave(): void {
    const pane = document.activeElement;
    if (!(pane instanceof HTMLIFrameElement) || !grid.isTyping) return;
    // An editor that has lost the keys does not end well: the next entry would begin at the wrong place.
    container.querySelector<HTMLElement>('[data-u-comp=editor]')?.focus();
    end();
    pane.focus();
  }

  window.addEventListener('pointerdown', press, true);
  window.addEventListener('blur', leave);
  return () => {
    window.removeEventListener('pointerdown', press, true);
    window.removeEventListener('blur', leave);
  };
}

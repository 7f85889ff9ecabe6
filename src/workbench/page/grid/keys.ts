import { EDITOR_ACTIVATED, IContextService, LifecycleService, LifecycleStages } from '@univerjs/core';
import { OpenFindDialogOperation, OpenReplaceDialogOperation } from '@univerjs/find-replace';
import { bounds, lastColumn, lastRow } from '../../../stand-in/model/area';
import { maxColumns, maxRows } from '../../../stand-in/model/limits';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Area } from '../../../stand-in/model/sheet-types';
import { fillFromEdge } from './fill';
import type { Editing } from './follow-grid';
import type { Grid } from './grid';
import { sheetSight } from './panes';
import { toggleFilter } from './toggle-filter';
import { enterTyped } from './typed-entry';

/** What a key does. */
type Deed = (sheet: SheetModel, grid: Grid) => void;

const cellAt = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });
const cornerOf = ({ row, column }: Area): Area => cellAt(row, column);

function select(sheet: SheetModel, area: Area): void {
  sheet.selection = area;
  sheet.emit({ kind: 'selected', sheet, area });
}

/** The cell below and right of what is frozen: where Ctrl+Home goes. */
const home = ({ freeze }: SheetModel): Area => cellAt(freeze.rows, freeze.columns);

function lastCell(sheet: SheetModel): Area {
  const used = sheet.usedArea();
  return used ? cellAt(lastRow(used), lastColumn(used)) : cellAt(0, 0);
}

/** A screen further down or up, the column kept. */
function page(direction: 1 | -1): Deed {
  return (sheet, grid) => {
    const sight = sheetSight(grid);
    const pane = sight?.panes[0];
    const rows =
      sight && pane
        ? Math.max(
            1,
            Math.floor((pane.height / sight.zoom / sight.skeleton.rowTotalHeight) * sight.skeleton.getRowCount()),
          )
        : 20;
    const row = Math.min(maxRows - 1, Math.max(0, sheet.selection.row + direction * rows));
    select(sheet, cellAt(row, sheet.selection.column));
  };
}

function enter(sheet: SheetModel, text: string): void {
  const area = cornerOf(sheet.selection);
  enterTyped(sheet, area, area, text);
}

/** Today by this machine's clock. */
function enterToday(sheet: SheetModel): void {
  const now = new Date();
  enter(sheet, `${now.getFullYear()}/${now.getMonth() + 1}/${now.getDate()}`);
}

function enterTime(sheet: SheetModel): void {
  const now = new Date();
  enter(sheet, `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`);
}

/** One of the grid's dialogs; what it waits seconds for by itself, to be drawn faster, is brought on by who asks for one. */
function open(dialog: string): Deed {
  return (_sheet, grid) => {
    grid.get(LifecycleService).stage = LifecycleStages.Steady;
    void grid.commands.executeCommand(dialog);
  };
}

/** Excel's keys that the grid has not, or has otherwise: by modifiers and code. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'Ctrl+Shift+KeyL': toggleFilter,
  'Ctrl+KeyF': open(OpenFindDialogOperation.id),
  'Ctrl+KeyH': open(OpenReplaceDialogOperation.id),
  'Ctrl+KeyD': (sheet) => fillFromEdge(sheet, 'down'),
  'Ctrl+KeyR': (sheet) => fillFromEdge(sheet, 'right'),
  'Ctrl+Semicolon': enterToday,
  'Ctrl+Shift+Semicolon': enterTime,
  Home: (sheet) => select(sheet, cellAt(sheet.selection.row, sheet.freeze.columns)),
  'Ctrl+Home': (sheet) => select(sheet, home(sheet)),
  'Ctrl+End': (sheet) => select(sheet, lastCell(sheet)),
  'Ctrl+Shift+Home': (sheet) => select(sheet, bounds(home(sheet), sheet.selection)),
  'Ctrl+Shift+End': (sheet) => select(sheet, bounds(cornerOf(sheet.selection), lastCell(sheet))),
  'Shift+Space': (sheet) => select(sheet, { ...sheet.selection, column: 0, columnCount: maxColumns }),
  'Ctrl+Space': (sheet) => select(sheet, { ...sheet.selection, row: 0, rowCount: maxRows }),
  PageDown: page(1),
  PageUp: page(-1),
};

/** Lets Excel's keys do in the grid what they do in Excel, but while a cell is being edited. @returns ends it */
export function offerKeys(grid: Grid, editing: Editing, container: HTMLElement): () => void {
  function press(event: KeyboardEvent): void {
    if (event.altKey || event.isComposing || !(event.target instanceof Node) || !container.contains(event.target))
      return;
    const modifiers = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
    const deed = DEEDS[modifiers + event.code];
    const isElsewhere =
      event.target instanceof HTMLInputElement || grid.get(IContextService).getContextValue(EDITOR_ACTIVATED);
    if (!deed || isElsewhere) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    try {
      editing.edit(() => deed(grid.workbook.activeSheet, grid));
    } catch (error) {
      editing.refused(error);
    }
  }
  window.addEventListener('keydown', press, true);
  return () => window.removeEventListener('keydown', press, true);
}

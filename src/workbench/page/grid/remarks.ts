import { HoverManagerService } from '@univerjs/sheets-ui';
import { commentAt } from '../../../stand-in/model/comments/comments';
import type { CommentEntry } from '../../../stand-in/model/comments/comment-types';
import { noteAt } from '../../../stand-in/model/comments/notes';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Validation } from '../../../stand-in/model/rules/validation-types';
import { validationAt } from '../../../stand-in/model/rules/validations';
import { workbenchTexts } from '../../../texts/workbench';
import type { Look } from '../desk/look';
import type { Grid } from './grid';
import { sheetSight, type SheetSight } from './panes';
import './remarks.css';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const GAP = 8;

/**
 * Shows the comment or note of the cell under the pointer, else of the selected cell with what its validation says
 * beforehand, beside the cell.
 *
 * @returns ends the showing
 */
export function showRemarks(grid: Grid, look: Look): () => void {
  const { workbook } = grid;
  const box = document.createElement('div');
  box.className = `workbench-remark ${look.theme === 'light' ? '' : 'is-dark'}`;
  box.setAttribute('role', 'status');
  box.hidden = true;
  let hovered: CellPlace | undefined;
  let [frame, shownFor] = [0, ''];
  const hover = grid.get(HoverManagerService).currentCell$.subscribe((cell) => {
    hovered = cell ? { row: cell.location.row, column: cell.location.col } : undefined;
  });

  function draw(): void {
    frame = requestAnimationFrame(draw);
    const sheet = workbook.activeSheet;
    const at =
      hovered && hasRemark(sheet, hovered)
        ? hovered
        : hasRemark(sheet, sheet.selection) || promptAt(sheet, sheet.selection)
          ? sheet.selection
          : undefined;
    const sight = at && sheetSight(grid);
    if (!at || !sight) {
      box.hidden = true;
      shownFor = '';
      return;
    }
    const now = JSON.stringify([sheet.id, sheet.changes.version, at.row, at.column, sight.zoom, sight.panes]);
    if (now === shownFor) return;
    shownFor = now;
    if (box.parentElement !== sight.canvas.parentElement) sight.canvas.parentElement?.append(box);
    const prompt = at === sheet.selection ? promptAt(sheet, at) : undefined;
    box.replaceChildren(...remarkOf(sheet, at, look), ...(prompt ? entry(prompt.title, prompt.message) : []));
    box.hidden = false;
    putBeside(box, sight, at);
  }

  frame = requestAnimationFrame(draw);
  return () => {
    hover.unsubscribe();
    cancelAnimationFrame(frame);
    box.remove();
  };
}

function hasRemark(sheet: SheetModel, { row, column }: CellPlace): boolean {
  return (
    sheet.comments.length + sheet.notes.length > 0 &&
    (commentAt(sheet, row, column) ?? noteAt(sheet, row, column)) !== undefined
  );
}

/** What a cell's validation says to who selects it. */
function promptAt(sheet: SheetModel, { row, column }: CellPlace): Validation['prompt'] | undefined {
  const prompt = sheet.validations.length === 0 ? undefined : validationAt(sheet, row, column)?.prompt;
  return prompt?.showPrompt && prompt.message !== '' ? prompt : undefined;
}

function remarkOf(sheet: SheetModel, { row, column }: CellPlace, look: Look): HTMLElement[] {
  const thread = commentAt(sheet, row, column);
  const note = noteAt(sheet, row, column);
  if (!thread) return note ? entry(note.author, note.content) : [];
  const t = workbenchTexts(look.language);
  const said = [thread, ...thread.replies].flatMap(({ author, content }: CommentEntry) => entry(author.name, content));
  return thread.resolved ? [...said, line('em', t('workbench.remark.resolved'))] : said;
}

const entry = (author: string, content: string): HTMLElement[] => [
  ...(author === '' ? [] : [line('strong', author)]),
  line('p', content),
];

function line(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** To the right of the cell, or to its left where there is no room. */
function putBeside(box: HTMLElement, { skeleton, panes, zoom, canvas }: SheetSight, { row, column }: CellPlace): void {
  const { startX, endX, startY } = skeleton.getCellWithCoordByIndex(row, column);
  const isIn = (pane: (typeof panes)[number]): boolean => {
    const [x, y] = [(startX - pane.scrollX) * zoom, (startY - pane.scrollY) * zoom];
    return x >= pane.left - 1 && x < pane.left + pane.width && y >= pane.top - 1 && y < pane.top + pane.height;
  };
  const pane = panes.find(isIn);
  box.hidden = pane === undefined;
  if (!pane) return;
  const right = (endX - pane.scrollX) * zoom + GAP;
  const left = (startX - pane.scrollX) * zoom - GAP - box.offsetWidth;
  const fits = right + box.offsetWidth <= canvas.clientWidth || left < 0;
  const top = Math.min((startY - pane.scrollY) * zoom, Math.max(0, canvas.clientHeight - box.offsetHeight));
  Object.assign(box.style, {
    left: `${Math.max(0, fits ? Math.min(right, canvas.clientWidth - box.offsetWidth) : left)}px`,
    top: `${top}px`,
  });
}

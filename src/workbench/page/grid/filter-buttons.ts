import { formatArea } from '../../../stand-in/model/address';
import { filterHeaders, filterOwners, headerCell, type FilterHeader } from '../../../stand-in/model/filters/filters';
import type { SheetModel } from '../../../stand-in/model/sheet';
import { workbenchTexts, type WorkbenchTexts } from '../../../texts/workbench';
import type { Look } from '../desk/look';
import { svg, svgElement } from '../drawn/svg';
import type { FilterPlace } from '../filter/filter-place';
import { shownText } from './cell-texts';
import type { Grid } from './grid';
import { showOverCells, type Place } from './over-cells';
import { sheetSight, type SheetSight } from './panes';
import './filter-buttons.css';

/** Pixels at 100 %. */
const SIZE = 17;
const ARROW = 'M4 6h8l-4 4.5z';
const FUNNEL = 'M2.5 3h11L9.5 8v5l-3-1.5V8z';

/**
 * Shows the arrows of filters in their header cells, funnels where rows are left out, and how many rows show. A click, or
 * Alt+Down on the cell, asks for the filter's menu.
 *
 * @param open is given the filter and where its button is, in the page's pixels
 * @returns ends the showing
 */
export function showFilterButtons(grid: Grid, look: Look, open: (place: FilterPlace) => void): () => void {
  const { workbook } = grid;
  const t = workbenchTexts(look.language);
  const isNeeded = ({ tables, autoFilter }: SheetModel): boolean =>
    autoFilter !== undefined || tables.some(({ showFilterButton }) => showFilterButton);
  const end = showOverCells(grid, {
    className: `workbench-filters ${look.theme === 'light' ? '' : 'is-dark'}`,
    isNeeded,
    placed: (sheet, sight) =>
      filterHeaders(sheet).flatMap((header) => {
        const place = buttonPlace(sheet, sight, header);
        return place
          ? { place, element: () => buttonOf(sheet, header, t, (anchor) => open(placeOf(sheet, header, anchor))) }
          : [];
      }),
  });
  const endCount = countRows(grid, t, isNeeded);

  function openByKey(event: KeyboardEvent): void {
    const sheet = workbook.activeSheet;
    if (event.key !== 'ArrowDown' || !event.altKey || !isNeeded(sheet)) return;
    const { row, column } = sheet.selection;
    const merge = sheet.mergeAt(row, column);
    const header = filterHeaders(sheet).find(
      (one) =>
        one.column === column &&
        (one.row === row || (merge !== undefined && sheet.mergeAt(one.row, one.column) === merge)),
    );
    const sight = header && sheetSight(grid);
    if (!header || !sight) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open(placeOf(sheet, header, cellOnPage(sight, row, column)));
  }

  window.addEventListener('keydown', openByKey, true);
  return () => {
    end();
    endCount();
    window.removeEventListener('keydown', openByKey, true);
  };
}

const placeOf = ({ id }: SheetModel, { tableId, key }: FilterHeader, anchor: DOMRect): FilterPlace => ({
  sheetId: id,
  tableId,
  key,
  anchor,
});

function buttonOf(
  sheet: SheetModel,
  header: FilterHeader,
  t: WorkbenchTexts,
  open: (anchor: DOMRect) => void,
): HTMLElement {
  const { owner, key, row, column } = header;
  const text = headerCell(header);
  const isFiltered = owner.filters.has(key);
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  const name = shownText(sheet, text.row, text.column) || formatArea({ row, column, rowCount: 1, columnCount: 1 });
  button.setAttribute(
    'aria-label',
    t(isFiltered ? 'workbench.filter.buttonFiltered' : 'workbench.filter.button', { name }),
  );
  button.setAttribute('aria-haspopup', 'dialog');
  button.title = button.getAttribute('aria-label') ?? '';
  button.append(
    svgElement(
      document,
      svg(
        'svg',
        { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        svg('path', { d: isFiltered ? FUNNEL : ARROW, fill: 'currentColor' }),
      ),
    ),
  );
  button.addEventListener('click', () => open(button.getBoundingClientRect()));
  return button;
}

/** The lower right corner of the header cell; a merged one has one button. Undefined where the column is too narrow to be seen. */
function buttonPlace(sheet: SheetModel, { skeleton }: SheetSight, { row, column }: FilterHeader): Place | undefined {
  const merge = sheet.mergeAt(row, column);
  if (merge && merge.column !== column) return undefined;
  const { isMergedMainCell, mergeInfo, ...cell } = skeleton.getCellWithCoordByIndex(merge?.row ?? row, column);
  const { startX, endX, startY, endY } = isMergedMainCell ? mergeInfo : cell;
  if (endX <= startX || endY <= startY) return undefined;
  const [width, height] = [Math.min(SIZE, endX - startX), Math.min(SIZE, endY - startY)];
  return { x: endX - width - 1, y: endY - height - 1, width, height };
}

function cellOnPage({ skeleton, panes, zoom, canvas }: SheetSight, row: number, column: number): DOMRect {
  const { startX, endX, startY, endY } = skeleton.getCellWithCoordByIndex(row, column);
  const at = panes.map((pane) => ({ pane, x: (startX - pane.scrollX) * zoom, y: (startY - pane.scrollY) * zoom }));
  const { x, y } = at.find(
    ({ pane, x: left, y: top }) =>
      left >= pane.left - 1 && left < pane.left + pane.width && top >= pane.top - 1 && top < pane.top + pane.height,
  ) ??
    at[0] ?? { x: 0, y: 0 };
  const frame = canvas.getBoundingClientRect();
  return new DOMRect(frame.left + x, frame.top + y, (endX - startX) * zoom, (endY - startY) * zoom);
}

/** Says how many rows a sheet's filters let through, while there are any. */
function countRows(grid: Grid, t: WorkbenchTexts, isNeeded: (sheet: SheetModel) => boolean): () => void {
  const box = document.createElement('div');
  box.className = 'workbench-filter-count';
  box.setAttribute('role', 'status');
  let [frame, shownFor] = [0, ''];
  function look(): void {
    frame = requestAnimationFrame(look);
    const sheet = grid.workbook.activeSheet;
    const now = `${sheet.id} ${String(sheet.changes.version)}`;
    const parent = now === shownFor ? undefined : sheetSight(grid)?.canvas.parentElement;
    if (!parent) return;
    shownFor = now;
    if (box.parentElement !== parent) parent.append(box);
    const text = isNeeded(sheet) ? countOf(sheet, t) : '';
    if (text !== box.textContent) box.textContent = text;
  }
  frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
    box.remove();
  };
}

function countOf(sheet: SheetModel, t: WorkbenchTexts): string {
  const filtering = filterOwners(sheet).filter(({ filters }) => filters.size > 0);
  if (filtering.length === 0) return '';
  let [shown, rows] = [0, 0];
  for (const { body } of filtering) {
    rows += body.rowCount;
    for (let row = body.row; row < body.row + body.rowCount; row++) shown += sheet.rows.get(row)?.hidden ? 0 : 1;
  }
  return t('workbench.filter.count', { shown, rows });
}

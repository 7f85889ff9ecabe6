import type { SheetModel } from '../../../stand-in/model/sheet';
import type { Grid } from './grid';
import { sheetSight, type Pane, type SheetSight } from './panes';

/** A rectangle in pixels of the sheet at 100 %, its headings included. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something over the cells, made when it is seen. */
export interface PlacedElement {
  readonly place: Place;
  element(): HTMLElement;
}

export interface OverCells {
  readonly className: string;
  /** Shown over the headings in place of the cells. */
  readonly isOverHeadings?: boolean;
  /** Whether there is anything on a sheet; asked at every frame, so it must be quick. */
  isNeeded(sheet: SheetModel): boolean;
  /** What is on the sheet, the lowest first; asked when anything has changed. */
  placed(sheet: SheetModel, sight: SheetSight): readonly PlacedElement[];
}

/** The bars by which the sheet is scrolled are drawn at the canvas's edges; pixels. */
const SCROLL_BAR = 10;

/**
 * Shows elements over the cells, each at its place in every pane, in a layer that the pointer passes through: what is
 * done there is done to the cells below, unless an element takes it.
 *
 * @returns ends the showing
 */
export function showOverCells(
  grid: Grid,
  { className, isOverHeadings = false, isNeeded, placed }: OverCells,
): () => void {
  const { workbook } = grid;
  const layer = document.createElement('div');
  layer.className = className;
  // Above the canvas, which is see-through where cells are empty, and below the grid's own popups.
  layer.style.cssText = 'position:absolute;inset:0;z-index:9;overflow:hidden;pointer-events:none';
  let [isStale, changes, frame, drawnFor] = [true, 0, 0, ''];
  const stop = workbook.events.on(({ kind }) => {
    if (kind !== 'selected') isStale = true;
  });

  function draw(): void {
    frame = requestAnimationFrame(draw);
    const sheet = workbook.activeSheet;
    if (!isNeeded(sheet) && layer.childElementCount === 0) return;
    const sight = sheetSight(grid);
    if (!sight) return;
    if (isStale) changes++;
    isStale = false;
    const { rowTotalHeight, columnTotalWidth } = sight.skeleton;
    const now = JSON.stringify([
      sheet.id,
      sheet.changes.version,
      changes,
      sight.zoom,
      sight.panes,
      rowTotalHeight,
      columnTotalWidth,
    ]);
    if (now === drawnFor) return;
    drawnFor = now;
    if (layer.parentElement !== sight.canvas.parentElement) sight.canvas.parentElement?.append(layer);
    const all = isNeeded(sheet) ? placed(sheet, sight) : [];
    const [right, bottom] = [sight.canvas.clientWidth - SCROLL_BAR, sight.canvas.clientHeight - SCROLL_BAR];
    const panes = (isOverHeadings ? sight.headings : sight.panes).map((pane) => ({
      ...pane,
      width: Math.min(pane.width, right - pane.left),
      height: Math.min(pane.height, bottom - pane.top),
    }));
    layer.replaceChildren(...panes.map((pane) => paneElement(pane, sight.zoom, all)));
  }

  frame = requestAnimationFrame(draw);
  return () => {
    stop();
    cancelAnimationFrame(frame);
    layer.remove();
  };
}

function paneElement(pane: Pane, zoom: number, placed: readonly PlacedElement[]): HTMLElement {
  const made = document.createElement('div');
  made.style.cssText = `position:absolute;overflow:hidden;left:${pane.left}px;top:${pane.top}px;width:${pane.width}px;height:${pane.height}px`;
  for (const { place, element } of placed) {
    const left = (place.x - pane.scrollX) * zoom - pane.left;
    const top = (place.y - pane.scrollY) * zoom - pane.top;
    const [width, height] = [place.width * zoom, place.height * zoom];
    const isSeen = left < pane.width && top < pane.height && left + width > 0 && top + height > 0;
    if (!isSeen || width + height === 0) continue;
    const shown = element();
    Object.assign(shown.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    made.append(shown);
  }
  return made;
}

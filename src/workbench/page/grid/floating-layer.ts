import type { Anchor } from '../../../stand-in/model/drawings';
import type { Look } from '../desk/look';
import { floatingOn, type Floating } from '../drawn/floating';
import { floatingElement } from '../drawn/floating-element';
import type { Grid } from './grid';
import { PIXELS_PER_POINT, pointOf, sheetSight, type Pane, type SheetSight } from './panes';

/** A rectangle in pixels of the sheet at 100 %. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars by which the sheet is scrolled are drawn at the canvas's edges; pixels. */
const SCROLL_BAR = 10;

/**
 * Shows charts, pictures and shapes over the cells, each at its anchor, in a layer that the pointer passes through: what
 * is done there is done to the cells below.
 *
 * @returns ends the showing
 */
export function showFloating(grid: Grid, look: Look): () => void {
  const { workbook } = grid;
  const layer = document.createElement('div');
  layer.className = 'workbench-floating';
  // Above the canvas, which is see-through where cells are empty, and below the grid's own popups.
  layer.style.cssText = 'position:absolute;inset:0;z-index:9;overflow:hidden;pointer-events:none';
  let [isStale, changes, frame, drawnFor] = [true, 0, 0, ''];
  const stop = workbook.events.on(({ kind }) => {
    if (kind !== 'selected') isStale = true;
  });

  function draw(): void {
    frame = requestAnimationFrame(draw);
    const sheet = workbook.activeSheet;
    if (sheet.drawings.length === 0 && layer.childElementCount === 0) return;
    const sight = sheetSight(grid);
    if (!sight) return;
    if (isStale) changes++;
    isStale = false;
    const { rowTotalHeight, columnTotalWidth } = sight.skeleton;
    const now = JSON.stringify([sheet.id, sheet.changes.version, changes, sight.zoom, sight.panes, rowTotalHeight, columnTotalWidth]);
    if (now === drawnFor) return;
    drawnFor = now;
    if (layer.parentElement !== sight.canvas.parentElement) sight.canvas.parentElement?.append(layer);
    const placed = floatingOn(sheet).map((floating) => ({ floating, place: placeOf(sight, floating.drawing.anchor) }));
    const [right, bottom] = [sight.canvas.clientWidth - SCROLL_BAR, sight.canvas.clientHeight - SCROLL_BAR];
    const panes = sight.panes.map((pane) => ({ ...pane, width: Math.min(pane.width, right - pane.left), height: Math.min(pane.height, bottom - pane.top) }));
    layer.replaceChildren(...panes.map((pane) => paneElement(pane, sight.zoom, placed)));
  }

  function paneElement(pane: Pane, zoom: number, placed: readonly { floating: Floating; place: Place }[]): HTMLElement {
    const element = document.createElement('div');
    element.style.cssText = `position:absolute;overflow:hidden;left:${pane.left}px;top:${pane.top}px;width:${pane.width}px;height:${pane.height}px`;
    for (const { floating, place } of placed) {
      const left = (place.x - pane.scrollX) * zoom - pane.left;
      const top = (place.y - pane.scrollY) * zoom - pane.top;
      const [width, height] = [place.width * zoom, place.height * zoom];
      const isSeen = left < pane.width && top < pane.height && left + width > 0 && top + height > 0;
      if (!isSeen || width + height === 0) continue;
      const shown = floatingElement(document, floating, place.width / PIXELS_PER_POINT, place.height / PIXELS_PER_POINT, look.language, workbook.date1904);
      Object.assign(shown.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      element.append(shown);
    }
    return element;
  }

  frame = requestAnimationFrame(draw);
  return () => {
    stop();
    cancelAnimationFrame(frame);
    layer.remove();
  };
}

function placeOf(sight: SheetSight, anchor: Anchor): Place {
  const pixels = (points: number): number => points * PIXELS_PER_POINT;
  if (anchor.kind === 'Absolute') {
    const origin = pointOf(sight, { row: 0, column: 0, right: 0, down: 0 });
    return { x: origin.x + pixels(anchor.left), y: origin.y + pixels(anchor.top), width: pixels(anchor.width), height: pixels(anchor.height) };
  }
  const { x, y } = pointOf(sight, anchor.from);
  if (anchor.kind === 'OneCell') return { x, y, width: pixels(anchor.width), height: pixels(anchor.height) };
  const to = pointOf(sight, anchor.to);
  return { x, y, width: Math.max(0, to.x - x), height: Math.max(0, to.y - y) };
}

import type { Anchor } from '../../../stand-in/model/drawing-types';
import type { Look } from '../desk/look';
import { floatingOn } from '../drawn/floating';
import { floatingElement } from '../drawn/floating-element';
import type { Grid } from './grid';
import { showOverCells, type Place, type PlacedElement } from './over-cells';
import { PIXELS_PER_POINT, pointOf, type SheetSight } from './panes';

/**
 * Shows charts, pictures and shapes over the cells, each at its anchor.
 *
 * @returns ends the showing
 */
export function showFloating(grid: Grid, { language }: Look): () => void {
  const { date1904 } = grid.workbook;
  return showOverCells(grid, {
    className: 'workbench-floating',
    isNeeded: ({ drawings }) => drawings.length > 0,
    placed: (sheet, sight) =>
      floatingOn(sheet).map((floating): PlacedElement => {
        const place = placeOf(sight, floating.drawing.anchor);
        return {
          place,
          element: () =>
            floatingElement(
              document,
              floating,
              place.width / PIXELS_PER_POINT,
              place.height / PIXELS_PER_POINT,
              language,
              date1904,
            ),
        };
      }),
  });
}

function placeOf(sight: SheetSight, anchor: Anchor): Place {
  const pixels = (points: number): number => points * PIXELS_PER_POINT;
  if (anchor.kind === 'Absolute') {
    const origin = pointOf(sight, { row: 0, column: 0, right: 0, down: 0 });
    return {
      x: origin.x + pixels(anchor.left),
      y: origin.y + pixels(anchor.top),
      width: pixels(anchor.width),
      height: pixels(anchor.height),
    };
  }
  const { x, y } = pointOf(sight, anchor.from);
  if (anchor.kind === 'OneCell') return { x, y, width: pixels(anchor.width), height: pixels(anchor.height) };
  const to = pointOf(sight, anchor.to);
  return { x, y, width: Math.max(0, to.x - x), height: Math.max(0, to.y - y) };
}

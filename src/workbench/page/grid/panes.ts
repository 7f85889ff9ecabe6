import { IRenderManagerService, SHEET_VIEWPORT_KEY, type SpreadsheetSkeleton } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Corner } from '../../../stand-in/model/drawings';
import type { Grid } from './grid';
import { WORKBOOK_UNIT } from './model-undo';

/** One of the panes a sheet is seen through: one, or up to four where rows and columns are frozen. CSS pixels. */
export interface Pane {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far the sheet is scrolled in it, in pixels of the sheet at 100 %. */
  readonly scrollX: number;
  readonly scrollY: number;
}

/** What is seen of the sheet in front. */
export interface SheetSight {
  readonly panes: readonly Pane[];
  readonly zoom: number;
  readonly canvas: HTMLCanvasElement;
  readonly skeleton: SpreadsheetSkeleton;
}

const PANES = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];
export const PIXELS_PER_POINT = 96 / 72;

/** Undefined while no sheet is drawn. */
export function sheetSight(grid: Grid): SheetSight | undefined {
  const render = grid.get<IRenderManagerService>(IRenderManagerService).getRenderById(WORKBOOK_UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton) return undefined;
  const panes = PANES.flatMap((key): Pane[] => {
    const port = render.scene.getViewport(key);
    const [width, height] = [port?.width ?? 0, port?.height ?? 0];
    if (!port?.isActive || width <= 0 || height <= 0) return [];
    return [
      {
        key,
        left: port.left,
        top: port.top,
        width,
        height,
        scrollX: port.viewportScrollX,
        scrollY: port.viewportScrollY,
      },
    ];
  });
  return { panes, zoom: render.scene.getAncestorScale().scaleX, canvas: render.engine.getCanvasElement(), skeleton };
}

/** Where a point of a sheet is, in pixels of the sheet at 100 %, its headings included. */
export function pointOf({ skeleton }: SheetSight, { row, column, right, down }: Corner): { x: number; y: number } {
  const { startX, endX, startY, endY } = skeleton.getCellWithCoordByIndex(row, column);
  return { x: Math.min(endX, startX + right * PIXELS_PER_POINT), y: Math.min(endY, startY + down * PIXELS_PER_POINT) };
}

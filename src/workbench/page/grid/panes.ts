import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type Scene,
  type SpreadsheetSkeleton,
} from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Corner } from '../../../stand-in/model/drawing-types';
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
  /** The headings of rows and columns, and the corner where they meet. */
  readonly headings: readonly Pane[];
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
const HEADINGS = [
  SHEET_VIEWPORT_KEY.VIEW_ROW_TOP,
  SHEET_VIEWPORT_KEY.VIEW_ROW_BOTTOM,
  SHEET_VIEWPORT_KEY.VIEW_COLUMN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_COLUMN_RIGHT,
  SHEET_VIEWPORT_KEY.VIEW_LEFT_TOP,
];
export const PIXELS_PER_POINT = 96 / 72;

/** Undefined while no sheet is drawn. */
export function sheetSight(grid: Grid): SheetSight | undefined {
  const render = grid.get<IRenderManagerService>(IRenderManagerService).getRenderById(WORKBOOK_UNIT);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton) return undefined;
  const { scene } = render;
  return {
    panes: panesOf(scene, PANES),
    headings: panesOf(scene, HEADINGS),
    zoom: scene.getAncestorScale().scaleX,
    canvas: render.engine.getCanvasElement(),
    skeleton,
  };
}

function panesOf(scene: Scene, keys: readonly SHEET_VIEWPORT_KEY[]): Pane[] {
  return keys.flatMap((key): Pane[] => {
    const port = scene.getViewport(key);
    const [width, height] = [port?.width ?? 0, port?.height ?? 0];
    if (!port?.isActive || width <= 0 || height <= 0) return [];
    const { left, top, viewportScrollX: scrollX, viewportScrollY: scrollY } = port;
    return [{ key, left, top, width, height, scrollX, scrollY }];
  });
}

/** Where a point of a sheet is, in pixels of the sheet at 100 %, its headings included. */
export function pointOf({ skeleton }: SheetSight, { row, column, right, down }: Corner): { x: number; y: number } {
  const { startX, endX, startY, endY } = skeleton.getCellWithCoordByIndex(row, column);
  return { x: Math.min(endX, startX + right * PIXELS_PER_POINT), y: Math.min(endY, startY + down * PIXELS_PER_POINT) };
}

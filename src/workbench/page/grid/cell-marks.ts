import { Range, type ICellDataForSheetInterceptor, type IRange, type IScale, type Nullable } from '@univerjs/core';
import {
  SheetExtension,
  SpreadsheetExtensionRegistry,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from '@univerjs/engine-render';
import type { CellIcon, DataBar } from '../../../stand-in/model/rules/conditional-bars';
import { ICON_SIZE, iconPaths } from '../drawn/icons';

/** What is drawn in a cell between its fill and its text. */
export interface CellMarks {
  readonly bar?: DataBar;
  readonly icon?: CellIcon;
}

/** A cell as the grid draws it, with our marks. */
export type MarkedCell = ICellDataForSheetInterceptor & { readonly workbenchMarks?: CellMarks };

/** How far a cell's text moves to the right for its icon; pixels. */
export const ICON_SPACE = ICON_SIZE + 3;
const PADDING = 2;

interface Rectangle {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

/** Draws data bars and icons above the fills (21) and below the texts (45) of Univer's own. */
class CellMarksExtension extends SheetExtension {
  override uKey = 'WorkbenchCellMarks';
  protected override Z_INDEX = 30;

  override draw(ctx: UniverRenderingContext, _scale: IScale, skeleton: SpreadsheetSkeleton, changed?: IRange[]): void {
    const { worksheet, rowColumnSegment } = skeleton;
    for (const range of changed?.length ? changed : [rowColumnSegment]) {
      Range.foreach(range, (row, column) => {
        const marks = (worksheet.getCell(row, column) as Nullable<MarkedCell>)?.workbenchMarks;
        if (!marks || !worksheet.getRowVisible(row) || !worksheet.getColVisible(column)) return;
        const { isMerged, isMergedMainCell, mergeInfo, ...cell } = skeleton.getCellWithCoordByIndex(row, column, false);
        if (isMerged && !isMergedMainCell) return;
        drawMarks(ctx, marks, isMergedMainCell ? mergeInfo : cell);
      });
    }
  }
}

/** Once for the page: every grid takes its extensions from there. */
SpreadsheetExtensionRegistry.add(CellMarksExtension as never);

function drawMarks(ctx: UniverRenderingContext, { bar, icon }: CellMarks, place: Rectangle): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(place.startX, place.startY, place.endX - place.startX, place.endY - place.startY);
  ctx.clip();
  if (bar) drawBar(ctx, bar, place);
  if (icon) drawIcon(ctx, icon, place);
  ctx.restore();
}

function drawBar(ctx: UniverRenderingContext, bar: DataBar, { startX, startY, endX, endY }: Rectangle): void {
  const [left, width] = [startX + PADDING, Math.max(0, endX - startX - 2 * PADDING)];
  const [from, to] = [left + bar.from * width, left + bar.to * width];
  const [top, height] = [startY + PADDING, Math.max(0, endY - startY - 2 * PADDING - 1)];
  if (to > from) {
    ctx.fillStyle = bar.gradient ? faded(ctx, bar, from, to) : bar.fill;
    ctx.fillRect(from, top, to - from, height);
    if (bar.border !== '') {
      ctx.strokeStyle = bar.border;
      ctx.lineWidth = 1;
      ctx.strokeRect(from + 0.5, top + 0.5, to - from - 1, height - 1);
    }
  }
  if (!bar.axis) return;
  const at = Math.round(left + bar.axis.at * width) + 0.5;
  ctx.strokeStyle = bar.axis.color;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 1]);
  ctx.beginPath();
  ctx.moveTo(at, startY);
  ctx.lineTo(at, endY);
  ctx.stroke();
}

function faded(ctx: UniverRenderingContext, { fill, growsLeft }: DataBar, from: number, to: number): CanvasGradient {
  const gradient = ctx.createLinearGradient(growsLeft ? to : from, 0, growsLeft ? from : to, 0);
  gradient.addColorStop(0, fill);
  gradient.addColorStop(1, `${fill}26`);
  return gradient;
}

function drawIcon(ctx: UniverRenderingContext, icon: CellIcon, { startX, startY, endY }: Rectangle): void {
  const size = Math.min(ICON_SIZE, endY - startY - 2);
  ctx.translate(startX + PADDING, endY - size - 2 > startY ? Math.max(startY + 1, endY - size - 2) : startY + 1);
  ctx.scale(size / ICON_SIZE, size / ICON_SIZE);
  for (const { path, fill } of iconPaths(icon)) {
    ctx.fillStyle = fill;
    ctx.fill(new Path2D(path));
  }
}

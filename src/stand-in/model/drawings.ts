import type { XmlElement } from '../files/xml/tree';
import type { Anchor, Corner } from './drawing-types';
import { lastColumn, lastRow, isEntireColumn, isEntireRow } from './area';
import { defaultColumnPixels, digitPixels, pixelsPerPoint } from './fit/font-metrics';
import type { SheetModel } from './sheet';
import { shiftArea, type Shift } from './references/shift';
import type { Area } from './sheet-types';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a drawing is on its sheet, in points. */
export function frameOf(sheet: SheetModel, anchor: Anchor): Frame {
  if (anchor.kind === 'Absolute') {
    return { left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height };
  }
  const [left, top] = [xOf(sheet, anchor.from), yOf(sheet, anchor.from)];
  if (anchor.kind === 'OneCell') {
    return { left, top, width: anchor.width, height: anchor.height };
  }
  return {
    left,
    top,
    width: Math.max(0, xOf(sheet, anchor.to) - left),
    height: Math.max(0, yOf(sheet, anchor.to) - top),
  };
}

/** The anchor of a kind that puts a drawing there. */
export function anchorAt(sheet: SheetModel, kind: Anchor['kind'], { left, top, width, height }: Frame): Anchor {
  const from = cornerAt(sheet, left, top);
  switch (kind) {
    case 'Absolute':
      return { kind, left, top, width, height };
    case 'OneCell':
      return { kind, from, width, height };
    default:
      return { kind, from, to: cornerAt(sheet, left + width, top + height) };
  }
}

/** The anchor of a drawing that covers cells. */
export function anchorOver(area: Area): Anchor {
  const from = { row: area.row, column: area.column, right: 0, down: 0 };
  return { kind: 'TwoCell', from, to: { row: lastRow(area) + 1, column: lastColumn(area) + 1, right: 0, down: 0 } };
}

/** The point of a sheet as a cell and how far into it. */
export function cornerAt(sheet: SheetModel, left: number, top: number): Corner {
  const [column, right] = lineAt((index) => columnWidth(sheet, index), left);
  const [row, down] = lineAt((index) => rowHeight(sheet, index), top);
  return { row, column, right, down };
}

function lineAt(sizeOf: (index: number) => number, points: number): [index: number, rest: number] {
  let rest = Math.max(0, points);
  let index = 0;
  for (let size = sizeOf(0); rest >= size; size = sizeOf(index)) {
    rest -= size;
    index++;
  }
  return [index, rest];
}

function xOf(sheet: SheetModel, { column, right }: Corner): number {
  let points = 0;
  for (let index = 0; index < column; index++) {
    points += columnWidth(sheet, index);
  }
  return points + Math.min(right, columnWidth(sheet, column));
}

function yOf(sheet: SheetModel, { row, down }: Corner): number {
  let points = row * sheet.standardHeight;
  sheet.rows.forEach((_properties, index) => {
    points += index < row ? rowHeight(sheet, index) - sheet.standardHeight : 0;
  });
  return points + Math.min(down, rowHeight(sheet, row));
}

function rowHeight(sheet: SheetModel, row: number): number {
  const properties = sheet.rows.get(row);
  return properties?.hidden ? 0 : (properties?.height ?? sheet.standardHeight);
}

function columnWidth(sheet: SheetModel, column: number): number {
  const properties = sheet.columns.get(column);
  const digit = digitPixels(sheet.workbook.styles.get(0).font);
  const pixels = properties?.width === undefined ? defaultColumnPixels(digit) : Math.round(properties.width * digit);
  return properties?.hidden ? 0 : pixels / pixelsPerPoint;
}

/** Drawings move with the whole rows and columns under them, as Excel's do; one told not to move stays. */
export function followDrawings(sheet: SheetModel, shift: Shift): void {
  for (const drawing of sheet.drawings) {
    const { anchor } = drawing;
    if (anchor.kind === 'Absolute') {
      continue;
    }
    const to = anchor.kind === 'TwoCell' ? anchor.to : anchor.from;
    const { row, column } = anchor.from;
    const before = {
      row,
      column,
      rowCount: Math.max(1, to.row - row + 1),
      columnCount: Math.max(1, to.column - column + 1),
    };
    const now = floatingArea(before, shift);
    if (now === before) {
      continue;
    }
    const from = { ...anchor.from, row: now.row, column: now.column };
    drawing.anchor =
      anchor.kind === 'OneCell'
        ? { ...anchor, from }
        : { ...anchor, from, to: { ...to, row: lastRow(now), column: lastColumn(now) } };
    drawing.moved = true;
  }
}

/** Where what floats over cells is after a shift: it follows whole rows and columns only, and is never deleted with them. */
export function floatingArea(area: Area, shift: Shift): Area {
  if (!isEntireRow(shift.area) && !isEntireColumn(shift.area)) {
    return area;
  }
  // What is left of something whose rows or columns were all deleted: a place at the cut.
  const { area: gone } = shift;
  const cut = isEntireRow(gone) ? { row: gone.row, rowCount: 1 } : { column: gone.column, columnCount: 1 };
  return shiftArea(area, shift) ?? { ...area, ...cut };
}

/** Changes the formulas of a chart's markup, which name the cells it draws; they have no `=`. */
export function rewriteChartFormulas(element: XmlElement, rewrite: (formula: string) => string): void {
  const [text] = element.children;
  if (/(^|:)f$/.test(element.name) && typeof text === 'string' && element.children.length === 1) {
    element.children = [rewrite(text)];
    return;
  }
  for (const child of element.children) {
    if (typeof child !== 'string') {
      rewriteChartFormulas(child, rewrite);
    }
  }
}

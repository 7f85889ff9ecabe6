import { bounds, intersect } from '../../../stand-in/model/area';
import { cornerAt, frameOf } from '../../../stand-in/model/drawings';
import type { Anchor } from '../../../stand-in/model/drawing-types';
import type { SheetModel } from '../../../stand-in/model/sheet';
import type { PageLayout } from '../../../stand-in/model/page-types';
import type { Area } from '../../../stand-in/model/sheet-types';
import { columnPoints, pointsPerInch } from '../../../stand-in/surface/ranges/size';

/** Paper by the file format's numbers: width and height in millimetres, portrait. */
const PAPERS: Readonly<Record<number, readonly [number, number]>> = {
  1: [215.9, 279.4],
  5: [215.9, 355.6],
  8: [297, 420],
  9: [210, 297],
  11: [148, 210],
  12: [250, 354],
  13: [182, 257],
};
const A4 = [210, 297] as const;
const pointsPerMillimetre = 72 / 25.4;

/** One printed page: which cells are on it. */
export interface PrintedPage {
  /** Rows repeated above the others; none on the page they lie on themselves. */
  readonly titles: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A sheet as it prints. Lengths are points. */
export interface PrintedSheet {
  readonly sheet: SheetModel;
  readonly pages: readonly PrintedPage[];
  readonly paper: { readonly width: number; readonly height: number };
  /** 1 is as large as on the screen; what "fit to" came to. */
  readonly scale: number;
  rowHeight(row: number): number;
  columnWidth(column: number): number;
}

/**
 * Divides a sheet into pages by its page set-up: print area, breaks, titles, margins, scale or fit.
 *
 * @param fitted heights of rows that have none of their own
 */
export function paginate(sheet: SheetModel, fitted: ReadonlyMap<number, number> = new Map()): PrintedSheet {
  const { layout } = sheet;
  const paper = paperOf(layout);
  const { left, right, top, bottom } = layout.margins;
  const room = {
    width: paper.width - (left + right) * pointsPerInch,
    height: paper.height - (top + bottom) * pointsPerInch,
  };
  const rowHeight = (row: number): number => {
    const { hidden = false, height } = sheet.rows.get(row) ?? {};
    return hidden ? 0 : (height ?? fitted.get(row) ?? sheet.standardHeight);
  };
  const columnWidth = (column: number): number => {
    const { hidden = false, width } = sheet.columns.get(column) ?? {};
    return hidden ? 0 : columnPoints(sheet, width);
  };
  const areas = layout.printArea ?? [usedArea(sheet)].filter((area) => area !== undefined);
  const scale = scaleOf(sheet, areas, room, rowHeight, columnWidth);
  const pages = areas.flatMap((area) =>
    pagesOf(sheet, area, { width: room.width / scale, height: room.height / scale }, rowHeight, columnWidth),
  );
  return { sheet, pages, paper, scale, rowHeight, columnWidth };
}

function paperOf({ paperSize, orientation }: PageLayout): { width: number; height: number } {
  const [short, long] = (PAPERS[paperSize ?? 9] ?? A4).map((length) => length * pointsPerMillimetre) as [
    number,
    number,
  ];
  return orientation === 'Landscape' ? { width: long, height: short } : { width: short, height: long };
}

/** All that would show on paper. */
function usedArea(sheet: SheetModel): Area | undefined {
  const used = sheet.usedArea();
  const cells = used && sheet.merges.reduce((all, merge) => (intersect(all, merge) ? bounds(all, merge) : all), used);
  const drawn = sheet.drawings.map(({ anchor }) => drawnArea(sheet, anchor));
  return drawn.reduce<Area | undefined>((all, area) => (all ? bounds(all, area) : area), cells);
}

/** The cells a drawing lies on. */
function drawnArea(sheet: SheetModel, anchor: Anchor): Area {
  const { left, top, width, height } = frameOf(sheet, anchor);
  const [from, to] = [
    cornerAt(sheet, left, top),
    cornerAt(sheet, Math.max(left, left + width - 0.5), Math.max(top, top + height - 0.5)),
  ];
  return {
    row: from.row,
    column: from.column,
    rowCount: to.row - from.row + 1,
    columnCount: to.column - from.column + 1,
  };
}

type Length = (index: number) => number;

function scaleOf(
  sheet: SheetModel,
  areas: readonly Area[],
  room: { width: number; height: number },
  rowHeight: Length,
  columnWidth: Length,
): number {
  const { fit, scale } = sheet.layout;
  if (!fit) return scale / 100;
  const shares = areas.flatMap((area) => [
    fit.wide > 0 ? (room.width * fit.wide) / sum(span(area.column, area.columnCount), columnWidth) : 1,
    fit.tall > 0 ? (room.height * fit.tall) / sum(span(area.row, area.rowCount), rowHeight) : 1,
  ]);
  // Whole percents, from 10 to 100.
  return Math.max(10, Math.min(100, Math.floor(Math.min(1, ...shares) * 100))) / 100;
}

function pagesOf(
  sheet: SheetModel,
  area: Area,
  room: { width: number; height: number },
  rowHeight: Length,
  columnWidth: Length,
): PrintedPage[] {
  const { titleRows, order } = sheet.layout;
  const titles = titleRows
    ? span(titleRows.first, titleRows.last - titleRows.first + 1).filter((row) => rowHeight(row) > 0)
    : [];
  const titlesEnd = titleRows ? titleRows.last + 1 : 0;
  // Rows of the titles themselves take their own place on the first page.
  const roomFor = (first: number): number => room.height - (first >= titlesEnd ? sum(titles, rowHeight) : 0);
  const rowGroups = divide(span(area.row, area.rowCount), rowHeight, roomFor, sheet.rowBreaks);
  const columnGroups = divide(span(area.column, area.columnCount), columnWidth, () => room.width, sheet.columnBreaks);
  const page = (rows: readonly number[], columns: readonly number[]): PrintedPage => ({
    rows,
    columns,
    titles: (rows[0] ?? 0) >= titlesEnd ? titles : [],
  });
  return order === 'DownThenOver'
    ? columnGroups.flatMap((columns) => rowGroups.map((rows) => page(rows, columns)))
    : rowGroups.flatMap((rows) => columnGroups.map((columns) => page(rows, columns)));
}

/** Groups that fit, each beginning where a break is or where the one before is full. Hidden lines are left out. */
function divide(
  lines: readonly number[],
  length: Length,
  room: (first: number) => number,
  breaks: readonly number[],
): number[][] {
  const begins = new Set(breaks);
  const groups: number[][] = [];
  let left = 0;
  for (const line of lines) {
    const size = length(line);
    const current = groups.at(-1);
    // Half a point of grace: sizes are rounded on their way.
    if (!current || (begins.has(line) && current.length > 0) || (size > left + 0.5 && current.length > 0)) {
      groups.push([]);
      left = room(line);
    }
    if (size > 0) groups.at(-1)?.push(line);
    left -= size;
  }
  return groups.filter((group) => group.length > 0);
}

const span = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

const sum = (lines: readonly number[], length: Length): number =>
  lines.reduce((total, line) => total + length(line), 0);

import { area as makeArea, intersect, isEntireColumn, isEntireRow } from '../model/area';
import { isDateFormat } from '../model/number-format';
import type { SheetModel } from '../model/sheet';
import type { Area } from '../model/sheet-types';
import { isXy } from './types';

/** Where the data of one series is. */
export interface SeriesSource {
  readonly name?: Area;
  readonly categories?: Area;
  readonly values: Area;
  readonly sizes?: Area;
}

export type PlotBy = 'Auto' | 'Columns' | 'Rows';

/** The series that Excel makes of a rectangle: which of its rows and columns are names and categories, which are data. */
export function seriesIn(
  sheet: SheetModel,
  given: Area,
  by: PlotBy,
  element: string,
): { series: SeriesSource[]; by: 'Columns' | 'Rows' } {
  const used = isEntireRow(given) || isEntireColumn(given) ? sheet.usedArea(true, given) : given;
  const area = (used && intersect(used, given)) ?? { ...given, rowCount: 1, columnCount: 1 };
  // As many rows as columns, or more: the columns are the series.
  const resolved = by === 'Auto' ? (area.rowCount >= area.columnCount ? 'Columns' : 'Rows') : by;
  const block = new Block(sheet, area, resolved === 'Rows');
  const { lines, length } = block;
  const cornerIsBlank = block.kind(0, 0) === 'blank' && lines > 1 && length > 1;
  const hasNames = length > 1 && (cornerIsBlank || block.isHeader(lines > 1 ? 1 : 0));
  const from = hasNames ? 1 : 0;
  const labels = labelLines(block, from, cornerIsBlank, element);
  const categories = labels > 0 ? block.part(0, labels, from) : undefined;
  const bubbles = element === 'c:bubbleChart' && lines - labels >= 2;
  const series: SeriesSource[] = [];
  for (let line = labels; line < lines; line += bubbles ? 2 : 1) {
    series.push({
      values: block.part(line, 1, from),
      ...(hasNames ? { name: block.cell(line, 0) } : {}),
      ...(categories ? { categories } : {}),
      ...(bubbles && line + 1 < lines ? { sizes: block.part(line + 1, 1, from) } : {}),
    });
  }
  return { series, by: resolved };
}

/** How many lines at the start are categories (X values) and no series. */
function labelLines(block: Block, from: number, cornerIsBlank: boolean, element: string): number {
  if (block.lines < 2) {
    return 0;
  }
  if (isXy(element)) {
    return 1;
  }
  let labels = 0;
  while (labels < block.lines - 1 && block.isText(labels, from)) {
    labels++;
  }
  return labels || (cornerIsBlank || block.isDates(0, from) ? 1 : 0);
}

type Kind = 'blank' | 'text' | 'number' | 'date';

/** A rectangle read along its series, whether those are its columns or its rows. */
class Block {
  readonly lines: number;
  readonly length: number;

  constructor(
    private readonly sheet: SheetModel,
    private readonly area: Area,
    private readonly turned: boolean,
  ) {
    [this.lines, this.length] = turned ? [area.rowCount, area.columnCount] : [area.columnCount, area.rowCount];
  }

  part(line: number, count: number, from: number): Area {
    const { row, column } = this.area;
    return this.turned
      ? makeArea(row + line, column + from, count, this.length - from)
      : makeArea(row + from, column + line, this.length - from, count);
  }

  cell(line: number, at: number): Area {
    return { ...this.part(line, 1, at), rowCount: 1, columnCount: 1 };
  }

  kind(line: number, at: number): Kind {
    const { row, column } = this.cell(line, at);
    const cell = this.sheet.cells.get(row, column);
    if (cell === undefined || cell.value === '') {
      return 'blank';
    }
    if (typeof cell.value !== 'number') {
      return 'text';
    }
    return isDateFormat(this.sheet.workbook.styles.get(cell.style).numberFormat) ? 'date' : 'number';
  }

  /** Names stand in the first cells: none of them is a number, and not all are blank. */
  isHeader(fromLine: number): boolean {
    let named = false;
    for (let line = fromLine; line < this.lines; line++) {
      const kind = this.kind(line, 0);
      if (kind === 'number') {
        return false;
      }
      named ||= kind !== 'blank';
    }
    return named;
  }

  /** The line holds texts and nothing that could be drawn. */
  isText(line: number, from: number): boolean {
    return this.all(line, from, 'text');
  }

  isDates(line: number, from: number): boolean {
    return this.all(line, from, 'date');
  }

  private all(line: number, from: number, wanted: Kind): boolean {
    let some = false;
    for (let at = from; at < this.length; at++) {
      const kind = this.kind(line, at);
      if (kind !== wanted && kind !== 'blank') {
        return false;
      }
      some ||= kind === wanted;
    }
    return some;
  }
}

import { containsCell, lastColumn, lastRow } from '../area';
import type { SheetModel } from '../sheet';
import { bodyArea, headerArea, totalsArea } from './table-parts';
import { tableStyle, type Stripes, type TableElement } from './table-styles';
import type { Area } from '../sheet-types';
import type { Borders, CellStyle, Color, FillStyle } from '../styles/style-types';
import type { Table } from './table-types';

/** What the style of the table around a cell says of it. */
export interface TableLook {
  readonly fill?: Color;
  readonly color?: Color;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly borders: Borders;
}

/** How a cell looks as part of a table; undefined outside tables, and in those without a style. */
export function tableLookAt(sheet: SheetModel, row: number, column: number): TableLook | undefined {
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const style = table && (sheet.workbook.tableStyles.get(table.style) ?? tableStyle(table.style));
  if (!table || !style) return undefined;
  const parts: Part[] = [
    [style.whole, table.area],
    ...(table.showBandedColumns ? [columnStripe(style.columnStripes, table, column)] : []),
    ...(table.showBandedRows ? [rowStripe(style.rowStripes, table, row)] : []),
    [table.highlightLastColumn ? style.lastColumn : undefined, columnOf(table, lastColumn(table.area))],
    [table.highlightFirstColumn ? style.firstColumn : undefined, columnOf(table, table.area.column)],
    [style.header, table.showHeaders ? headerArea(table) : undefined],
    [style.totals, table.showTotals ? totalsArea(table) : undefined],
    ...corners(table.showHeaders ? headerArea(table) : undefined, style.firstHeader, style.lastHeader),
    ...corners(table.showTotals ? totalsArea(table) : undefined, style.firstTotal, style.lastTotal),
  ];
  let look: TableLook = { borders: {} };
  for (const [element, area] of parts) {
    if (!element || !area || !containsCell(area, row, column)) continue;
    const { fill, color, bold, italic } = element;
    look = {
      ...look,
      ...(fill && { fill }),
      ...(color && { color }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      borders: { ...look.borders, ...bordersOf(element, area, row, column) },
    };
  }
  return look;
}

/** A cell's look on top of its table's: what the cell itself says of a fill, a colour or a border counts. */
export function withTableLook(
  style: CellStyle,
  normal: CellStyle,
  { fill, color, bold, italic, borders }: TableLook,
): CellStyle {
  const own = JSON.stringify(style.font.color) !== JSON.stringify(normal.font.color);
  const filled: FillStyle | undefined =
    fill && style.fill.pattern === 'none' ? { pattern: 'solid', foreground: fill } : undefined;
  return {
    ...style,
    ...(filled && { fill: filled }),
    font: {
      ...style.font,
      ...(color && !own && { color }),
      bold: style.font.bold || bold === true,
      italic: style.font.italic || italic === true,
    },
    borders: {
      ...borders,
      ...Object.fromEntries(Object.entries(style.borders).filter(([, border]) => border !== undefined)),
    },
  };
}

function bordersOf(
  { outline = {}, horizontal, vertical }: TableElement,
  area: Area,
  row: number,
  column: number,
): Borders {
  const sides: [keyof Borders, Borders['top']][] = [
    ['top', row === area.row ? outline.top : horizontal],
    ['bottom', row === lastRow(area) ? outline.bottom : horizontal],
    ['left', column === area.column ? outline.left : vertical],
    ['right', column === lastColumn(area) ? outline.right : vertical],
  ];
  return Object.fromEntries(sides.filter(([, border]) => border !== undefined));
}

type Part = readonly [element: TableElement | undefined, area: Area | undefined];

/** Which stripe a line lies in, where that begins and how many lines it has. */
function stripeAt(
  { first, second, sizes: [firstSize, secondSize] }: Stripes,
  line: number,
): { element: TableElement | undefined; start: number; size: number } {
  const within = line % (firstSize + secondSize);
  const isFirst = within < firstSize;
  return {
    element: isFirst ? first : second,
    start: isFirst ? line - within : line - within + firstSize,
    size: isFirst ? firstSize : secondSize,
  };
}

/** The stripe of the body's rows that a row lies in. */
function rowStripe(stripes: Stripes | undefined, table: Table, row: number): Part {
  const body = bodyArea(table);
  if (!stripes || row < body.row || row > lastRow(body)) return [undefined, undefined];
  const { element, start, size } = stripeAt(stripes, row - body.row);
  return [element, { ...body, row: body.row + start, rowCount: Math.min(size, body.rowCount - start) }];
}

function columnStripe(stripes: Stripes | undefined, table: Table, column: number): Part {
  const body = bodyArea(table);
  if (!stripes) return [undefined, undefined];
  const { element, start, size } = stripeAt(stripes, column - body.column);
  return [element, { ...body, column: body.column + start, columnCount: Math.min(size, body.columnCount - start) }];
}

/** The first and the last cell of a row. */
function corners(row: Area | undefined, first: TableElement | undefined, last: TableElement | undefined): Part[] {
  return row
    ? [
        [first, { ...row, columnCount: 1 }],
        [last, { ...row, column: lastColumn(row), columnCount: 1 }],
      ]
    : [];
}

const columnOf = (table: Table, column: number): Area => ({ ...table.area, column, columnCount: 1 });

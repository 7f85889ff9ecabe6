import { containsCell, lastColumn, lastRow } from './area';
import type { SheetModel } from './sheet';
import { bodyArea, headerArea, totalsArea } from './table-parts';
import { tableStyle, type TableElement } from './table-styles';
import type { Area, Borders, CellStyle, Color, FillStyle, Table } from './types';

/** What the style of the table around a cell says of it. */
export interface TableLook {
  readonly fill?: Color;
  readonly color?: Color;
  readonly bold?: boolean;
  readonly borders: Borders;
}

/** How a cell looks as part of a table; undefined outside tables, and in those without one of Excel's own styles. */
export function tableLookAt(sheet: SheetModel, row: number, column: number): TableLook | undefined {
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const style = table && tableStyle(table.style);
  if (!table || !style) return undefined;
  const parts: [TableElement | undefined, Area | undefined][] = [
    [style.whole, table.area],
    [table.showBandedColumns ? style.stripe : undefined, columnStripe(table, column)],
    [table.showBandedRows ? style.stripe : undefined, rowStripe(table, row)],
    [table.highlightLastColumn ? style.lastColumn : undefined, columnOf(table, lastColumn(table.area))],
    [table.highlightFirstColumn ? style.firstColumn : undefined, columnOf(table, table.area.column)],
    [style.header, table.showHeaders ? headerArea(table) : undefined],
    [style.totals, table.showTotals ? totalsArea(table) : undefined],
  ];
  let look: TableLook = { borders: {} };
  for (const [element, area] of parts) {
    if (!element || !area || !containsCell(area, row, column)) continue;
    const { fill, color, bold } = element;
    look = {
      ...look,
      ...(fill && { fill }),
      ...(color && { color }),
      ...(bold && { bold }),
      borders: { ...look.borders, ...bordersOf(element, area, row, column) },
    };
  }
  return look;
}

/** A cell's look on top of its table's: what the cell itself says of a fill, a colour or a border counts. */
export function withTableLook(style: CellStyle, normal: CellStyle, { fill, color, bold, borders }: TableLook): CellStyle {
  const own = JSON.stringify(style.font.color) !== JSON.stringify(normal.font.color);
  const filled: FillStyle | undefined = fill && style.fill.pattern === 'none' ? { pattern: 'solid', foreground: fill } : undefined;
  return {
    ...style,
    ...(filled && { fill: filled }),
    font: { ...style.font, ...(color && !own && { color }), bold: style.font.bold || bold === true },
    borders: { ...borders, ...Object.fromEntries(Object.entries(style.borders).filter(([, border]) => border !== undefined)) },
  };
}

function bordersOf({ outline = {}, horizontal, vertical }: TableElement, area: Area, row: number, column: number): Borders {
  const sides: [keyof Borders, Borders['top']][] = [
    ['top', row === area.row ? outline.top : horizontal],
    ['bottom', row === lastRow(area) ? outline.bottom : horizontal],
    ['left', column === area.column ? outline.left : vertical],
    ['right', column === lastColumn(area) ? outline.right : vertical],
  ];
  return Object.fromEntries(sides.filter(([, border]) => border !== undefined));
}

/** The striped row a cell of the body lies in: every other one, from the first. */
function rowStripe(table: Table, row: number): Area | undefined {
  const body = bodyArea(table);
  return (row - body.row) % 2 === 0 ? { ...body, row, rowCount: row >= body.row && row <= lastRow(body) ? 1 : 0 } : undefined;
}

function columnStripe(table: Table, column: number): Area | undefined {
  const body = bodyArea(table);
  return (column - body.column) % 2 === 0 ? { ...body, column, columnCount: 1 } : undefined;
}

const columnOf = (table: Table, column: number): Area => ({ ...table.area, column, columnCount: 1 });

import { LOOKS, type Area, type Look, type SheetData } from '../../src/scoring/sheets';

/** How one cell is to look, and on which of its sides a line is to be. */
export interface CellLook {
  bold: boolean;
  size: number;
  fill: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  rotation: number;
  lines: { top: boolean; bottom: boolean; left: boolean; right: boolean };
}

/** How every cell of a sheet is to look: its looks laid over one another, cell by cell. */
export function expectedLooks({ values, columnWidths, looks }: SheetData): CellLook[][] {
  const cells = values.map(() =>
    columnWidths.map((): CellLook => ({
      bold: false,
      size: 10,
      fill: '',
      horizontal: 'General',
      vertical: 'Center',
      wrap: false,
      rotation: 0,
      lines: { top: false, bottom: false, left: false, right: false },
    })),
  );
  for (const { look, areas } of looks) for (const area of areas) lay(cells, LOOKS[look], area);
  return cells;
}

function lay(
  cells: CellLook[][],
  { bold, size, fill, horizontal, vertical, wrap, rotation, lines }: Look,
  area: Area,
): void {
  const { row, column, rowCount, columnCount } = area;
  for (let at = row; at < row + rowCount; at++) {
    for (let across = column; across < column + columnCount; across++) {
      const cell = cells[at]?.[across];
      if (!cell) throw new Error(`a look lies outside the sheet: ${at}, ${across}`);
      cell.bold = bold ?? cell.bold;
      cell.size = size ?? cell.size;
      cell.fill = fill ?? cell.fill;
      cell.horizontal = horizontal ?? cell.horizontal;
      cell.vertical = vertical ?? cell.vertical;
      cell.wrap = wrap ?? cell.wrap;
      cell.rotation = rotation ?? cell.rotation;
      if (!lines) continue;
      const inside = lines === 'grid';
      cell.lines.left ||= inside || across === column;
      cell.lines.right ||= inside || across === column + columnCount - 1;
      cell.lines.top ||= inside || (at === row && lines !== 'open-above');
      cell.lines.bottom ||= inside || (at === row + rowCount - 1 && lines !== 'open-below');
    }
  }
}

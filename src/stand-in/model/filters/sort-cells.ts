import { relocateFormula } from '../../formula/relocate';
import type { SheetModel } from '../sheet';
import { compareValues } from './sort-order';
import type { Cell, CellValue } from '../cells/cell-types';
import type { Area } from '../sheet-types';
import { rgbOf } from '../styles/theme';
import { writeCells } from '../cells/write-cells';

export interface SortKey {
  /** Column (or row) within the sorted rectangle. */
  readonly index: number;
  readonly ascending: boolean;
  /** Text that looks like a number is sorted as one. */
  readonly textAsNumber?: boolean;
  /** By colour: lines of that colour come first (descending: last). "#RRGGBB", empty for none. */
  readonly on?: 'CellColor' | 'FontColor';
  readonly color?: string;
}

/** Whether a cell has the colour a key asks for, itself and not by a conditional format. */
function hasColor(sheet: SheetModel, cell: Cell | undefined, { on, color }: SortKey): boolean {
  const { fill, font } = sheet.workbook.styles.get(cell?.style ?? 0);
  const { themeColors } = sheet.workbook;
  const own =
    on === 'FontColor' ? (font.color ?? { rgb: '#000000' }) : fill.pattern === 'none' ? undefined : fill.foreground;
  return (own ? rgbOf(own, themeColors) : '') === (on === 'FontColor' ? color || '#000000' : color);
}

function sortedValue(value: CellValue, textAsNumber: boolean | undefined): CellValue {
  const number = textAsNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isNaN(number) ? value : number;
}

/**
 * Sorts the lines of a rectangle by their values; equal lines keep their order. Hidden lines stay where they are, as in
 * Excel. Formats of cells travel along, and formulas move as copied ones do.
 */
export function sortRows(
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
  options: { matchCase: boolean; byRows: boolean },
): void {
  const { byRows, matchCase } = options;
  const [first, lineCount] = byRows ? [area.row, area.rowCount] : [area.column, area.columnCount];
  const isHidden = (line: number): boolean => (byRows ? sheet.rows : sheet.columns).get(line)?.hidden ?? false;
  const visible = Array.from({ length: lineCount }, (_, index) => first + index).filter((line) => !isHidden(line));
  const at = (line: number, index: number): Cell | undefined =>
    byRows ? sheet.cells.get(line, area.column + index) : sheet.cells.get(area.row + index, line);
  const sorted = [...visible].sort((a, b) =>
    compareLines(sheet, keys, (index) => [at(a, index), at(b, index)], matchCase),
  );
  const sources = new Map(visible.map((line, index) => [line, sorted[index] ?? line]));
  writeCells(sheet, area, (row, column, before) => {
    const line = byRows ? row : column;
    const source = sources.get(line) ?? line;
    return source === line
      ? before
      : movedCell(byRows ? { row: source, column } : { row, column: source }, { row, column }, sheet);
  });
  sheet.emit({ kind: 'sorted', sheet, area, by: byRows ? 'rows' : 'columns' });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function movedCell(from: Place, to: Place, sheet: SheetModel): Cell | undefined {
  const cell = sheet.cells.get(from.row, from.column);
  return cell?.formula === undefined ? cell : { ...cell, formula: relocateFormula(cell.formula, from, to) };
}

function compareLines(
  sheet: SheetModel,
  keys: readonly SortKey[],
  cellsAt: (index: number) => [Cell | undefined, Cell | undefined],
  matchCase: boolean,
): number {
  for (const key of keys) {
    const [a, b] = cellsAt(key.index);
    if (key.on) {
      const order = Number(hasColor(sheet, b, key)) - Number(hasColor(sheet, a, key));
      if (order !== 0) return key.ascending ? order : -order;
      continue;
    }
    const [first, second] = [a, b].map((cell) => sortedValue(cell?.value ?? '', key.textAsNumber)) as [
      CellValue,
      CellValue,
    ];
    if (first === '' || second === '') {
      const blanks = Number(first === '') - Number(second === '');
      if (blanks !== 0) return blanks;
      continue;
    }
    const order = compareValues(first, second, matchCase);
    if (order !== 0) return key.ascending ? order : -order;
  }
  return 0;
}

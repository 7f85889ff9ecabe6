import type { SheetModel } from './sheet';
import type { Area, Cell, CellValue } from './types';
import { rgbOf } from './theme';
import { writeCells } from './write-cells';

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
  const own = on === 'FontColor' ? (font.color ?? { rgb: '#000000' }) : fill.pattern === 'none' ? undefined : fill.foreground;
  return (own ? rgbOf(own, themeColors) : '') === (on === 'FontColor' ? color || '#000000' : color);
}

function sortedValue(value: CellValue, textAsNumber: boolean | undefined): CellValue {
  const number = textAsNumber && typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isNaN(number) ? value : number;
}

/** Excel's order: numbers, text, FALSE, TRUE, errors; blanks last in either direction. */
function rank(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;
}

function compare(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') {
    return a - b;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    return collator.compare(a, b);
  }
  return rank(a) - rank(b) || Number(a) - Number(b);
}

/** Sorts the lines of a rectangle by their values; equal lines keep their order. Formats of cells travel along. */
export function sortRows(sheet: SheetModel, area: Area, keys: readonly SortKey[], options: { matchCase: boolean; byRows: boolean }): void {
  const { byRows } = options;
  const lineCount = byRows ? area.rowCount : area.columnCount;
  const cellsIn = byRows ? area.columnCount : area.rowCount;
  const at = (line: number, index: number): Cell | undefined =>
    byRows ? sheet.cells.get(area.row + line, area.column + index) : sheet.cells.get(area.row + index, area.column + line);
  const lines = Array.from({ length: lineCount }, (_, line) => Array.from({ length: cellsIn }, (_unused, index) => at(line, index)));
  const collator = new Intl.Collator('en', { sensitivity: options.matchCase ? 'variant' : 'accent' });
  const sorted = [...lines].sort((a, b) => {
    for (const key of keys) {
      const { index, ascending } = key;
      if (key.on) {
        const order = Number(hasColor(sheet, b[index], key)) - Number(hasColor(sheet, a[index], key));
        if (order !== 0) {
          return ascending ? order : -order;
        }
        continue;
      }
      const [first, second] = [a, b].map((line) => sortedValue(line[index]?.value ?? '', key.textAsNumber)) as [CellValue, CellValue];
      if (first === '' || second === '') {
        const blanks = Number(first === '') - Number(second === '');
        if (blanks !== 0) {
          return blanks;
        }
        continue;
      }
      const order = compare(first, second, collator);
      if (order !== 0 && !Number.isNaN(order)) {
        return ascending ? order : -order;
      }
    }
    return 0;
  });
  writeCells(sheet, area, (row, column) => (byRows ? sorted[row - area.row]?.[column - area.column] : sorted[column - area.column]?.[row - area.row]));
  sheet.emit({ kind: 'sorted', sheet, area, by: byRows ? 'rows' : 'columns' });
}

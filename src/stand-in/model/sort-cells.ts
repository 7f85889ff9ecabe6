import type { SheetModel } from './sheet';
import type { Area, Cell, CellValue } from './types';
import { writeCells } from './write-cells';

export interface SortKey {
  /** Column (or row) within the sorted rectangle. */
  readonly index: number;
  readonly ascending: boolean;
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
    for (const { index, ascending } of keys) {
      const [first, second] = [a[index]?.value ?? '', b[index]?.value ?? ''];
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

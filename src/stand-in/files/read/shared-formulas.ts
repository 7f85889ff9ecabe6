import { columnLetters, columnNumber } from '../../model/address';
import { maxColumns, maxRows } from '../../model/limits';

const EDGE = String.raw`(?![\p{L}\p{N}_.(![\\])`;
const REFERENCE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')+'`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})${EDGE}` +
      String.raw`|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})${EDGE}|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})${EDGE})`,
  ].join('|'),
  'giu',
);

/**
 * A formula as it reads some cells further down and right of where it is written: relative references move along,
 * absolute ones stay, and what would leave the sheet comes in again on its other side, as Excel has it for the
 * formulas that cells share.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moveRow = (mark: string, row: string): string =>
    mark === '$' ? mark + row : String(wrap(Number(row) - 1 + rows, maxRows) + 1);
  const moveColumn = (mark: string, letters: string): string => {
    const column = columnNumber(letters);
    return mark === '$' || column < 0 ? mark + letters : columnLetters(wrap(column + columns, maxColumns));
  };
  return formula.replace(REFERENCE, (token: string, ...parts: (string | undefined)[]) => {
    const [m1, column, m2, row, c1, first, c2, last, r1, top, r2, bottom] = parts.map((part) => part ?? '');
    if (column && row) return columnNumber(column) < 0 ? token : moveColumn(m1, column) + moveRow(m2, row);
    if (first && last) return `${moveColumn(c1, first)}:${moveColumn(c2, last)}`;
    if (top && bottom) return `${moveRow(r1, top)}:${moveRow(r2, bottom)}`;
    return token;
  });
}

function wrap(position: number, size: number): number {
  return ((position % size) + size) % size;
}

/** The formulas a sheet's cells share, by their number, as their first cells bring them. */
export class SharedFormulas {
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();

  define(number: string, formula: string, row: number, column: number): void {
    this.masters.set(number, { formula, row, column });
  }

  /** The formula (without `=`) of a cell that shares it; undefined where no cell brought it. */
  at(number: string, row: number, column: number): string | undefined {
    const master = this.masters.get(number);
    return master && moveFormula(master.formula, row - master.row, column - master.column);
  }
}

import { columnLetters, columnNumber } from '../model/address';
import { maxColumns, maxRows } from '../model/limits';
import { editFormula, prefixOf } from './edit';

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula copied from one cell to another: what is not marked with `$` moves along, beyond the sheet it is #REF!.
 * Transposed, rows from the cell become columns and columns rows.
 */
export function relocateFormula(formula: string, from: Place, to: Place, transposed = false): string {
  return editFormula(formula, (token) => {
    if (token.kind !== 'reference') {
      return undefined;
    }
    const corners = token.text.split(':').map((corner) => relocated(corner, from, to, transposed));
    const text = corners.includes(undefined)
      ? '#REF!'
      : inOrder(corners as Corner[])
          .map(written)
          .join(':');
    return prefixOf(formula, token) + text;
  });
}

/** One end of a reference; a whole column has no row, a whole row no column. */
interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowMark: string;
  readonly columnMark: string;
}

function relocated(text: string, from: Place, to: Place, transposed: boolean): Corner | undefined {
  const [, columnMark = '', letters, rowMark = '', digits] = /^(\$?)([A-Z]{1,3})?(\$?)(\d+)?$/i.exec(text) ?? [];
  // In a row alone the mark is read as the column's.
  const marks = letters === undefined ? { rowMark: rowMark || columnMark, columnMark: '' } : { rowMark, columnMark };
  const row = digits === undefined ? undefined : Number(digits) - 1;
  const column = letters === undefined ? undefined : columnNumber(letters);
  const [down, right] = [(row ?? 0) - from.row, (column ?? 0) - from.column];
  const turns =
    transposed && row !== undefined && column !== undefined && marks.rowMark === '' && marks.columnMark === '';
  const corner: Corner = {
    ...marks,
    row: row === undefined || marks.rowMark === '$' ? row : to.row + (turns ? right : down),
    column: column === undefined || marks.columnMark === '$' ? column : to.column + (turns ? down : right),
  };
  const isOnSheet =
    (corner.row ?? 0) >= 0 &&
    (corner.row ?? 0) < maxRows &&
    (corner.column ?? 0) >= 0 &&
    (corner.column ?? 0) < maxColumns;
  return isOnSheet ? corner : undefined;
}

/** Marks that differ may have moved the ends past each other. */
function inOrder([first, last]: Corner[]): Corner[] {
  if (!first || !last) {
    return first ? [first] : [];
  }
  const [top, bottom] = (first.row ?? 0) <= (last.row ?? 0) ? [first, last] : [last, first];
  const [left, right] = (first.column ?? 0) <= (last.column ?? 0) ? [first, last] : [last, first];
  const corner = (vertical: Corner, horizontal: Corner): Corner => ({
    row: vertical.row,
    rowMark: vertical.rowMark,
    column: horizontal.column,
    columnMark: horizontal.columnMark,
  });
  return [corner(top, left), corner(bottom, right)];
}

const written = ({ row, column, rowMark, columnMark }: Corner): string =>
  `${column === undefined ? '' : columnMark + columnLetters(column)}${row === undefined ? '' : `${rowMark}${row + 1}`}`;

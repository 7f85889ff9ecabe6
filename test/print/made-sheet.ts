import type { SheetModel } from '../../src/stand-in/model/sheet';

/** A page of a sheet that was made: its rows from the top, each with its height in points and what its cells say. */
export interface MadeRow {
  readonly height: number;
  readonly texts: readonly string[];
}

/** The pages of a sheet, as its own page breaks divide it. */
export function madePages(sheet: SheetModel): MadeRow[][] {
  const end = 1 + Math.max(...sheet.rows.keys());
  const starts = [0, ...[...sheet.rowBreaks].sort((a, b) => a - b), end];
  return starts.slice(1).map((stop, index) => {
    const rows: MadeRow[] = [];
    for (let row = starts[index] ?? 0; row < stop; row++) {
      const texts: string[] = [];
      sheet.cells.forEach({ row, column: 0, rowCount: 1, columnCount: 60 }, ({ value }) => texts.push(String(value)));
      rows.push({ height: sheet.rows.get(row)?.height ?? 15, texts });
    }
    return rows;
  });
}

/** A row's band on the paper, in points. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the rows of a page come to stand on paper, told from the places of two rows: a sheet is printed at some scale,
 * which is the same for all its rows.
 */
export function bandsOf(
  rows: readonly MadeRow[],
  first: { row: number; middle: number },
  second: { row: number; middle: number },
): Band[] {
  const tops = rows.map((_, row) => rows.slice(0, row).reduce((sum, { height }) => sum + height, 0));
  const middleOf = (row: number): number => (tops[row] ?? 0) + (rows[row]?.height ?? 0) / 2;
  const scale = (second.middle - first.middle) / (middleOf(second.row) - middleOf(first.row));
  const start = first.middle - middleOf(first.row) * scale;
  return rows.map(({ height }, row) => ({
    top: start + (tops[row] ?? 0) * scale,
    bottom: start + ((tops[row] ?? 0) + height) * scale,
  }));
}

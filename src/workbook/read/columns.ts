import type { CellValue } from '../../scoring';
import type { PlacedCandidate } from './candidates';

/** Columns of cells by their column number in the sheet (from 0). */
export type ColumnValues = Map<number, CellValue[]>;

/** A rectangle of rows of which only some columns are wanted. Rows and columns count from 0. */
export interface Rows {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly number[];
}

/** Asks for the values of some columns, neighbours in one range; after the next sync `values()` has them. */
export function loadColumns(
  context: Excel.RequestContext,
  { sheet, firstRow, rowCount, columns }: Rows,
): () => ColumnValues {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const loaded = runsOf(columns).map(({ first, count }) => {
    const range = worksheet.getRangeByIndexes(firstRow, first, rowCount, count);
    range.load('values');
    // Nobody comes back to it: thousands of ranges, kept by the library, would be let go at one stroke in the end.
    range.untrack();
    return { first, count, range };
  });
  return () => {
    const values: ColumnValues = new Map();
    for (const { first, count, range } of loaded) {
      const rows: CellValue[][] = range.values;
      for (let offset = 0; offset < count; offset++)
        values.set(
          first + offset,
          rows.map((row) => row[offset] ?? ''),
        );
    }
    return values;
  };
}

/** Numbers as runs of neighbours. */
export function runsOf(numbers: readonly number[], gap = 0): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number - (last.first + last.count) <= gap) last.count = number - last.first + 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** The sheet's columns under any header of a candidate, known or not. */
export function headedColumns({ header, firstColumn }: PlacedCandidate): number[] {
  return header.flatMap((cell, index) => (typeof cell === 'string' && cell.trim() !== '' ? [firstColumn + index] : []));
}

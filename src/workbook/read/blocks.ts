import type { CellValue } from '../../scoring';

const FIRST_BLOCK = 5_000;
const LARGEST_BLOCK = 20_000;
/** Excel on the web answers with 5 MB at most; what JSON adds to the cells is kept room for. */
const BYTES_PER_BLOCK = 3_000_000;

/** How many rows to read next: a first block to see how wide the rows are, then as many as an answer holds. */
export function nextBlock(bytesPerRow: number | undefined, rowsLeft: number): number {
  if (bytesPerRow === undefined) return Math.min(FIRST_BLOCK, rowsLeft);
  const fitting = Math.floor(BYTES_PER_BLOCK / Math.max(bytesPerRow, 1));
  return Math.min(Math.max(fitting, 100), LARGEST_BLOCK, rowsLeft);
}

/** About how many bytes a cell takes in an answer: a Chinese character takes three. */
export function bytesOf(columns: Iterable<readonly (CellValue | undefined)[]>): number {
  let bytes = 0;
  for (const column of columns)
    for (const cell of column) bytes += 3 + (typeof cell === 'string' ? cell.length * 3 : 8);
  return bytes;
}

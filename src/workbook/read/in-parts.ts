import { isTooLong } from '../too-long';
import type { IncidentBlock } from './incident-source';

/** Rows between two wanted ones that are read along rather than asked for apart. */
export const READ_ALONG = 20;
/** Rows in one request; where texts are too long for Excel's answer, they are asked for in halves. */
const ROWS_PER_REQUEST = 4_000;
/** Runs of such rows in one request, each a range or a few: what comes of so many is unpacked in some milliseconds. */
const RUNS_PER_REQUEST = 100;

/**
 * Has some rows of a log read in parts, each of one block and short enough for one request.
 *
 * @param blocks the blocks the log was made of, in its order
 * @param rows the log's row numbers
 * @param read reads rows of a block, by their places in it; `first` is the log's number of the block's first row
 */
export async function inParts(
  blocks: readonly IncidentBlock[],
  rows: readonly number[],
  read: (block: IncidentBlock, rows: readonly number[], first: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const inOrder = [...rows].sort((a, b) => a - b);
  let first = 0;
  let at = 0;
  let most = ROWS_PER_REQUEST;
  for (const block of blocks) {
    const end = first + block.table.rowCount;
    while ((inOrder[at] ?? Infinity) < end) {
      signal?.throwIfAborted();
      const part = partOf(inOrder, at, end, most).map((row) => row - first);
      try {
        await read(block, part, first);
        at += part.length;
      } catch (error) {
        if (part.length === 1 || !isTooLong(error)) throw error;
        most = Math.ceil(part.length / 2);
      }
    }
    first = end;
  }
}

/** The rows of one request, from one on and before another: so many at most, and in few runs. */
function partOf(rows: readonly number[], from: number, end: number, most: number): number[] {
  const part: number[] = [];
  let runs = 0;
  for (let at = from; at < rows.length && part.length < most; at++) {
    const row = rows[at] ?? end;
    if (row >= end) break;
    const before = part.at(-1);
    if (before === undefined || row - before - 1 > READ_ALONG) runs += 1;
    if (runs > RUNS_PER_REQUEST) break;
    part.push(row);
  }
  return part;
}

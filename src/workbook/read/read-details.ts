import { DETAIL_FIELDS, shown, type DetailField, type Details, type RowDetails } from '../../scoring';
import { isTooLong } from '../too-long';
import { loadColumns, runsOf } from './columns';
import { columnOf, firstRowOf, type IncidentBlock } from './incident-source';

/** Rows between two wanted ones that are read along rather than asked for apart. */
const READ_ALONG = 20;
/** Rows of details in one request; notes too long for Excel's answer are asked for in halves. */
const ROWS_PER_REQUEST = 4_000;
/** Runs of such rows in one request, each a range or a few: what comes of so many is unpacked in some milliseconds. */
const RUNS_PER_REQUEST = 100;

/**
 * Reads the texts of some rows that no score needs: notes, evidence and names of who recorded and approved.
 *
 * @param blocks the blocks the log was made of, in its order
 * @param rows the log's row numbers
 */
export async function readDetails(
  context: Excel.RequestContext,
  blocks: readonly IncidentBlock[],
  rows: readonly number[],
  signal?: AbortSignal,
): Promise<Details> {
  const details = new Map<number, RowDetails>();
  const inOrder = [...rows].sort((a, b) => a - b);
  let first = 0;
  let at = 0;
  let most = ROWS_PER_REQUEST;
  for (const block of blocks) {
    const end = first + block.table.rowCount;
    while ((inOrder[at] ?? Infinity) < end) {
      signal?.throwIfAborted();
      const part = partOf(inOrder, at, end, most);
      try {
        await readBlockDetails(
          context,
          block,
          part.map((row) => row - first),
          first,
          details,
        );
        at += part.length;
      } catch (error) {
        if (part.length === 1 || !isTooLong(error)) throw error;
        most = Math.ceil(part.length / 2);
      }
    }
    first = end;
  }
  return details;
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

async function readBlockDetails(
  context: Excel.RequestContext,
  block: IncidentBlock,
  rows: readonly number[],
  first: number,
  details: Map<number, RowDetails>,
): Promise<void> {
  const places = new Map<DetailField, number>();
  for (const field of DETAIL_FIELDS) {
    const column = columnOf(block.found, field);
    if (column !== undefined) places.set(field, column);
  }
  const wanted = new Set(rows);
  const sheet = block.table.sheet;
  const runs = runsOf(rows, READ_ALONG).map((run) => ({
    run,
    load: loadColumns(context, {
      sheet,
      firstRow: firstRowOf(block) + run.first,
      rowCount: run.count,
      columns: [...places.values()],
    }),
  }));
  if (places.size > 0) await context.sync();
  for (const { run, load } of runs) {
    const values = places.size > 0 ? load() : undefined;
    for (let row = run.first; row < run.first + run.count; row++) {
      if (!wanted.has(row)) continue;
      const texts: RowDetails = {};
      for (const [field, column] of places) texts[field] = shown(values?.get(column)?.[row - run.first]);
      details.set(first + row, texts);
    }
  }
}

import { DETAIL_FIELDS, shown, type DetailField, type Details, type RowDetails } from '../../scoring';
import { giveWay, inSlices } from '../../pace';
import { loadColumns, runsOf } from './columns';
import { inParts, READ_ALONG } from './in-parts';
import { columnOf, firstRowOf, type IncidentBlock } from './incident-source';

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
  await inParts(blocks, rows, (block, part, first) => readBlockDetails(context, block, part, first, details), signal);
  return details;
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
  function* unpack(): Generator<void> {
    for (const { run, load } of runs) {
      const values = places.size > 0 ? load() : undefined;
      for (let row = run.first; row < run.first + run.count; row++) {
        if (!wanted.has(row)) continue;
        const texts: RowDetails = {};
        for (const [field, column] of places) texts[field] = shown(values?.get(column)?.[row - run.first]);
        details.set(first + row, texts);
      }
      yield;
    }
  }
  // The library has just unpacked the answer.
  await giveWay();
  await inSlices(unpack());
}

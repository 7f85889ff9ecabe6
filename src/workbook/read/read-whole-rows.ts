import { rowsBetween, type IncidentField, type RawTable } from '../../scoring';
import { runsOf } from './columns';
import { inParts, READ_ALONG } from './in-parts';
import { firstRowOf, type IncidentBlock } from './incident-source';
import { loadRows } from './load-rows';
import type { Reading } from './read-incidents';

/**
 * Reads some rows of a log with all their known columns, as runs of neighbours in the log's order; a run of none for a
 * block without any, so that every sheet of the log is among them.
 *
 * @param blocks the blocks the log was made of, in its order
 * @param rows the log's row numbers
 */
export async function readWholeRows(
  context: Excel.RequestContext,
  blocks: readonly IncidentBlock[],
  reading: Reading,
  rows: readonly number[],
  signal?: AbortSignal,
): Promise<RawTable<IncidentField>[]> {
  const runs = new Map<IncidentBlock, RawTable<IncidentField>[]>();
  await inParts(
    blocks,
    rows,
    async (block, part) => {
      const loads = runsOf(part, READ_ALONG).map((run) => {
        const span = { first: firstRowOf(block) + run.first, count: run.count };
        return { run, rows: loadRows(context, block.found, reading, span, true) };
      });
      await context.sync();
      const read: RawTable<IncidentField>[] = [];
      for (const { run, rows: loaded } of loads) {
        const table = await loaded.table();
        const own = part.filter((row) => row >= run.first && row < run.first + run.count);
        for (const { first, count } of runsOf(own))
          read.push(rowsBetween(table, first - run.first, first - run.first + count));
      }
      runs.set(block, [...(runs.get(block) ?? []), ...read]);
    },
    signal,
  );
  return blocks.flatMap((block) => runs.get(block) ?? [{ ...block.table, rowCount: 0, columns: {} }]);
}

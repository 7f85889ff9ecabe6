import {
  DETAIL_FIELDS,
  isBlank,
  type CellValue,
  type DateSystem,
  type Gap,
  type IncidentField,
  type Settings,
} from '../../scoring';
import { giveWay } from '../../pace';
import { bytesOf, nextBlock } from './blocks';
import { headedColumns, loadColumns, runsOf, type ColumnValues } from './columns';
import { datesAsText } from './dated-quantities';
import { findGap } from './find-gap';
import { blankRows, columnOf, isPlainRange, type IncidentBlock } from './incident-source';
import type { Found } from './found';
import { headersOf } from './read-table';
import { Standing } from './standing';
import { blankTotalsRows } from './totals-rows';

/** What reading a log depends on beside where it stands. */
export interface Reading {
  readonly settings: Settings;
  readonly dateSystem: DateSystem;
}

const REQUIRED: readonly IncidentField[] = ['date', 'name', 'clause'];

/**
 * Reads one incident table in blocks, one request each, and of its columns those that scores need. Rows in which
 * nothing was found are looked at in full: they may hold only a note (and are rows then), or be the end of a plain range.
 *
 * @param onBlock called with each block and how many rows were read for it; the next is asked for when it is done
 * @returns the first row below the end, if one looks like a row of it
 * @throws MovedRowsError where rows came or went between the blocks
 */
export async function readIncidents(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  { settings, dateSystem }: Reading,
  onBlock: (block: IncidentBlock, rows: number) => Promise<void>,
): Promise<Gap | undefined> {
  const { candidate } = found;
  const fields = neededFields(found, settings);
  const numbers = fields.map((field) => columnOf(found, field) ?? 0);
  const standing = new Standing(candidate);
  let read = 0;
  let bytesPerRow: number | undefined;
  while (read < candidate.rowCount) {
    const firstRow = candidate.firstRow + read;
    const asked = nextBlock(bytesPerRow, candidate.rowCount - read);
    const load = loadColumns(context, { sheet: candidate.sheet, firstRow, rowCount: asked, columns: numbers });
    const check = standing.ask(context);
    await context.sync();
    check();
    // Excel's answer was just unpacked, which takes its time by itself.
    await giveWay();
    const values = load();
    bytesPerRow = bytesOf(values.values()) / asked;
    const { rowCount, rest } = await completeBlankRows(context, found, values, firstRow, asked);
    const columns: Partial<Record<IncidentField, (CellValue | undefined)[]>> = {};
    for (const field of Object.keys(found.columns) as IncidentField[]) {
      const number = columnOf(found, field) ?? -1;
      columns[field] = (values.get(number) ?? rest.get(number))?.slice(0, rowCount);
    }
    await datesAsText(context, found, columns.quantity, firstRow, dateSystem);
    await blankTotalsRows(context, found, columns, firstRow);
    const table = {
      sheet: candidate.sheet,
      firstRow: firstRow + 1,
      rowCount,
      columns,
      headers: headersOf(found.columns),
    };
    read += asked;
    await onBlock({ found, table }, asked);
    if (rowCount < asked) return gapBelow(context, found, firstRow + rowCount + 1);
  }
  return gapBelow(context, found);
}

/** The first row that stands below the end: of a plain range from a row on, of a table below it. */
async function gapBelow(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  from?: number,
): Promise<Gap | undefined> {
  const { candidate } = found;
  const rows = from === undefined ? candidate.below : { from, end: candidate.firstRow + candidate.rowCount };
  const columns = REQUIRED.map((field) => columnOf(found, field) ?? 0);
  return rows && findGap(context, candidate, columns, rows);
}

/** All known columns but those that only printing needs; the evidence where its absence is to be reported. */
export function neededFields({ columns }: Found<IncidentField>, { evidence }: Settings): IncidentField[] {
  const needed = new Set<IncidentField>(['approvedBy', ...(evidence === 'warn' ? (['evidence'] as const) : [])]);
  const details: readonly IncidentField[] = DETAIL_FIELDS;
  return (Object.keys(columns) as IncidentField[]).filter((field) => needed.has(field) || !details.includes(field));
}

/** Reads the other columns of rows that look blank, and finds the end of a plain range among them. */
export async function completeBlankRows(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  values: ColumnValues,
  firstRow: number,
  rowCount: number,
): Promise<{ rowCount: number; rest: Map<number, (CellValue | undefined)[]> }> {
  const rest = new Map<number, (CellValue | undefined)[]>();
  const looksBlank = blankRows(values.values(), rowCount);
  const known = (Object.keys(found.columns) as IncidentField[]).map((field) => columnOf(found, field) ?? 0);
  const wanted = (isPlainRange(found.candidate) ? headedColumns(found.candidate) : known).filter(
    (number) => !values.has(number),
  );
  if (looksBlank.length === 0) return { rowCount, rest };
  for (const number of wanted) rest.set(number, new Array<CellValue | undefined>(rowCount));
  const loads = runsOf(looksBlank).map(({ first, count }) => ({
    first,
    load: loadColumns(context, {
      sheet: found.candidate.sheet,
      firstRow: firstRow + first,
      rowCount: count,
      columns: wanted,
    }),
  }));
  if (wanted.length > 0) await context.sync();
  for (const { first, load } of loads) {
    if (wanted.length === 0) break;
    for (const [number, cells] of load()) {
      const column = rest.get(number);
      cells.forEach((cell, offset) => {
        if (column) column[first + offset] = cell;
      });
    }
  }
  const end = isPlainRange(found.candidate)
    ? looksBlank.find((row) => [...rest.values()].every((column) => isBlank(column[row])))
    : undefined;
  return { rowCount: end ?? rowCount, rest };
}

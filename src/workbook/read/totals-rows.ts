import { isBlank, isTotalsWord, type CellValue, type IncidentField } from '../../scoring';
import { headedColumns, loadColumns, runsOf } from './columns';
import { columnOf } from './incident-source';
import type { PlacedCandidate } from './candidates';
import type { Found } from './found';

/** A log's columns as they were read. */
type Columns = Partial<Record<IncidentField, (CellValue | undefined)[]>>;

const REQUIRED = ['date', 'name', 'clause'] as const;

/**
 * Makes hand-made totals rows blank whose word for "total" stands under a header that is no column of ours (序号, mostly):
 * they are no rows of the log. Only rows that lack all that is required are asked for their other cells.
 *
 * @param columns the block's, changed in place
 * @param firstRow the sheet's row (from 0) of the block's first row
 */
export async function blankTotalsRows(
  context: Excel.RequestContext,
  found: Found<IncidentField>,
  columns: Columns,
  firstRow: number,
): Promise<void> {
  const suspects = rowsWithoutAny(columns);
  if (suspects.length === 0) return;
  const known = new Set((Object.keys(found.columns) as IncidentField[]).map((field) => columnOf(found, field)));
  const others = wordColumns(found.candidate).filter((number) => !known.has(number));
  if (others.length === 0) return;
  const loads = runsOf(suspects).map(({ first, count }) => ({
    first,
    load: loadColumns(context, {
      sheet: found.candidate.sheet,
      firstRow: firstRow + first,
      rowCount: count,
      columns: others,
    }),
  }));
  await context.sync();
  const read = Object.values<(CellValue | undefined)[] | undefined>(columns).filter((column) => column !== undefined);
  for (const { first, load } of loads) {
    for (const cells of load().values()) {
      cells.forEach((cell, offset) => {
        if (isTotalsWord(cell)) for (const column of read) column[first + offset] = '';
      });
    }
  }
}

/**
 * Where the word may stand: under any header, and in the column before them all, whose header may be merged with a cell
 * above.
 */
function wordColumns(candidate: PlacedCandidate): number[] {
  const headed = headedColumns(candidate);
  const [first = 0] = headed;
  return first > candidate.firstColumn ? [first - 1, ...headed] : headed;
}

/** The same for a table that was read whole; the word may stand where something else is required, too. */
export function blankTotals(columns: readonly CellValue[][], required: readonly CellValue[][], rowCount: number): void {
  for (let row = 0; row < rowCount; row++) {
    if (required.length === 0 || required.some((column) => !isBlank(column[row]) && !isTotalsWord(column[row])))
      continue;
    if (columns.some((column) => isTotalsWord(column[row]))) for (const column of columns) column[row] = '';
  }
}

/** The rows that hold something, and nothing that is required. */
function rowsWithoutAny(columns: Columns): number[] {
  const { clause = [] } = columns;
  const rows: number[] = [];
  for (let row = 0; row < clause.length; row++) {
    if (!isBlank(clause[row]) || REQUIRED.some((field) => !isBlank(columns[field]?.[row]))) continue;
    if (Object.values<(CellValue | undefined)[] | undefined>(columns).some((column) => !isBlank(column?.[row])))
      rows.push(row);
  }
  return rows;
}

import type { CellValue } from '../../scoring';
import { bytesOf } from '../read/blocks';
import { isTooLong } from '../too-long';
import { callsOurs } from './our-formulas';

/**
 * Cells one below another whose formulas call our functions; rows and columns count from 0. Formulas of one text side by
 * side are one run over several columns: they may be an array formula's, of which Excel changes all cells or none.
 */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly width: number;
}

/** A sheet's formulas that call our functions. */
export interface SheetFormulas {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** Those whose functions have answered. */
  readonly answered: readonly Run[];
  /** How many have no answer yet. */
  readonly waiting: number;
}

/** The first part of a sheet shows how long its formulas are; what follows is as much as one answer holds. */
const FIRST_CELLS = 10_000;
const MOST_CELLS = 100_000;
const BYTES_PER_REQUEST = 3_000_000;
/** Runs whose values are asked for at once. */
const RUNS_PER_REQUEST = 1_000;

/** What a cell shows while a function that it calls has not answered. */
const WAITING: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA']);

/** Finds all formulas that call our functions; sheets without any are left out. */
export async function findFormulas(context: Excel.RequestContext): Promise<SheetFormulas[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { sheet, used } of sheets) {
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
  }
  await context.sync();
  const found: SheetFormulas[] = [];
  for (const { sheet, used } of sheets) {
    if (used.isNullObject) continue;
    const runs = await runsIn(context, sheet, used);
    if (runs.length === 0) continue;
    const answered = await answeredOf(context, sheet, runs);
    const waiting = cellsOf(runs) - cellsOf(answered);
    found.push({ sheet, isProtected: sheet.protection.protected, answered, waiting });
  }
  return found;
}

/** How many cells there are in runs. */
export function cellsOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { count, width }) => sum + count * width, 0);
}

async function runsIn(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Excel.Range): Promise<Run[]> {
  const runs = new Runs();
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  let height = Math.max(1, Math.floor(FIRST_CELLS / columnCount));
  for (let read = 0; read < rowCount;) {
    const rows = Math.min(height, rowCount - read);
    const part = sheet.getRangeByIndexes(rowIndex + read, columnIndex, rows, columnCount);
    part.load('formulas');
    try {
      await context.sync();
    } catch (error) {
      // Longer texts than the part before had: as much as that is asked for in halves.
      if (rows === 1 || !isTooLong(error)) throw error;
      height = Math.ceil(rows / 2);
      continue;
    }
    const formulas: CellValue[][] = part.formulas;
    formulas.forEach((cells, down) => {
      for (let across = 0, width: number; across < cells.length; across += width) {
        width = sameFrom(cells, across);
        if (callsOurs(cells[across])) runs.add(rowIndex + read + down, columnIndex + across, width);
      }
    });
    read += rows;
    const bytesPerRow = Math.max(bytesOf(formulas) / rows, 1);
    height = Math.max(1, Math.floor(Math.min(MOST_CELLS / columnCount, BYTES_PER_REQUEST / bytesPerRow)));
  }
  return runs.all;
}

/** How many cells of a row hold the same as one of them, itself and those to its right. */
function sameFrom(cells: readonly CellValue[], start: number): number {
  let end = start + 1;
  while (end < cells.length && cells[end] === cells[start]) end += 1;
  return end - start;
}

/** The runs without the cells that wait for an answer; one over several columns waits as a whole. */
async function answeredOf(context: Excel.RequestContext, sheet: Excel.Worksheet, runs: readonly Run[]): Promise<Run[]> {
  const answered = new Runs();
  for (let at = 0; at < runs.length; at += RUNS_PER_REQUEST) {
    const part = runs.slice(at, at + RUNS_PER_REQUEST).map((run) => ({ run, range: rangeOf(sheet, run) }));
    for (const { range } of part) range.load('values');
    await context.sync();
    for (const { run, range } of part) {
      const values: unknown[][] = range.values;
      if (run.width > 1 && values.some((row) => row.some((value) => WAITING.has(value)))) continue;
      values.forEach(([value], down) => {
        if (!WAITING.has(value)) answered.add(run.row + down, run.column, run.width);
      });
    }
  }
  return answered.all;
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, count, width }: Run): Excel.Range {
  return sheet.getRangeByIndexes(row, column, count, width);
}

/** Gathers cells into runs; they come row by row from the top down. */
class Runs {
  readonly all: { readonly row: number; readonly column: number; count: number; readonly width: number }[] = [];
  /** The last run from each column on. */
  private readonly last = new Map<number, (typeof this.all)[number]>();

  add(row: number, column: number, width: number): void {
    const above = this.last.get(column);
    if (above && above.row + above.count === row && above.width === width) {
      above.count += 1;
      return;
    }
    const run = { row, column, count: 1, width };
    this.all.push(run);
    this.last.set(column, run);
  }
}

import { isBlank, type CellValue } from '../../scoring';
import { asTyped } from '../as-typed';
import { columnUnder, SheetGoneError } from '../go-to/go-to';
import { asOneUndo } from './as-one-undo';

/** A cell and the value it is to have. */
export interface CellFix {
  readonly sheet: string;
  /** The worksheet's row number, from 1. */
  readonly row: number;
  /** The column's header as it stands in the sheet. */
  readonly column: string;
  /** What the cell must still hold, else it is left alone; absent: whatever it holds. */
  readonly before?: CellValue;
  readonly after: CellValue;
}

/** What became of fixes. */
export interface FixResult {
  /** Those that were written, each with what the cell held before and holds now: enough to take them back. */
  readonly written: readonly CellFix[];
  /** Cells that held something else meanwhile, and were left alone. */
  readonly skipped: number;
}

/** A day as it is written: Excel reads it as a date, as if it were typed. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Writes values into cells the user was shown, all in one request and one step of undo. A cell that no longer holds what
 * was shown is left alone.
 *
 * @throws SheetGoneError, or what Excel refuses: nothing is written then
 */
export async function fixCells(fixes: readonly CellFix[]): Promise<FixResult> {
  return asOneUndo(async (context) => {
    const found = await findCells(context, fixes);
    for (const { cell } of found) cell.load('values');
    await context.sync();
    const changed: typeof found = [];
    const before = new Map<CellFix, CellValue>();
    for (const { fix, cell } of found) {
      const held = (cell.values[0]?.[0] ?? '') as CellValue;
      if (fix.before !== undefined && !isSame(held, fix.before)) continue;
      cell.values = [[isDay(fix.after) ? fix.after : asTyped(fix.after)]];
      before.set(fix, held);
      changed.push({ fix, cell });
    }
    // What a cell holds then may be another value than was written: a date is a number.
    for (const { cell } of changed) cell.load('values');
    await context.sync();
    const written = changed.map(({ fix, cell }): CellFix => {
      const after = (cell.values[0]?.[0] ?? '') as CellValue;
      return { ...fix, before: before.get(fix), after };
    });
    return { written, skipped: fixes.length - written.length };
  });
}

async function findCells(context: Excel.RequestContext, fixes: readonly CellFix[]) {
  const sheets = new Map<string, { sheet: Excel.Worksheet; used: Excel.Range }>();
  for (const name of new Set(fixes.map(({ sheet }) => sheet))) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,columnCount');
    sheets.set(name, { sheet, used });
  }
  await context.sync();
  const columns = new Map<string, number | undefined>();
  const found: { fix: CellFix; cell: Excel.Range }[] = [];
  for (const fix of fixes) {
    const place = sheets.get(fix.sheet);
    if (!place || place.sheet.isNullObject || place.used.isNullObject) throw new SheetGoneError(fix.sheet);
    // Fixes of one column are many: it is looked up once.
    const key = `${fix.sheet}\u0000${fix.column}`;
    if (!columns.has(key)) {
      columns.set(key, await columnUnder(context, place.sheet, place.used, fix.column, fix.row - 1));
    }
    const column = columns.get(key);
    if (column !== undefined) found.push({ fix, cell: place.sheet.getCell(fix.row - 1, column) });
  }
  return found;
}

function isDay(value: CellValue): boolean {
  return typeof value === 'string' && ISO_DAY.test(value);
}

/** Whether a cell holds what is expected, as far as people see. */
export function isSame(held: CellValue, expected: CellValue): boolean {
  return isBlank(held) ? isBlank(expected) : String(held).trim() === String(expected).trim();
}

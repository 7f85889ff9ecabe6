/** A place in the workbook to be shown to the user. */
export interface SheetPlace {
  readonly sheet: string;
  /** The worksheet's row number, from 1; without it the sheet alone is meant. */
  readonly row?: number | null;
  /** The column's header as it stands in the sheet. */
  readonly column?: string | null;
}

/** Thrown where a sheet that is to be shown is no longer there. */
export class SheetGoneError extends Error {
  override readonly name = 'SheetGoneError';

  constructor(readonly sheet: string) {
    super(`There is no sheet ${sheet} any more.`);
  }
}

/** Thrown where a sheet that is to be shown is hidden. */
export class SheetHiddenError extends Error {
  override readonly name = 'SheetHiddenError';

  /** @param isVery whether Excel's own list of hidden sheets leaves it out */
  constructor(
    readonly sheet: string,
    readonly isVery: boolean,
  ) {
    super(`Sheet ${sheet} is hidden.`);
  }
}

/** Thrown where a row that is to be shown is selected, and cannot be seen: a filter or somebody has hidden it. */
export class RowHiddenError extends Error {
  override readonly name = 'RowHiddenError';

  constructor(
    readonly sheet: string,
    readonly row: number,
  ) {
    super(`Row ${row} of sheet ${sheet} is hidden.`);
  }
}

/** Header rows are looked for in so many rows above a cell's row, table or not. */
const HEADER_ROWS = 20;

/**
 * Turns to a sheet and selects the cell of a row under a header, or the row's cells in use where no header is given or
 * none fits.
 *
 * @throws SheetGoneError, SheetHiddenError, RowHiddenError
 */
export async function goTo({ sheet: name, row, column }: SheetPlace): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load('visibility');
    used.load('rowIndex,columnIndex,columnCount');
    await context.sync();
    if (sheet.isNullObject) throw new SheetGoneError(name);
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      throw new SheetHiddenError(name, sheet.visibility === Excel.SheetVisibility.veryHidden);
    sheet.activate();
    let cells: Excel.Range | undefined;
    if (row !== undefined && row !== null && !used.isNullObject) {
      const at = column ? await columnUnder(context, sheet, used, column, row - 1) : undefined;
      cells =
        at === undefined
          ? sheet.getRangeByIndexes(row - 1, used.columnIndex, 1, used.columnCount)
          : sheet.getCell(row - 1, at);
      cells.select();
      cells.load('rowHidden');
    }
    await context.sync();
    if (cells?.rowHidden && row) throw new RowHiddenError(name, row);
  });
}

/** The column (from 0) under a header, looked for in the sheet's first rows and in the tables over the row. */
export async function columnUnder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  header: string,
  row: number,
): Promise<number | undefined> {
  const { tables } = sheet;
  tables.load('items/name');
  const height = Math.max(Math.min(HEADER_ROWS, row - used.rowIndex), 1);
  const head = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, height, used.columnCount);
  head.load('values');
  await context.sync();
  const headers = tables.items.map((table) => {
    const range = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    range.load('values,columnIndex');
    body.load('rowIndex,rowCount');
    return { range, body };
  });
  await context.sync();
  const over = headers.find(({ body }) => body.rowIndex <= row && row < body.rowIndex + body.rowCount);
  const rows: { readonly cells: unknown[]; readonly first: number }[] = over
    ? [{ cells: over.range.values[0] ?? [], first: over.range.columnIndex }]
    : // The nearest header above counts.
      [...head.values].reverse().map((cells: unknown[]) => ({ cells, first: used.columnIndex }));
  for (const { cells, first } of rows) {
    const index = cells.findIndex((cell) => String(cell).trim() === header);
    if (index >= 0) return first + index;
  }
  return undefined;
}

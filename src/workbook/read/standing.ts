import type { PlacedCandidate } from './candidates';

/**
 * Thrown where a table's rows moved between the requests that read it: a row may have been read twice, or not at all.
 * Reading again from the start may do better.
 */
export class MovedRowsError extends Error {
  override readonly name = 'MovedRowsError';

  constructor(readonly sheet: string) {
    super(`Rows moved in ${sheet} while they were read.`);
  }
}

/** Watches that a table or range stays where it is over the requests that read it. Costs no request of its own. */
export class Standing {
  private first: string | undefined;

  constructor(private readonly candidate: PlacedCandidate) {
    const { table, firstRow, firstColumn, rowCount } = candidate;
    if (table !== undefined) this.first = placeText(firstRow, firstColumn, rowCount);
  }

  /** Asks along with the next request where it stands; after that, the check throws if that is elsewhere. */
  ask(context: Excel.RequestContext): () => void {
    const { table, sheet } = this.candidate;
    const { tables, worksheets } = context.workbook;
    const range =
      table === undefined
        ? worksheets.getItem(sheet).getUsedRangeOrNullObject(true)
        : tables.getItemOrNullObject(table).getDataBodyRange();
    range.load('rowIndex,columnIndex,rowCount');
    return () => {
      const place = range.isNullObject ? '' : placeText(range.rowIndex, range.columnIndex, range.rowCount);
      this.first ??= place;
      if (place !== this.first) throw new MovedRowsError(sheet);
    };
  }
}

function placeText(row: number, column: number, rowCount: number): string {
  return [row, column, rowCount].join();
}

import { placeOf } from '../tables/located';
import type { IssuePlace } from '../issue';
import type { CellValue } from '../cells/cell';
import type { IncidentField } from '../tables/contract';
import type { TableOf } from '../tables/table';

/** A run of rows of the log that stand one below the other in a sheet. */
interface Segment {
  readonly sheet: string;
  readonly headers: TableOf<'Incidents'>['headers'];
  readonly firstRow: number;
  /** The log's number of the segment's first row. */
  readonly start: number;
  rowCount: number;
}

/** Where a row of the log stands in the workbook. */
export interface RowPlace {
  readonly sheet: string;
  /** The worksheet's row number, from 1. */
  readonly row: number;
}

/** Which row of the log stands where in the workbook. */
export class RowPlaces {
  private readonly segments: Segment[] = [];

  /** The known headers of the first table, as they stand in its sheet. */
  get headers(): Segment['headers'] {
    return this.segments[0]?.headers ?? {};
  }

  /** Notes where a block's rows stand, the first of which is the log's row `start`. */
  add({ sheet, headers, firstRow, rowCount }: TableOf<'Incidents'>, start: number): void {
    const last = this.segments.at(-1);
    if (last && last.sheet === sheet && last.firstRow + last.rowCount === firstRow) last.rowCount += rowCount;
    else this.segments.push({ sheet, headers, firstRow, start, rowCount });
  }

  /** The sheets the rows came from, in the order in which they were read. */
  sheets(): string[] {
    return [...new Set(this.segments.map(({ sheet }) => sheet))];
  }

  /** Compares rows by where they stand: sheet by sheet, downwards. */
  readonly inOrder = (a: RowPlace, b: RowPlace): number => {
    if (a.sheet === b.sheet) return a.row - b.row;
    const sheets = this.sheets();
    return sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet);
  };

  place(row: number): RowPlace {
    const segment = this.segmentOf(row);
    return { sheet: segment.sheet, row: segment.firstRow + row - segment.start };
  }

  /** The log's number of a worksheet's row (from 1); `undefined` where that row is none of the log's. */
  rowAt(sheet: string, row: number): number | undefined {
    const isWithin = (one: Segment): boolean => one.firstRow <= row && row < one.firstRow + one.rowCount;
    const segment = this.segments.find((one) => one.sheet === sheet && isWithin(one));
    return segment && segment.start + row - segment.firstRow;
  }

  /** Where one of a row's cells stands, for an issue. */
  placeInColumn(row: number, field: IncidentField, value: CellValue): IssuePlace {
    const { sheet, headers, firstRow, rowCount, start } = this.segmentOf(row);
    return { ...placeOf('Incidents', { sheet, headers, firstRow, rowCount, columns: {} }, field, row - start), value };
  }

  private segmentOf(row: number): Segment {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle]?.start ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const segment = this.segments[low];
    if (!segment) throw new RangeError(`The log has no row ${row}.`);
    return segment;
  }
}

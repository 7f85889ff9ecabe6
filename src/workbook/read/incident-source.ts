import { isBlank, type CellValue, type IncidentField, type RawTable } from '../../scoring';
import type { PlacedCandidate } from './candidates';
import type { Found } from './found';

/** One block of an incident table as it was read, and where it came from: what later reads of its rows start from. */
export interface IncidentBlock {
  readonly found: Found<IncidentField>;
  readonly table: RawTable<IncidentField>;
}

/** Where a known column stands in the sheet (from 0); `undefined` where the table has none. */
export function columnOf({ candidate, columns }: Found<IncidentField>, field: IncidentField): number | undefined {
  const column = columns[field];
  return column && candidate.firstColumn + column.index;
}

/** The sheet's row (from 0) of a block's first row. */
export function firstRowOf({ table }: IncidentBlock): number {
  return table.firstRow - 1;
}

export function isPlainRange({ table }: PlacedCandidate): boolean {
  return table === undefined;
}

/** The rows of a block in which none of the read cells holds anything. */
export function blankRows(columns: Iterable<readonly (CellValue | undefined)[]>, rowCount: number): number[] {
  const blank = new Uint8Array(rowCount).fill(1);
  for (const column of columns)
    for (let row = 0; row < rowCount; row++) if (blank[row] === 1 && !isBlank(column[row])) blank[row] = 0;
  const rows: number[] = [];
  blank.forEach((isStill, row) => {
    if (isStill === 1) rows.push(row);
  });
  return rows;
}

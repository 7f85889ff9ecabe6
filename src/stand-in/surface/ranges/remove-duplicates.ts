import { invalidArgument } from '../../model/model-error';
import type { Cell } from '../../model/cells/cell-types';
import { writeCells } from '../../model/cells/write-cells';
import type { Arguments } from '../../wire/arguments';
import { hostType, make, type HostObject, type HostType } from '../../wire/host-type';
import { cellsOf, type RangeState } from './range-state';

interface Result {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const resultType: HostType<Result> = hostType({
  name: 'RemoveDuplicatesResult',
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});

/** Keeps the first of rows that are equal in the given columns, whatever their case; the others close up. */
export function removeDuplicates(state: RangeState, args: Arguments): HostObject<Result> {
  const area = cellsOf(state);
  const { sheet } = state;
  const columns = args.raw(0);
  const header = args.boolean(1, false) ? 1 : 0;
  if (
    !Array.isArray(columns) ||
    columns.length === 0 ||
    !columns.every((column) => Number.isInteger(column) && column >= 0 && column < area.columnCount)
  ) {
    throw invalidArgument();
  }
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  const first = area.row + header;
  const count = area.rowCount - header;
  for (let row = first; row < first + count; row++) {
    const line = Array.from({ length: area.columnCount }, (_, index) => sheet.cells.get(row, area.column + index));
    const key = JSON.stringify(
      columns.map((column: number) => {
        const value = line[column]?.value ?? '';
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (!seen.has(key)) {
      seen.add(key);
      kept.push(line);
    }
  }
  if (kept.length < count) {
    writeCells(
      sheet,
      { ...area, row: first, rowCount: count },
      (row, column) => kept[row - first]?.[column - area.column],
    );
  }
  return make(resultType, { removed: count - kept.length, uniqueRemaining: kept.length });
}

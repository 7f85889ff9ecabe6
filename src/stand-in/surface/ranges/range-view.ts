import { lastColumn, lastRow } from '../../model/area';
import { formatArea } from '../../model/address';
import { hostType, make, type HostType, type Property } from '../../wire/host-type';
import type { Session } from '../../wire/session';
import { rangeOf } from '../objects';
import { cellsOf, type RangeState } from './range-state';
import { cellProperties } from './range-values';

function visible(state: RangeState): { rows: number[]; columns: number[] } {
  const area = cellsOf(state);
  const shown = (lines: ReadonlyMap<number, { hidden: boolean }>, first: number, last: number): number[] => {
    const indices = [];
    for (let index = first; index <= last; index++) {
      if (!lines.get(index)?.hidden) {
        indices.push(index);
      }
    }
    return indices;
  };
  return {
    rows: shown(state.sheet.rows, area.row, lastRow(area)),
    columns: shown(state.sheet.columns, area.column, lastColumn(area)),
  };
}

/** A cell-by-cell property without the hidden rows and columns. */
function shown(property: Property<RangeState> | undefined): Property<RangeState> {
  return {
    get(state, session: Session) {
      const { rows, columns } = visible(state);
      const area = cellsOf(state);
      const all = property?.get?.(state, session);
      return Array.isArray(all)
        ? rows.map((row) => columns.map((column) => (all[row - area.row] as unknown[])[column - area.column]))
        : null;
    },
  };
}

const rowsType: HostType<RangeState> = hostType({
  name: 'RangeViewCollection',
  items(state) {
    const area = cellsOf(state);
    return visible(state).rows.map((row) =>
      make(rangeViewType, { sheet: state.sheet, area: { ...area, row, rowCount: 1 } }),
    );
  },
});

/** The visible cells of a range. */
const rangeViewType: HostType<RangeState> = hostType({
  name: 'RangeView',
  properties: {
    ...Object.fromEntries(Object.entries(cellProperties).map(([name, property]) => [name, shown(property)])),
    RowCount: { get: (state) => visible(state).rows.length },
    ColumnCount: { get: (state) => visible(state).columns.length },
    Index: { get: () => 0 },
    CellAddresses: {
      get(state) {
        const { rows, columns } = visible(state);
        return rows.map((row) => columns.map((column) => formatArea({ row, column, rowCount: 1, columnCount: 1 })));
      },
    },
  },
  objects: { Rows: (state) => make(rowsType, state) },
  methods: { GetRange: (state) => rangeOf(state) },
});

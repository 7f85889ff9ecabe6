import type { CellValue } from '../cells/cell';
import { TABLES, type IncidentField } from '../tables/contract';
import type { TableOf } from '../tables/table';

/** A column that says the same things over and over: what it says, each once, and which of them each row has. */
export interface PackedColumn {
  readonly values: readonly CellValue[];
  /** Places in `values` to the base 36, a space between them. */
  readonly of: string;
}

/** Rows of the log as they are kept: where they stand, in runs of neighbours, and their cells. */
export interface PackedRows {
  readonly runs: readonly {
    readonly sheet: string;
    readonly headers: TableOf<'Incidents'>['headers'];
    readonly firstRow: number;
    readonly rowCount: number;
  }[];
  readonly columns: Partial<Record<IncidentField, PackedColumn>>;
}

const FIELDS: readonly IncidentField[] = TABLES.Incidents.columns.map(({ field }) => field);

/** Packs runs of rows, a run and then a column a step. */
export function* packRows(tables: readonly TableOf<'Incidents'>[]): Generator<void, PackedRows> {
  const packers = new Map<IncidentField, Packer>();
  let rows = 0;
  for (const { columns, rowCount } of tables) {
    for (const field of FIELDS) {
      const cells = columns[field];
      if (!cells && !packers.has(field)) continue;
      const packer = packers.get(field) ?? new Packer(rows);
      packers.set(field, packer);
      for (let row = 0; row < rowCount; row++) packer.add(cells?.[row] ?? '');
    }
    rows += rowCount;
    yield;
  }
  const columns: PackedRows['columns'] = {};
  for (const [field, packer] of packers) {
    columns[field] = packer.packed();
    yield;
  }
  return {
    runs: tables.map(({ sheet, headers, firstRow, rowCount }) => ({ sheet, headers, firstRow, rowCount })),
    columns,
  };
}

/**
 * The same runs of rows again, a column and then a run a step.
 *
 * @throws RangeError where the columns are not as long as the runs, or name a value that is not there
 */
export function* unpackRows({ runs, columns }: PackedRows): Generator<void, TableOf<'Incidents'>[]> {
  const rows = runs.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const whole: [IncidentField, CellValue[]][] = [];
  for (const field of FIELDS) {
    const packed = columns[field];
    if (packed) whole.push([field, unpacked(packed, rows)]);
    yield;
  }
  const tables: TableOf<'Incidents'>[] = [];
  let start = 0;
  for (const run of runs) {
    const own = whole.map(([field, cells]) => [field, cells.slice(start, start + run.rowCount)]);
    tables.push({ ...run, columns: Object.fromEntries(own) });
    start += run.rowCount;
    yield;
  }
  return tables;
}

class Packer {
  private readonly places = new Map<CellValue, number>([['', 0]]);
  private readonly of: number[];

  /** @param before so many rows before the first have nothing in this column */
  constructor(before: number) {
    this.of = new Array<number>(before).fill(0);
  }

  add(cell: CellValue): void {
    let place = this.places.get(cell);
    if (place === undefined) this.places.set(cell, (place = this.places.size));
    this.of.push(place);
  }

  packed(): PackedColumn {
    return { values: [...this.places.keys()], of: this.of.map((place) => place.toString(36)).join(' ') };
  }
}

function unpacked({ values, of }: PackedColumn, rows: number): CellValue[] {
  const cells = (of === '' ? [] : of.split(' ')).map((place): CellValue => {
    const value = values[parseInt(place, 36)];
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw new RangeError(`A kept column has no value ${place}.`);
    return value;
  });
  if (cells.length !== rows) throw new RangeError(`A kept column has ${cells.length} rows in place of ${rows}.`);
  return cells;
}

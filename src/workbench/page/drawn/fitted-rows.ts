import { everywhere } from '../../../stand-in/model/area';
import type { CellSnapshot } from '../../../stand-in/model/cells/cell-store';
import { fittedHeight, mayBeTall, type Measure } from '../../../stand-in/model/fit/fitted-height';
import type { SheetModel } from '../../../stand-in/model/sheet';

interface KnownSheet {
  version: number;
  /** What else than a row's own cells decides its height. */
  frame: string;
  cells: CellSnapshot;
  /** Points; rows that are as high as all others are not in it. */
  readonly heights: Map<number, number>;
  /** Rows with a height of their own, which were not looked at. */
  readonly passed: Set<number>;
}

/** The heights of rows that have none of their own, fitted to their text as Excel does on opening and after edits. */
export class FittedRows {
  private readonly sheets = new WeakMap<SheetModel, KnownSheet>();

  constructor(private readonly measure: Measure) {}

  /** Points by row; a row that is not in it has its own height or the sheet's. After an edit only touched rows are measured. */
  of(sheet: SheetModel): ReadonlyMap<number, number> {
    const { version } = sheet.changes;
    const known = this.sheets.get(sheet);
    if (known?.version === version) return known.heights;
    const frame = frameOf(sheet);
    const fitted = known?.frame === frame ? this.follow(sheet, known) : this.measured(sheet, frame);
    this.sheets.set(sheet, { ...fitted, version });
    return fitted.heights;
  }

  private measured(sheet: SheetModel, frame: string): KnownSheet {
    const known: KnownSheet = { version: 0, frame, cells: [], heights: new Map(), passed: new Set() };
    let last = -1;
    const { styles } = sheet.workbook;
    const normal = styles.get(0).font;
    sheet.cells.forEach(everywhere, ({ style }, row) => {
      if (row === last || !mayBeTall(styles.get(style), normal)) return;
      last = row;
      this.fit(sheet, known, row);
    });
    return { ...known, cells: sheet.cells.snapshot() };
  }

  private follow(sheet: SheetModel, known: KnownSheet): KnownSheet {
    const rows = new Set<number>();
    sheet.cells.forEachChanged(known.cells, (row) => rows.add(row));
    for (const row of known.passed) if (sheet.rows.get(row)?.height === undefined) rows.add(row);
    for (const row of rows) this.fit(sheet, known, row);
    return rows.size === 0 ? known : { ...known, cells: sheet.cells.snapshot() };
  }

  private fit(sheet: SheetModel, { heights, passed }: KnownSheet, row: number): void {
    heights.delete(row);
    passed.delete(row);
    if (sheet.rows.get(row)?.height !== undefined) passed.add(row);
    else {
      const height = fittedHeight(sheet, row, this.measure);
      if (height > sheet.standardHeight) heights.set(row, height);
    }
  }
}

function frameOf({ columns, merges, standardHeight }: SheetModel): string {
  return JSON.stringify([standardHeight, merges.length, [...columns].map(([column, { width }]) => [column, width])]);
}

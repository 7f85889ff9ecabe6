import { containsCell, sameArea } from './area';
import type { CellSnapshot } from './cells/cell-store';
import type { SheetModel } from './sheet';
import type { Cell } from './cells/cell-types';
import type { Area } from './sheet-types';
import { writeCells } from './cells/write-cells';

/** What a sheet holds besides cells, rows, columns and tables, each replaced and not changed in place by its owners. */
const PARTS = [
  'tabColor',
  'merges',
  'freeze',
  'showGridlines',
  'showHeadings',
  'standardWidth',
  'standardHeight',
  'layout',
  'rowBreaks',
  'columnBreaks',
  'hyperlinks',
  'conditionalFormats',
  'autoFilter',
  'validations',
  'drawings',
  'protection',
  'notes',
] as const;

/** A sheet as it was at some moment. */
export interface SheetMemento {
  /** The sheet's version then. */
  readonly version: number;
  readonly cells: CellSnapshot;
  readonly spills: readonly Area[];
  readonly restoreFrame: () => void;
}

/** What was remembered of each sheet last. */
const latest = new WeakMap<SheetModel, SheetMemento>();

/** Remembers a sheet. Cells cost no more than a list of rows, and nothing where the sheet is as it was remembered last. */
export function rememberSheet(sheet: SheetModel): SheetMemento {
  const known = latest.get(sheet);
  if (known?.version === sheet.changes.version) return known;
  const memento = mementoOf(sheet);
  latest.set(sheet, memento);
  return memento;
}

function mementoOf(sheet: SheetModel): SheetMemento {
  const parts = PARTS.map((part) => [part, copied(sheet[part])] as const);
  const [columns, rows] = [new Map(sheet.columns), new Map(sheet.rows)];
  const tables = sheet.tables.map((table) => ({ table, then: { ...table, columns: [...table.columns] } }));
  return {
    version: sheet.changes.version,
    cells: sheet.cells.snapshot(),
    spills: [...sheet.spills],
    restoreFrame: () => {
      const { autoFilter } = sheet;
      for (const [part, then] of parts) Object.assign(sheet, { [part]: copied(then) });
      refill(sheet.columns, columns);
      refill(sheet.rows, rows);
      // The same tables, so that references to them stay good.
      sheet.tables = tables.map(({ table, then }) =>
        Object.assign(table, { filters: undefined, insertRow: undefined, ...then, columns: [...then.columns] }),
      );
      sheet.mark(
        'columns',
        'rows',
        'merges',
        'view',
        'layout',
        'breaks',
        'tables',
        'conditionalFormats',
        'validations',
        'hyperlinks',
      );
      if (sheet.autoFilter !== autoFilter) sheet.mark('autoFilter');
    },
  };
}

/** Puts a sheet's cells and frame back as they were; rows and columns lie where they lay already. */
export function restoreSheet(sheet: SheetModel, then: SheetMemento): void {
  const changed = new Map<number, Map<number, Cell | undefined>>();
  const isSpill = (spills: readonly Area[], row: number, column: number): boolean =>
    spills.some((spill) => isSpilled(spill, row, column));
  sheet.cells.forEachChanged(then.cells, (row, column, now, before) => {
    // What formulas give comes by itself.
    const isResult = now?.formula !== undefined && now.formula === before?.formula && now.style === before.style;
    const wasSpill = isSpill(then.spills, row, column);
    const isSpillNow = isSpill(sheet.spills, row, column);
    // A value that took a spill's place goes, to make room for it; one that a spill took the place of comes back.
    const hasRoom = isSpillNow || (now?.value ?? '') === '';
    if (isResult || (wasSpill ? hasRoom : isSpillNow && before === undefined)) return;
    const cells = changed.get(row) ?? new Map<number, Cell | undefined>();
    changed.set(row, cells.set(column, wasSpill ? blank(before) : before));
  });
  then.restoreFrame();
  for (const area of blocksOf(changed)) {
    writeCells(sheet, area, (row, column, now) => {
      const cells = changed.get(row);
      return cells?.has(column) ? cells.get(column) : now;
    });
  }
  // Headers that were written meanwhile have renamed columns.
  then.restoreFrame();
  sheet.workbook.calculation?.definitionsChanged();
  sheet.workbook.calculation?.rowsHidden(sheet);
}

/** Rows that follow each other and changed in the same columns, as rectangles. */
function blocksOf(changed: ReadonlyMap<number, ReadonlyMap<number, unknown>>): Area[] {
  const blocks: Area[] = [];
  for (const [row, cells] of changed) {
    const columns = [...cells.keys()];
    const first = Math.min(...columns);
    const line = { row, column: first, rowCount: 1, columnCount: Math.max(...columns) - first + 1 };
    const last = blocks.at(-1);
    const follows = last && last.row + last.rowCount === row && sameArea({ ...last, row, rowCount: 1 }, line);
    if (follows) blocks[blocks.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else blocks.push(line);
  }
  return blocks;
}

const blank = (cell: Cell | undefined): Cell | undefined =>
  cell?.style ? { value: '', style: cell.style } : undefined;

const isSpilled = (spill: Area, row: number, column: number): boolean =>
  containsCell(spill, row, column) && (row !== spill.row || column !== spill.column);

function copied<Value>(value: Value): Value {
  return Array.isArray(value) ? ([...value] as Value) : value;
}

function refill<Key, Value>(target: Map<Key, Value>, source: ReadonlyMap<Key, Value>): void {
  target.clear();
  source.forEach((value, key) => target.set(key, value));
}

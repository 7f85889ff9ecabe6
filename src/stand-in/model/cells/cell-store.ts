import { movedArea, type Shift } from '../references/shift';
import type { Cell } from './cell-types';
import type { Area } from '../sheet-types';

type Row = Cell[];

/** Cells as they were at some moment. */
export type CellSnapshot = readonly (readonly Cell[] | undefined)[];

/**
 * A sheet's cells: an array of rows, each an array of cells with holes. Putting in and taking out rows
 * moves row pointers only, and 100,000 x 8 cells cost little more than the cells themselves.
 */
export class CellStore {
  private rows: (Row | undefined)[] = [];
  /** Rows made since the last snapshot; all others are in one, and copied before they change. Undefined: no snapshot. */
  private own: WeakSet<Row> | undefined;
  private formulas = 0;
  /** By style, the one cell that stands for every empty cell of that look. */
  private readonly empty: Cell[] = [];

  /** How many cells hold a formula. */
  get formulaCount(): number {
    return this.formulas;
  }

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  /** Puts a cell in its place; undefined, or an empty cell of Normal style, leaves nothing there. */
  set(row: number, column: number, cell: Cell | undefined): void {
    const before = this.rows[row]?.[column];
    if (cell === undefined || isBlank(cell)) {
      if (before) {
        this.formulas -= before.formula === undefined ? 0 : 1;
        delete this.ownRow(row)[column];
      }
      return;
    }
    this.formulas += (cell.formula === undefined ? 0 : 1) - (before?.formula === undefined ? 0 : 1);
    while (this.rows.length <= row) {
      this.rows.push(undefined);
    }
    this.ownRow(row)[column] = cell;
  }

  /**
   * Gives the cells of a rectangle other styles: `patch` says what a style becomes, `emptyStyle` what a cell has where
   * nothing is.
   */
  restyle(within: Area, patch: (style: number) => number, emptyStyle: (row: number, column: number) => number): void {
    const endColumn = within.column + within.columnCount;
    for (let row = within.row; row < within.row + within.rowCount; row++) {
      let cells = this.rows[row];
      let isOwn = false;
      for (let column = within.column; column < endColumn; column++) {
        const cell = cells?.[column];
        const style = cell?.style ?? emptyStyle(row, column);
        const patched = patch(style);
        if (cell ? patched === style : patched === 0 && style === 0) continue;
        if (!isOwn) {
          while (this.rows.length <= row) this.rows.push(undefined);
          cells = this.ownRow(row);
          isOwn = true;
        }
        const isEmpty = !cell || (cell.value === '' && cell.formula === undefined);
        if (cells && !isEmpty) cells[column] = { ...cell, style: patched };
        else if (cells && patched !== 0) cells[column] = this.empty[patched] ??= { value: '', style: patched };
        else if (cells && cell) delete cells[column];
      }
    }
  }

  /** The cells as they are now, for the price of a list of rows: a row is copied when it first changes after this. */
  snapshot(): CellSnapshot {
    this.own = new WeakSet();
    return [...this.rows];
  }

  /** Calls back for every cell that differs from a snapshot: as it is, and as it was. The callback may set that cell. */
  forEachChanged(
    since: CellSnapshot,
    visit: (row: number, column: number, now: Cell | undefined, then: Cell | undefined) => void,
  ): void {
    for (let row = 0; row < Math.max(this.rows.length, since.length); row++) {
      const [now, then] = [this.rows[row], since[row]];
      if (now !== then) {
        for (let column = 0; column < Math.max(now?.length ?? 0, then?.length ?? 0); column++) {
          if (now?.[column] !== then?.[column]) {
            visit(row, column, now?.[column], then?.[column]);
          }
        }
      }
    }
  }

  /** Calls back for every cell present in the rectangle, row by row. The callback may set that same cell. */
  forEach(within: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const endRow = Math.min(within.row + within.rowCount, this.rows.length);
    for (let row = within.row; row < endRow; row++) {
      const cells = this.rows[row];
      if (cells) {
        const endColumn = Math.min(within.column + within.columnCount, cells.length);
        for (let column = within.column; column < endColumn; column++) {
          const cell = cells[column];
          if (cell) {
            visit(cell, row, column);
          }
        }
      }
    }
  }

  /** Calls back for every cell with a formula, row by row. The callback may set that same cell. */
  forEachFormula(visit: (formula: string, cell: Cell, row: number, column: number) => void): void {
    let left = this.formulas;
    for (let row = 0; left > 0 && row < this.rows.length; row++) {
      const cells = this.rows[row];
      for (let column = 0; cells && column < cells.length; column++) {
        const cell = cells[column];
        if (cell?.formula === undefined) continue;
        left -= 1;
        visit(cell.formula, cell, row, column);
      }
    }
  }

  /** Row by row, the cells present with their columns, from left to right. */
  *byRows(): Generator<[row: number, cells: [column: number, cell: Cell][]]> {
    for (let row = 0; row < this.rows.length; row++) {
      const present: [number, Cell][] = [];
      this.rows[row]?.forEach((cell, column) => present.push([column, cell]));
      if (present.length > 0) {
        yield [row, present];
      }
    }
  }

  /** The smallest rectangle around all cells, or around those that hold something; undefined if none. */
  usedArea(valuesOnly = false, within?: Area): Area | undefined {
    const { row: firstRow = 0, column: firstColumn = 0, rowCount = Infinity, columnCount = Infinity } = within ?? {};
    const endRow = Math.min(firstRow + rowCount, this.rows.length);
    const counts = (cell: Cell | undefined): boolean =>
      cell !== undefined && (!valuesOnly || cell.value !== '' || cell.formula !== undefined);
    let [top, bottom, left, right] = [-1, -1, Infinity, -1];
    for (let row = firstRow; row < endRow; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const endColumn = Math.min(firstColumn + columnCount, cells.length);
      let first = firstColumn;
      while (first < endColumn && !counts(cells[first])) first++;
      if (first >= endColumn) continue;
      let last = endColumn - 1;
      while (last > first && last > right && !counts(cells[last])) last--;
      if (top < 0) top = row;
      bottom = row;
      if (first < left) left = first;
      if (last > right) right = last;
    }
    return top < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** Empties every cell of the rectangle. */
  clear(within: Area): void {
    this.forEach(within, (cell, row, column) => {
      this.formulas -= cell.formula === undefined ? 0 : 1;
      delete this.ownRow(row)[column];
    });
  }

  /** Moves cells as an insert or delete does; inserted cells are empty, deleted ones are gone. */
  shift(shift: Shift): void {
    const { area, kind, direction } = shift;
    if (direction === 'Down' || direction === 'Up') {
      const wholeRows = area.column === 0 && this.rows.every((cells) => !cells || cells.length <= area.columnCount);
      if (wholeRows) {
        this.shiftRows(kind, area.row, area.rowCount);
        return;
      }
    }
    const moving = movedArea(shift);
    const moved: { cell: Cell; row: number; column: number }[] = [];
    this.forEach(moving, (cell, row, column) => moved.push({ cell, row, column }));
    this.clear(moving);
    const sign = kind === 'insert' ? 1 : -1;
    for (const { cell, row, column } of moved) {
      const gone = kind === 'delete' && row < area.row + area.rowCount && column < area.column + area.columnCount;
      if (!gone) {
        const vertical = direction === 'Down' || direction === 'Up';
        this.set(row + (vertical ? sign * area.rowCount : 0), column + (vertical ? 0 : sign * area.columnCount), cell);
      }
    }
  }

  /** A row that no snapshot shares. */
  private ownRow(row: number): Row {
    const cells = this.rows[row];
    if (cells && (!this.own || this.own.has(cells))) {
      return cells;
    }
    const fresh = cells ? cells.slice() : [];
    this.own?.add(fresh);
    this.rows[row] = fresh;
    return fresh;
  }

  private shiftRows(kind: Shift['kind'], at: number, count: number): void {
    if (at >= this.rows.length) {
      return;
    }
    for (const cells of kind === 'delete' && this.formulas > 0 ? this.rows.slice(at, at + count) : []) {
      cells?.forEach(({ formula }) => (this.formulas -= formula === undefined ? 0 : 1));
    }
    const before = this.rows.slice(0, at);
    this.rows =
      kind === 'insert'
        ? before.concat(new Array<Row | undefined>(count).fill(undefined), this.rows.slice(at))
        : before.concat(this.rows.slice(at + count));
  }
}

function isBlank(cell: Cell): boolean {
  return cell.value === '' && cell.formula === undefined && cell.style === 0;
}

import { cellCount, containsCell, everywhere, intersect } from '../model/area';
import type { SheetModel } from '../model/sheet';
import type { Area } from '../model/sheet-types';
import { placeKey, type FormulaCell } from './formula-cell';
import { PrecedentIndex } from './precedent-index';

/** Every formula of the workbook: by place, by what it reads and by the functions it calls. */
export class FormulaIndex {
  readonly volatile = new Set<FormulaCell>();
  readonly usingDefinitions = new Set<FormulaCell>();
  /** Formulas that wait for Calculate, in manual mode. */
  readonly outOfDate = new Set<FormulaCell>();
  private readonly places = new Map<SheetModel, Map<number, FormulaCell>>();
  private readonly readers = new Map<SheetModel, PrecedentIndex>();
  private readonly callers = new Map<string, Set<FormulaCell>>();
  private readonly spilling = new Set<FormulaCell>();

  get(sheet: SheetModel, row: number, column: number): FormulaCell | undefined {
    return this.places.get(sheet)?.get(placeKey(row, column));
  }

  /** Whether the formula is still the one at its place. */
  has(cell: FormulaCell): boolean {
    return this.get(cell.sheet, cell.row, cell.column) === cell;
  }

  *all(): Generator<FormulaCell> {
    for (const cells of this.places.values()) {
      yield* cells.values();
    }
  }

  /** The formulas in a rectangle. */
  *in(sheet: SheetModel, area: Area): Generator<FormulaCell> {
    const cells = this.places.get(sheet);
    if (!cells) {
      return;
    }
    if (cellCount(area) > cells.size) {
      for (const cell of cells.values()) {
        if (area === everywhere || containsCell(area, cell.row, cell.column)) {
          yield cell;
        }
      }
      return;
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = cells.get(placeKey(row, column));
        if (cell) {
          yield cell;
        }
      }
    }
  }

  /** The formulas that call one of some functions (names in capitals). */
  calling(isMeant: (name: string) => boolean): Set<FormulaCell> {
    return new Set([...this.callers].flatMap(([name, cells]) => (isMeant(name) ? [...cells] : [])));
  }

  forEachReader(sheet: SheetModel, area: Area, visit: (reader: FormulaCell) => void): void {
    this.readers.get(sheet)?.forEachReader(area, visit);
  }

  add(cell: FormulaCell): void {
    const { sheet, precedents } = cell;
    get(this.places, sheet, () => new Map<number, FormulaCell>()).set(placeKey(cell.row, cell.column), cell);
    for (const reference of precedents.references) {
      get(this.readers, reference.sheet, () => new PrecedentIndex()).add(reference.area, cell);
    }
    for (const name of precedents.functions) {
      get(this.callers, name, () => new Set<FormulaCell>()).add(cell);
    }
    if (precedents.isVolatile) {
      this.volatile.add(cell);
    }
    if (precedents.usesDefinitions) {
      this.usingDefinitions.add(cell);
    }
  }

  remove(cell: FormulaCell): void {
    const key = placeKey(cell.row, cell.column);
    if (this.places.get(cell.sheet)?.get(key) === cell) {
      this.places.get(cell.sheet)?.delete(key);
    }
    for (const reference of cell.precedents.references) {
      this.readers.get(reference.sheet)?.remove(reference.area, cell);
    }
    for (const name of cell.precedents.functions) {
      this.callers.get(name)?.delete(cell);
    }
    this.volatile.delete(cell);
    this.usingDefinitions.delete(cell);
    this.outOfDate.delete(cell);
    if (this.spilling.delete(cell)) {
      this.listSpills(cell.sheet);
    }
  }

  /** Notes which cells a formula's results fill now, or would fill if they were free. */
  setSpill(cell: FormulaCell, area: Area | undefined): void {
    const had = cell.spill !== undefined;
    cell.spill = area;
    if (area ?? cell.blocked) {
      this.spilling.add(cell);
    } else {
      this.spilling.delete(cell);
    }
    if (had || area) {
      this.listSpills(cell.sheet);
    }
  }

  /** The formulas whose results fill, or would fill, some cells of a rectangle. */
  spillingInto(sheet: SheetModel, area: Area): FormulaCell[] {
    return [...this.spilling].filter((cell) => {
      const wanted = cell.spill ?? cell.blocked;
      return cell.sheet === sheet && wanted !== undefined && intersect(wanted, area) !== undefined;
    });
  }

  private listSpills(home: SheetModel): void {
    home.spills = [...this.spilling].flatMap(({ sheet, spill }) => (sheet === home && spill ? spill : []));
  }
}

function get<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = make();
  map.set(key, made);
  return made;
}

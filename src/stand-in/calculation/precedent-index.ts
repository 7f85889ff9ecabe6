import { intersect, lastRow } from '../model/area';
import type { Area } from '../model/sheet-types';
import type { FormulaCell } from './formula-cell';

interface Entry {
  readonly area: Area;
  readonly readers: Set<FormulaCell>;
}

const blockRows = 64;
/** Areas higher than this many blocks are kept apart: few distinct ones are, and looking through them is cheap. */
const maxBlocks = 32;

/** Which formulas read which cells of one sheet. */
export class PrecedentIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly blocks = new Map<number, Set<Entry>>();
  private readonly tall = new Set<Entry>();

  add(area: Area, reader: FormulaCell): void {
    const key = keyOf(area);
    let entry = this.entries.get(key);
    if (!entry) {
      entry = { area, readers: new Set() };
      this.entries.set(key, entry);
      for (const home of this.homesOf(entry)) {
        home.add(entry);
      }
    }
    entry.readers.add(reader);
  }

  remove(area: Area, reader: FormulaCell): void {
    const key = keyOf(area);
    const entry = this.entries.get(key);
    if (entry?.readers.delete(reader) && entry.readers.size === 0) {
      this.entries.delete(key);
      for (const home of this.homesOf(entry)) {
        home.delete(entry);
      }
    }
  }

  /** Calls back for every formula that reads one of the cells; for some more than once. */
  forEachReader(area: Area, visit: (reader: FormulaCell) => void): void {
    const check = (entry: Entry): void => {
      if (intersect(entry.area, area)) {
        entry.readers.forEach(visit);
      }
    };
    const first = Math.floor(area.row / blockRows);
    const last = Math.floor(lastRow(area) / blockRows);
    if (last - first > this.entries.size) {
      this.entries.forEach(check);
      return;
    }
    this.tall.forEach(check);
    for (let block = first; block <= last; block++) {
      this.blocks.get(block)?.forEach(check);
    }
  }

  private homesOf(entry: Entry): Set<Entry>[] {
    const first = Math.floor(entry.area.row / blockRows);
    const last = Math.floor(lastRow(entry.area) / blockRows);
    if (last - first >= maxBlocks) {
      return [this.tall];
    }
    const homes: Set<Entry>[] = [];
    for (let block = first; block <= last; block++) {
      let home = this.blocks.get(block);
      if (!home) {
        home = new Set();
        this.blocks.set(block, home);
      }
      homes.push(home);
    }
    return homes;
  }
}

const keyOf = ({ row, column, rowCount, columnCount }: Area): string => `${row},${column},${rowCount},${columnCount}`;

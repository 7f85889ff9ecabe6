import { bounds, containsCell, sameArea } from './area';
import type { Area } from './sheet-types';

/** A part of a sheet that changed since it was loaded. */
export type SheetFacet =
  | 'cells'
  | 'structure'
  | 'columns'
  | 'rows'
  | 'merges'
  | 'view'
  | 'layout'
  | 'breaks'
  | 'tables'
  | 'conditionalFormats'
  | 'autoFilter'
  | 'outline'
  | 'validations'
  | 'hyperlinks'
  | 'comments'
  | 'protection'
  | 'properties'
  | 'charts'
  | 'drawings';

/** What a writer of files must know: which parts of a sheet differ from the file it was loaded from. */
export class SheetChanges {
  /** The sheet was added after the workbook was loaded. */
  isNew = false;
  readonly facets = new Set<SheetFacet>();
  private readonly areas: Area[] = [];
  private marks = 0;

  /** Grows with every change: who has seen this one has seen everything until now. */
  get version(): number {
    return this.marks;
  }

  /** Rectangles that hold every touched cell; after a `structure` change all cells may have moved. */
  get cells(): readonly Area[] {
    return this.areas;
  }

  get isEmpty(): boolean {
    return !this.isNew && this.facets.size === 0;
  }

  has(row: number, column: number): boolean {
    return this.areas.some((touched) => containsCell(touched, row, column));
  }

  mark(facet: SheetFacet): void {
    this.marks++;
    this.facets.add(facet);
  }

  /** Cells were written. Writes that follow each other downwards or sideways are kept as one rectangle. */
  touch(touched: Area): void {
    this.mark('cells');
    const last = this.areas.at(-1);
    if (last && sameArea(last, touched)) {
      return;
    }
    if (last && isContinuation(last, touched)) {
      this.areas[this.areas.length - 1] = bounds(last, touched);
      return;
    }
    this.areas.push(touched);
  }

  /** The sheet is as in the file: after it was loaded, or saved. */
  clear(): void {
    this.isNew = false;
    this.facets.clear();
    this.areas.length = 0;
  }
}

function isContinuation(last: Area, next: Area): boolean {
  const below =
    next.column === last.column && next.columnCount === last.columnCount && next.row === last.row + last.rowCount;
  const beside =
    next.row === last.row && next.rowCount === last.rowCount && next.column === last.column + last.columnCount;
  return below || beside;
}

import { intersect } from '../model/area';
import { notCalculated } from '../model/calculation';
import type { SheetModel } from '../model/sheet';
import { movedArea, shiftArea, type Shift } from '../model/references/shift';
import type { CellValue } from '../model/cells/cell-types';
import type { Area } from '../model/sheet-types';
import type { WorkbookModel } from '../model/workbook';
import { FormulaCell, placeKey, placeOf } from './formula-cell';
import { FormulaIndex } from './formula-index';
import { parseFormula } from '../formula/parser';
import { FormulaSyntaxError, type Node } from '../formula/syntax';
import { precedentsOf } from './precedents';
import { errors } from './values';

const maxRemembered = 20_000;

/** Keeps the index of formulas true to the workbook, and says which formulas a change leaves out of date. */
export class FormulaTracker {
  readonly index = new FormulaIndex();
  private isBuilt = false;
  private isStale = false;
  private readonly parsed = new Map<string, Node>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly isVolatileFunction: (name: string) => boolean,
  ) {}

  /** A formula's structure; text that is no formula is the constant #NAME?. */
  readonly parse = (formula: string): Node => {
    const known = this.parsed.get(formula);
    if (known) {
      return known;
    }
    if (this.parsed.size >= maxRemembered) {
      this.parsed.clear();
    }
    const node = parseOrError(formula);
    this.parsed.set(formula, node);
    return node;
  };

  /** Finds all formulas, if that was not done yet; those without any value must be calculated. */
  build(): FormulaCell[] {
    if (this.isBuilt && !this.isStale) {
      return [];
    }
    this.isBuilt = true;
    this.isStale = false;
    return this.workbook.sheets.flatMap((sheet) => this.readAll(sheet)).filter(lacksValue);
  }

  /** Whether some formula has no value yet; found without reading any formula. */
  lacksValues(): boolean {
    let lacking = false;
    for (const sheet of this.workbook.sheets) {
      sheet.cells.forEachFormula((_formula, { value }) => {
        lacking ||= value === '' || value === notCalculated;
      });
    }
    return lacking;
  }

  /** Formulas may come in ways nobody tells of, such as the copy of a sheet: they are looked for at the next change. */
  rescan(): void {
    this.isStale = this.isBuilt;
  }

  /** Forgets everything. */
  invalidate(): void {
    this.isBuilt = false;
    for (const cell of [...this.index.all()]) {
      this.index.remove(cell);
    }
  }

  /** Cells were written: the formulas now there, and those no longer there. */
  written(sheet: SheetModel, area: Area): { present: FormulaCell[]; gone: FormulaCell[] } {
    const gone = [...this.index.in(sheet, area)];
    gone.forEach((cell) => this.index.remove(cell));
    return { present: this.read(sheet, area), gone };
  }

  /** Names or tables changed: the formulas that use some, told anew what they read. */
  definitionsChanged(): FormulaCell[] {
    return [...this.index.usingDefinitions].map((cell) => this.replace(cell, cell.row, cell.column));
  }

  /**
   * Cells moved, and the references in formulas followed. Formulas are found again at their new places; out of date are
   * those of whose cells some came, went or moved away from the others, and those that depend on where they stand.
   */
  shifted(sheet: SheetModel, shift: Shift): { outOfDate: FormulaCell[]; gone: FormulaCell[] } {
    const outOfDate: FormulaCell[] = [];
    const gone: FormulaCell[] = [];
    const waiting = [...this.index.outOfDate];
    const before = [...this.index.all()];
    before.forEach((cell) => this.index.remove(cell));
    waiting.forEach((cell) => this.index.outOfDate.add(cell));
    for (const cell of before) {
      const area = cell.sheet === sheet ? shiftArea(cell.area, shift) : cell.area;
      if (!area) {
        this.index.outOfDate.delete(cell);
        gone.push(cell);
        continue;
      }
      const moved = this.replace(cell, area.row, area.column, sheet, shift);
      const disturbed = cell.precedents.references.some(
        (reference) => reference.sheet === sheet && isDisturbed(reference.area, shift),
      );
      if (
        disturbed ||
        cell.precedents.dependsOnPlace ||
        cell.precedents.usesDefinitions ||
        (cell.spill ?? cell.blocked) ||
        moved.formula.includes('#REF!')
      ) {
        outOfDate.push(moved);
      }
    }
    return { outOfDate, gone };
  }

  /** A custom function came or went: the formulas that call it, told anew whether that makes them volatile. */
  callersChanged(isMeant: (name: string) => boolean): FormulaCell[] {
    return [...this.index.calling(isMeant)].map((cell) => this.replace(cell, cell.row, cell.column));
  }

  /** Sheets were renamed or deleted, and formulas' texts followed. */
  textsChanged(): { changed: FormulaCell[]; gone: FormulaCell[] } {
    const changed: FormulaCell[] = [];
    const gone: FormulaCell[] = [];
    const before = [...this.index.all()];
    for (const cell of before) {
      if (cell.sheet.exists) {
        const now = this.replace(cell, cell.row, cell.column);
        if (now.formula !== cell.formula) {
          changed.push(now);
        }
      } else {
        this.index.remove(cell);
        gone.push(cell);
      }
    }
    return { changed, gone };
  }

  /** Puts a formula into the index as it is now, with what its earlier self had put into other cells. */
  private replace(cell: FormulaCell, row: number, column: number, shifted?: SheetModel, shift?: Shift): FormulaCell {
    const wasOutOfDate = this.index.outOfDate.has(cell);
    this.index.remove(cell);
    const formula = cell.sheet.cells.get(row, column)?.formula ?? cell.formula;
    const now = this.register(cell.sheet, row, column, formula);
    if (wasOutOfDate) {
      this.index.outOfDate.add(now);
    }
    now.invocations = cell.invocations;
    for (const invocation of cell.invocations) {
      invocation.cells.delete(cell);
      invocation.cells.add(now);
    }
    const follow = shift && shifted === cell.sheet ? shift : undefined;
    for (const [key, value] of cell.spilled) {
      const place = { ...placeOf(key), rowCount: 1, columnCount: 1 };
      const area = follow ? shiftArea(place, follow) : place;
      if (area) {
        now.spilled.set(placeKey(area.row, area.column), value);
      }
    }
    now.blocked = cell.blocked;
    this.index.setSpill(now, cell.spill && follow ? shiftArea(cell.spill, follow) : cell.spill);
    return now;
  }

  private readAll(sheet: SheetModel): FormulaCell[] {
    const found: FormulaCell[] = [];
    const fromFile = [...sheet.spills];
    sheet.cells.forEachFormula((formula, _cell, row, column) => {
      if (!this.index.get(sheet, row, column)) {
        found.push(this.register(sheet, row, column, formula, fromFile));
      }
    });
    return found;
  }

  private read(sheet: SheetModel, area: Area): FormulaCell[] {
    const found: FormulaCell[] = [];
    if (sheet.cells.formulaCount === 0) {
      return found;
    }
    const fromFile = [...sheet.spills];
    sheet.cells.forEach(area, (cell, row, column) => {
      if (cell.formula !== undefined && !this.index.get(sheet, row, column)) {
        found.push(this.register(sheet, row, column, cell.formula, fromFile));
      }
    });
    return found;
  }

  private register(
    sheet: SheetModel,
    row: number,
    column: number,
    formula: string,
    spills: readonly Area[] = [],
  ): FormulaCell {
    const node = this.parse(formula);
    const found = precedentsOf(node, { sheet, row, column }, this.workbook, this.parse);
    const isVolatile = found.isVolatile || [...found.functions].some(this.isVolatileFunction);
    const cell = new FormulaCell(sheet, row, column, formula, node, { ...found, isVolatile });
    this.index.add(cell);
    const loaded = spills.find((spill) => spill.row === row && spill.column === column);
    if (loaded) {
      sheet.cells.forEach(loaded, (other, r, c) => {
        if (other.formula === undefined) {
          cell.spilled.set(placeKey(r, c), other.value);
        }
      });
      this.index.setSpill(cell, loaded);
    }
    return cell;
  }
}

function parseOrError(formula: string): Node {
  try {
    return parseFormula(formula);
  } catch (failure) {
    if (failure instanceof FormulaSyntaxError) {
      return { kind: 'constant', value: errors.name };
    }
    throw failure;
  }
}

/** Nobody calculated it yet, or the program that wrote the file left the value out. */
function lacksValue({ sheet, row, column }: FormulaCell): boolean {
  const value: CellValue | undefined = sheet.cells.get(row, column)?.value;
  return value === notCalculated || value === '';
}

/** Whether the cells of a rectangle are others now than those it had, as far as a shift can tell. */
function isDisturbed(area: Area, shift: Shift): boolean {
  const after = shiftArea(area, shift);
  if (!after) {
    return true;
  }
  if (after === area) {
    return intersect(area, movedArea(shift)) !== undefined;
  }
  return after.rowCount !== area.rowCount || after.columnCount !== area.columnCount;
}

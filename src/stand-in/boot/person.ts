import { relocateFormula } from '../formula/relocate';
import { parseReference } from '../model/address';
import { containsCell, isEntireColumn, isEntireRow } from '../model/area';
import { calculatedColumns, withColumnFormulas } from '../model/tables/calculated-columns';
import { clearContents } from '../model/cells/clear-cells';
import { percentEntry } from '../model/entry/entry-percent';
import type { Author } from '../model/events';
import { isValid } from '../model/rules/check-validation';
import { invalidArgument, itemNotFound, rangeExceedsLimit } from '../model/model-error';
import type { SheetModel } from '../model/sheet';
import type { Place } from '../model/references/formula-place';
import { shiftCells } from '../model/references/shift-cells';
import type { Area } from '../model/sheet-types';
import type { Table } from '../model/tables/table-types';
import type { WorkbookModel } from '../model/workbook';
import { ValidationError, type Validation } from '../model/rules/validation-types';
import { validationAt } from '../model/rules/validations';
import { enter, writeInputs, type CellInput } from '../model/cells/write-cells';
import { removeSheet } from '../model/references/remove-sheet';
import { renameSheet } from '../model/references/rename-sheet';

/** Somebody who edits the workbook by hand, here or (a co-author) elsewhere. Addresses may name a sheet: `Log!B2`. */
export class Person {
  constructor(
    private readonly workbook: WorkbookModel,
    private readonly author: Author,
  ) {}

  /**
   * Types into a cell, or pastes rows of values from a cell on. A table grows when one types right below it, or pastes
   * beyond its end. What is typed asks the cell's validation, and is a percentage in a cell of a percent format; what is
   * pasted neither.
   *
   * @param answers by what of a validation that only warns or informs: `yes`, or `later`, which enters nothing yet
   * @throws ValidationError where the cell does not take it, or (`later`) asks first
   */
  type(address: string, input: CellInput | readonly (readonly CellInput[])[], answers: 'yes' | 'later' = 'yes'): void {
    const { sheet, area } = this.find(address);
    if (!Array.isArray(input)) {
      this.enter(sheet, { ...area, rowCount: 1, columnCount: 1 }, area, input as CellInput, answers);
      return;
    }
    const rows = input as readonly (readonly CellInput[])[];
    this.put(sheet, { ...area, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 }, rows);
  }

  /**
   * Types into one cell of a rectangle and enters the same into all of it (Ctrl+Enter); a formula's references move along
   * as if the cell were copied.
   *
   * @throws RangeExceedsLimit for whole rows and columns; ValidationError as `type` does, for the cell typed into
   */
  typeInAll(address: string, active: Place, input: CellInput, answers: 'yes' | 'later' = 'yes'): void {
    const { sheet, area } = this.find(address);
    if (isEntireRow(area) || isEntireColumn(area)) throw rangeExceedsLimit();
    this.enter(sheet, area, active, input, answers);
  }

  /** Presses Delete on cells. */
  clear(address: string): void {
    const { sheet, area } = this.find(address);
    this.as(() => clearContents(sheet, area));
  }

  select(address: string): void {
    const { sheet, area } = this.find(address);
    this.as(() => {
      this.workbook.activate(sheet);
      sheet.selection = area;
      sheet.emit({ kind: 'selected', sheet, area });
    });
  }

  activate(sheetName: string): void {
    this.as(() => this.workbook.activate(this.sheet(sheetName)));
  }

  insertRows(address: string): void {
    const { sheet, area } = this.find(address);
    this.as(() => shiftCells(sheet, { kind: 'insert', area: wholeRows(area), direction: 'Down' }));
  }

  deleteRows(address: string): void {
    const { sheet, area } = this.find(address);
    this.as(() => shiftCells(sheet, { kind: 'delete', area: wholeRows(area), direction: 'Up' }));
  }

  addSheet(name?: string): SheetModel {
    return this.as(() => this.workbook.addSheet(name));
  }

  renameSheet(before: string, after: string): void {
    this.as(() => renameSheet(this.sheet(before), after));
  }

  deleteSheet(name: string): void {
    this.as(() => removeSheet(this.sheet(name)));
  }

  private enter(sheet: SheetModel, area: Area, active: Place, input: CellInput, answers: 'yes' | 'later'): void {
    const { row, column } = active;
    const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(row, column));
    const typed = typeof input === 'string' ? percentEntry(input, numberFormat) : input;
    const alert = alertOf(sheet, row, column, typed);
    if (alert && (alert.style === 'Stop' || answers === 'later')) {
      const entry = { sheet: sheet.name, row, column, text: String(input ?? '') };
      throw new ValidationError(alert, entry, () => this.enter(sheet, area, active, input, 'yes'));
    }
    const moves = typeof typed === 'string' && numberFormat !== '@' && /^[=+-]./su.test(typed);
    const rows = Array.from({ length: area.rowCount }, (_row, down) =>
      Array.from({ length: area.columnCount }, (_cell, right) =>
        moves ? relocateFormula(typed, active, { row: area.row + down, column: area.column + right }) : typed,
      ),
    );
    this.put(sheet, area, rows);
  }

  private put(sheet: SheetModel, area: Area, rows: readonly (readonly CellInput[])[]): void {
    this.as(() => {
      const table = sheet.tables.find((candidate) => growsInto(candidate, area));
      if (table) {
        growTable(sheet, table, area.row + area.rowCount);
      }
      writeInputs(sheet, area, rows);
    });
  }

  private as<T>(change: () => T): T {
    return this.workbook.as(this.author, change);
  }

  private sheet(name: string): SheetModel {
    const sheet = this.workbook.sheetByName(name);
    if (!sheet) {
      throw itemNotFound();
    }
    return sheet;
  }

  private find(address: string): { sheet: SheetModel; area: Area } {
    const reference = parseReference(address);
    if (!reference) {
      throw invalidArgument();
    }
    const sheet = reference.sheetName === undefined ? this.workbook.activeSheet : this.sheet(reference.sheetName);
    return { sheet, area: reference.area };
  }
}

/** What Excel says to who types what the cell's validation does not allow; undefined where there is nothing to say. */
function alertOf(
  sheet: SheetModel,
  row: number,
  column: number,
  input: CellInput,
): Validation['errorAlert'] | undefined {
  const validation = validationAt(sheet, row, column);
  if (!validation?.errorAlert.showAlert || input === null) {
    return undefined;
  }
  const { value, formula } = enter(sheet, row, column, sheet.cells.get(row, column), input);
  const results = formula && sheet.workbook.calculation?.evaluate?.(formula, { sheet, row, column });
  const result = (results && results[0]?.[0]) ?? value;
  return isValid(sheet, validation, row, column, result) ? undefined : validation.errorAlert;
}

const wholeRows = (area: Area): Area => ({ ...area, column: 0, columnCount: 16_384 });

/** Makes a table reach down to before a row; calculated columns go on. */
function growTable(sheet: SheetModel, table: Table, end: number): void {
  const calculated = calculatedColumns(sheet, table);
  const below = table.area.row + table.area.rowCount;
  table.area = { ...table.area, rowCount: end - table.area.row };
  sheet.mark('tables');
  sheet.workbook.calculation?.definitionsChanged();
  const added = { ...table.area, row: below, rowCount: end - below };
  if (calculated.includes(true)) {
    const open = Array.from({ length: added.rowCount }, () => new Array<CellInput>(added.columnCount).fill(null));
    writeInputs(sheet, added, withColumnFormulas(sheet, table, calculated, added, open));
  }
}

/** Excel extends a table when something is typed right below it, or a block pasted that begins in it and ends below it. */
function growsInto(table: Table, target: Area): boolean {
  const end = table.area.row + table.area.rowCount;
  const reach = { ...table.area, rowCount: table.area.rowCount + 1 };
  return !table.showTotals && target.row + target.rowCount > end && containsCell(reach, target.row, target.column);
}

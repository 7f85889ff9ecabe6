import { Calculation, type CalculationOptions, type FunctionPackage } from '../../../src/stand-in/calculation';
import { parseArea } from '../../../src/stand-in/model/address';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { WorkbookModel, type WorkbookOptions } from '../../../src/stand-in/model/workbook';
import type { CellValue } from '../../../src/stand-in/model/cells/cell-types';
import type { Area } from '../../../src/stand-in/model/sheet-types';
import { writeInputs, type CellInput } from '../../../src/stand-in/model/cells/write-cells';

declare global {
  // `var` is how TypeScript declares a property of the global object.
  var functionPackage: () => FunctionPackage;
}

/** A blank workbook that calculates; the package of functions comes from the tests' environment. */
export function calculating(options: Partial<CalculationOptions> & WorkbookOptions = {}): {
  workbook: WorkbookModel;
  sheet: SheetModel;
  calculation: Calculation;
} {
  const workbook = WorkbookModel.blank(options);
  const calculation = new Calculation(workbook, { functionPackage, ...options });
  return { workbook, sheet: workbook.activeSheet, calculation };
}

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) {
    throw new Error(`${address} is no address.`);
  }
  return area;
}

/** Types one value, or rows of them, into cells from an address on. */
export function put(sheet: SheetModel, address: string, input: CellInput | CellInput[][]): void {
  const rows = Array.isArray(input) ? input : [[input]];
  const { row, column } = areaOf(address);
  writeInputs(sheet, { row, column, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 }, rows);
}

/** What one cell shows; errors as their text. */
export function shown(sheet: SheetModel, address: string): CellValue | undefined {
  const { row, column } = areaOf(address);
  const value = sheet.cells.get(row, column)?.value;
  return typeof value === 'object' ? value.error : value;
}

export function shownRows(sheet: SheetModel, address: string): (CellValue | undefined)[][] {
  const { row, column, rowCount, columnCount } = areaOf(address);
  return Array.from({ length: rowCount }, (_row, r) =>
    Array.from({ length: columnCount }, (_column, c) => {
      const value = sheet.cells.get(row + r, column + c)?.value;
      return typeof value === 'object' ? value.error : value;
    }),
  );
}

export const formulaAt = (sheet: SheetModel, address: string): string | undefined =>
  sheet.cells.get(areaOf(address).row, areaOf(address).column)?.formula;

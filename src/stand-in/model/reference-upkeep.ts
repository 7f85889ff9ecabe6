import { everywhere } from './area';
import { rewriteReferences, type FormulaReference } from './formula-references';
import { sameName } from './naming';
import { shiftArea, type Shift } from './shift';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Formulas and defined names follow the renaming of a sheet. */
export function replaceSheetName(workbook: WorkbookModel, before: string, after: string): void {
  rewriteAll(workbook, ({ sheetName, area }) =>
    sheetName !== undefined && sameName(sheetName, before) ? { sheetName: after, area } : undefined);
}

/** Formulas and defined names follow the renaming of a table; text in quotes, column and sheet names stay. */
export function replaceTableName(workbook: WorkbookModel, before: string, after: string): void {
  const name = before.replace(/[.\\?]/g, '\\$&');
  const token = new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\!])(?<table>${name})(?![\p{L}\p{N}_.\\!(])(?<columns>\[(?:[^[\]]|\[[^[\]]*\])*\])?|\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    'giu',
  );
  rewriteTexts(workbook, (formula) => formula.replace(token, (text: string, ...rest: unknown[]) => {
    const { table, columns = '' } = rest.at(-1) as { table?: string; columns?: string };
    return table === undefined ? text : after + columns;
  }));
}

/** What pointed into a deleted sheet reads `#REF!` from now on. */
export function dropSheetReferences(workbook: WorkbookModel, deleted: string): void {
  rewriteAll(workbook, ({ sheetName }) => (sheetName !== undefined && sameName(sheetName, deleted) ? '#REF!' : undefined));
}

/** References into a sheet follow cells that an insert or delete moved. */
export function shiftReferences(sheet: SheetModel, shift: Shift): void {
  rewriteAll(sheet.workbook, ({ sheetName, area }, home) => {
    const target = sheetName === undefined ? home : sheet.workbook.sheetByName(sheetName);
    if (target !== sheet) {
      return undefined;
    }
    const shifted = shiftArea(area, shift);
    return shifted === area ? undefined : shifted ? { sheetName, area: shifted } : '#REF!';
  });
}

type Change = (reference: FormulaReference, home: SheetModel | undefined) => FormulaReference | '#REF!' | undefined;

function rewriteAll(workbook: WorkbookModel, change: Change): void {
  rewriteTexts(workbook, (formula, home) => rewriteReferences(formula, (reference) => change(reference, home)));
}

function rewriteTexts(workbook: WorkbookModel, rewrite: (formula: string, home: SheetModel | undefined) => string): void {
  for (const sheet of workbook.sheets) {
    sheet.cells.forEach(everywhere, (cell, row, column) => {
      if (cell.formula !== undefined) {
        const formula = rewrite(cell.formula, sheet);
        if (formula !== cell.formula) {
          sheet.putCell(row, column, { ...cell, formula });
          sheet.changes.touch({ row, column, rowCount: 1, columnCount: 1 });
        }
      }
    });
  }
  for (const name of workbook.names) {
    const home = name.sheetId === undefined ? undefined : workbook.sheetById(name.sheetId);
    const formula = rewrite(name.formula, home);
    if (formula !== name.formula) {
      name.formula = formula;
      workbook.changes.add('names');
    }
  }
}

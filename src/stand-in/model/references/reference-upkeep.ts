import { rewriteReferences, type FormulaReference } from './formula-references';
import { rewriteTexts } from './formula-texts';
import { sameName } from '../naming';
import { shiftArea, type Shift } from './shift';
import type { SheetModel } from '../sheet';
import type { WorkbookModel } from '../workbook';

/** Formulas and defined names follow the renaming of a sheet. */
export function replaceSheetName(workbook: WorkbookModel, before: string, after: string): void {
  rewriteNamed(workbook, ({ sheetName, area }) =>
    sheetName !== undefined && sameName(sheetName, before) ? { sheetName: after, area } : undefined,
  );
}

/** What pointed into a deleted sheet reads `#REF!A1` from now on. */
export function dropSheetReferences(workbook: WorkbookModel, deleted: string): void {
  rewriteNamed(workbook, ({ sheetName }) =>
    sheetName !== undefined && sameName(sheetName, deleted) ? 'no sheet' : undefined,
  );
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

type Change = (
  reference: FormulaReference,
  home: SheetModel | undefined,
) => FormulaReference | '#REF!' | 'no sheet' | undefined;

/** As `rewriteAll`, where references that name no sheet stay: a formula without one is not looked into. */
function rewriteNamed(workbook: WorkbookModel, change: Change): void {
  rewriteTexts(workbook, (formula, { sheet }) =>
    formula.includes('!') ? rewriteReferences(formula, (reference) => change(reference, sheet)) : formula,
  );
}

function rewriteAll(workbook: WorkbookModel, change: Change): void {
  rewriteTexts(workbook, (formula, { sheet }) => rewriteReferences(formula, (reference) => change(reference, sheet)));
}

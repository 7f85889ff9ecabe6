import { rewriteChartFormulas } from '../drawings';
import { rewriteRules } from '../rules/rule-formulas';
import type { FormulaPlace, Home } from './formula-place';
import type { WorkbookModel } from '../workbook';

/** Writes the formulas of all cells, rules, charts and names anew; returns the cells whose text changed. */
export function rewriteTexts(
  workbook: WorkbookModel,
  rewrite: (formula: string, home: Home) => string,
): FormulaPlace[] {
  const changed: FormulaPlace[] = [];
  for (const sheet of workbook.sheets) {
    sheet.cells.forEachFormula((before, cell, row, column) => {
      const formula = rewrite(before, { sheet, place: { row, column } });
      if (formula !== before) {
        sheet.putCell(row, column, { ...cell, formula });
        sheet.changes.touch({ row, column, rowCount: 1, columnCount: 1 });
        changed.push({ sheet, row, column });
      }
    });
    for (const { chart } of sheet.drawings) {
      if (chart) {
        rewriteChartFormulas(chart.space, (formula) => rewrite(formula, { sheet: undefined }));
      }
    }
    rewriteRules(sheet, (formula, place) => rewrite(formula, { sheet, place }));
  }
  for (const name of workbook.names) {
    const formula = rewrite(name.formula, {
      sheet: name.sheetId === undefined ? undefined : workbook.sheetById(name.sheetId),
    });
    if (formula !== name.formula) {
      name.formula = formula;
      workbook.changes.add('names');
    }
  }
  return changed;
}

import { quoteSheetName } from '../model/address';
import { invalidArgument } from '../model/model-error';
import { maxFormulaText } from '../model/limits';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { renameInside } from './columns';
import { editFormula } from './edit';
import { parseFormula } from './parser';
import { FormulaSyntaxError } from './syntax';
import type { Token } from './tokens';

/**
 * A formula as Excel keeps it: functions and references in capitals, sheets, tables and names as they are called.
 * What is no formula is an InvalidArgument.
 */
export function enteredFormula(
  formula: string,
  sheet: SheetModel,
  place: { readonly row: number; readonly column: number },
): string {
  requireFormula(formula);
  const { workbook } = sheet;
  const words = new Set<string>();
  return editFormula(formula, (token, before, after) => {
    switch (token.kind) {
      case 'reference':
        return prefix(workbook, token) + token.text.toUpperCase();
      case 'error':
        return token.end - token.start > token.text.length && token.sheetName === undefined
          ? undefined
          : prefix(workbook, token) + token.text.toUpperCase();
      case 'word':
        return word(sheet, token, after, words);
      case 'brackets': {
        const named = before?.kind === 'word' && !token.spaced ? before.text : undefined;
        const table =
          named === undefined
            ? sheet.tableTouching({ ...place, rowCount: 1, columnCount: 1 })
            : workbook.tableByName(named)?.table;
        return (
          table && `[${renameInside(token.text, new Map(table.columns.map(({ name }) => [name.toLowerCase(), name])))}]`
        );
      }
      default:
        return undefined;
    }
  });
}

/** Whether a text could be typed as a formula; with or without its `=`. */
function isFormula(text: string): boolean {
  try {
    parseFormula(text);
    return true;
  } catch (failure) {
    if (failure instanceof FormulaSyntaxError) {
      return false;
    }
    throw failure;
  }
}

function requireFormula(formula: string): void {
  if (formula.length > maxFormulaText || !isFormula(formula)) {
    throw invalidArgument();
  }
}

function prefix(workbook: WorkbookModel, { sheetName }: Token): string {
  return sheetName === undefined ? '' : `${quoteSheetName(workbook.sheetByName(sheetName)?.name ?? sheetName)}!`;
}

function word(sheet: SheetModel, token: Token, after: Token | undefined, words: Set<string>): string {
  const { workbook } = sheet;
  const { text } = token;
  const name =
    workbook.definedName(text, sheet.id)?.name ??
    workbook.definedName(text)?.name ??
    workbook.tableByName(text)?.table.name;
  const isCall = after?.kind === 'symbol' && after.text === '(' && !after.spaced;
  if (!isCall) {
    words.add(text.toLowerCase());
  }
  const isValue = /^(?:TRUE|FALSE)$/i.test(text);
  // A variable of LET or LAMBDA that is called keeps its own spelling.
  const plain = isValue || (isCall && !words.has(text.toLowerCase())) ? text.toUpperCase() : text;
  return prefix(workbook, token) + (name ?? plain);
}

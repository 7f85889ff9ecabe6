import { fromFileFormula } from '../formulas';
import { parseArea, splitSheetName } from '../../model/address';
import { maxColumns, maxRows } from '../../model/limits';
import type { SheetModel } from '../../model/sheet';
import type { Area } from '../../model/sheet-types';
import type { WorkbookModel } from '../../model/workbook';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../xml/tree';
import { decodeString } from '../xml/text';
import { isOn } from './fonts';

export const PRINT_AREA = '_xlnm.Print_Area';
export const FILTER_DATABASE = '_xlnm._FilterDatabase';
export const PRINT_TITLES = '_xlnm.Print_Titles';

/**
 * Reads the defined names. Print areas and titles become their sheets' page set-up; Excel's other names of its own
 * (`_xlnm.…`) stay in the file.
 * @param sheets the file's sheets in its order, as `localSheetId` counts them; undefined where the model has none.
 */
export function readNames(root: XmlElement, model: WorkbookModel, sheets: readonly (SheetModel | undefined)[]): void {
  const list = childNamed(root, 'definedNames');
  for (const element of list ? childrenNamed(list, 'definedName') : []) {
    const { name = '', localSheetId, hidden, comment = '' } = element.attributes;
    const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
    if (localSheetId !== undefined && !sheet) continue;
    const formula = textOf(element);
    if (sheet && isName(name, PRINT_AREA)) sheet.layout = { ...sheet.layout, ...readPrintArea(formula) };
    else if (sheet && isName(name, PRINT_TITLES)) sheet.layout = { ...sheet.layout, ...readPrintTitles(formula) };
    else if (!/^_xlnm\./i.test(name)) {
      const visible = hidden === undefined || !isOn(hidden);
      model.names.push({
        name,
        formula: fromFileFormula(formula),
        visible,
        comment: decodeString(comment),
        ...(sheet ? { sheetId: sheet.id } : {}),
      });
    }
  }
}

export function isName(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

function readPrintArea(formula: string): { printArea?: readonly Area[] } {
  const printArea = areasOf(formula);
  return printArea.length > 0 ? { printArea } : {};
}

function readPrintTitles(formula: string): Pick<SheetModel['layout'], 'titleRows' | 'titleColumns'> {
  const areas = areasOf(formula);
  const rows = areas.find((area) => area.columnCount === maxColumns);
  const columns = areas.find((area) => area.rowCount === maxRows);
  return {
    ...(rows ? { titleRows: { first: rows.row, last: rows.row + rows.rowCount - 1 } } : {}),
    ...(columns ? { titleColumns: { first: columns.column, last: columns.column + columns.columnCount - 1 } } : {}),
  };
}

/** The areas of `Sheet1!$A$1:$B$2,Sheet1!$D:$D`; commas inside a quoted sheet name do not part them. */
function areasOf(formula: string): Area[] {
  const references = formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return references.flatMap((reference) => parseArea(splitSheetName(reference.trim()).rest) ?? []);
}

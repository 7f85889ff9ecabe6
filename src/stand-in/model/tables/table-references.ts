import { renameColumns, type ColumnNames } from '../../formula/columns';
import { editFormula } from '../../formula/edit';
import { resolveStructured } from '../../formula/structured';
import type { Token } from '../../formula/tokens';
import { formatReference, quoteSheetName, columnLetters } from '../address';
import { rewriteTexts } from '../references/formula-texts';
import type { Home } from '../references/formula-place';
import { sameName } from '../naming';
import type { SheetModel } from '../sheet';
import type { Table } from './table-types';
import type { WorkbookModel } from '../workbook';

/** Formulas and defined names follow the renaming of a table; text in quotes, column and sheet names stay. */
export function replaceTableName(workbook: WorkbookModel, before: string, after: string): void {
  rewriteTexts(workbook, (formula) =>
    editFormula(formula, (token, _before, next) => (namesTable(token, next, before) ? after : undefined)),
  );
}

/** Structured references follow a table's renamed columns; those to a column that is gone (undefined) read `#REF!`. */
export function replaceColumnNames(sheet: SheetModel, table: Table, names: ColumnNames): void {
  rewriteTexts(sheet.workbook, (formula, home) => renameColumns(formula, table, names, tableAround(home)));
}

/** A table is no more (call while it still is): formulas mean the cells its parts were, or nothing (`#REF!`). */
export function replaceTableParts(sheet: SheetModel, table: Table, keepCells: boolean): void {
  rewriteTexts(sheet.workbook, (formula, home) =>
    editFormula(formula, (token, before, next) => {
      if (namesTable(token, next, table.name)) {
        const specifier = next?.kind === 'brackets' && !next.spaced ? next.text : '';
        return keepCells ? cellsText(sheet.workbook, home, table, specifier) : '#REF!';
      }
      if (token.kind !== 'brackets') {
        return undefined;
      }
      if (before && !token.spaced && namesTable(before, token, table.name)) {
        return '';
      }
      const isOwn = (before?.kind !== 'word' || token.spaced) && tableAround(home) === table;
      return isOwn ? (keepCells ? cellsText(sheet.workbook, home, table, token.text) : '#REF!') : undefined;
    }),
  );
}

function namesTable({ kind, text, sheetName }: Token, next: Token | undefined, name: string): boolean {
  const isCall = next?.kind === 'symbol' && next.text === '(';
  return kind === 'word' && sheetName === undefined && !isCall && sameName(text, name);
}

/** The table a formula stands in. */
function tableAround({ sheet, place }: Home): Table | undefined {
  return place && sheet?.tableTouching({ ...place, rowCount: 1, columnCount: 1 });
}

/** `Sheet1!$B$2:$B$9`; of the formula's own row `Sheet1!$B2`, as it would be copied. */
function cellsText(workbook: WorkbookModel, { sheet, place }: Home, table: Table, specifier: string): string {
  const home = sheet ?? workbook.activeSheet;
  const found = resolveStructured(
    workbook,
    { sheet: home, row: place?.row ?? -1, column: place?.column ?? -1 },
    table.name,
    specifier,
  );
  if (!('sheet' in found)) {
    return '#REF!';
  }
  const { area } = found;
  const isOwnRow = specifier.includes('@') || /#this row/i.test(specifier);
  const ends = area.columnCount === 1 ? [area.column] : [area.column, area.column + area.columnCount - 1];
  return isOwnRow
    ? `${quoteSheetName(found.sheet.name)}!${ends.map((column) => `$${columnLetters(column)}${area.row + 1}`).join(':')}`
    : formatReference(found.sheet.name, area, true);
}

import type { SheetModel } from '../../../model/sheet';
import type { PackageEdit } from '../../package/package-edit';
import { sheetPieces, sheetRows } from '../cells/cells';
import { writeComments } from '../comments/comments';
import { rulesXml } from '../rules/rules';
import { MAIN, RELATIONSHIPS, type Dialect } from '../cells/dialect';
import { RelatedParts } from '../related-parts';
import {
  colsXml,
  columnBreaksXml,
  dimensionXml,
  headerFooterXml,
  mergesXml,
  pageMarginsXml,
  pageSetupXml,
  printOptionsXml,
  protectionXml,
  rowBreaksXml,
  sheetFormatXml,
  sheetPrXml,
  sheetViewsXml,
} from './sheet-elements';
import type { DynamicArrays } from '../cells/dynamic-arrays';
import type { StyleWriter } from '../styles';
import { attributes, DECLARATION, element } from '../xml';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Writes a whole new worksheet with its tables and other parts, in steps; its path. */
export function* writeNewSheet(
  sheet: SheetModel,
  isFront: boolean,
  {
    edit,
    dialect,
    styles,
    arrays,
    workbookPath,
  }: { edit: PackageEdit; dialect: Dialect; styles: StyleWriter; arrays: DynamicArrays; workbookPath: string },
): Generator<void, string> {
  const path = edit.freePath('xl/worksheets/sheet', '.xml');
  const related = new RelatedParts(edit, dialect, path, 'r:id');
  const numberOf = (style: number): number => styles.numberOf(style);
  const rules = rulesXml(sheet, styles);
  const noteBoxes = sheet.comments.length === 0 ? undefined : writeComments(edit, dialect, workbookPath, path, sheet);
  const before = [
    sheetPrXml(sheet),
    dimensionXml(sheet),
    sheetViewsXml(sheet, isFront),
    sheetFormatXml(sheet),
    colsXml(sheet, numberOf),
  ];
  const after = [
    protectionXml(sheet),
    rules.filter,
    mergesXml(sheet),
    rules.elements,
    related.hyperlinks(sheet),
    printOptionsXml(sheet),
    pageMarginsXml(sheet),
    pageSetupXml(sheet),
    headerFooterXml(sheet),
    rowBreaksXml(sheet),
    columnBreaksXml(sheet),
    related.customProperties(sheet),
    related.drawing(sheet),
    noteBoxes === undefined ? '' : element('legacyDrawing', { 'r:id': noteBoxes }),
    related.tables(sheet, styles),
    rules.extensions,
  ];
  const head = `${DECLARATION}<worksheet${attributes({ xmlns: MAIN, 'xmlns:r': RELATIONSHIPS })}>${before.join('')}`;
  const rows = sheetRows(sheet, numberOf, arrays.of(sheet));
  yield* edit.putPieces(
    path,
    sheetPieces(dialect.part(head), rows, dialect.part(`${after.join('')}</worksheet>`)),
    WORKSHEET_TYPE,
  );
  return path;
}

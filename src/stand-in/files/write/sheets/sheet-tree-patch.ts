import type { SheetModel } from '../../../model/sheet';
import { rgbOf } from '../../../model/styles/theme';
import type { OpenedWorkbook } from '../../opened-workbook';
import type { PackageEdit } from '../../package/package-edit';
import { readColor } from '../../read/colors';
import { pageAttributes } from '../../read/page-layout';
import { prefixOf } from '../../xml/scan';
import {
  attributeNamed,
  childNamed,
  elementLike,
  ensureChild,
  insertInOrder,
  isElement,
  parseTree,
  removeChildren,
  type XmlElement,
} from '../../xml/tree';
import { patchConditionalFormats } from '../rules/conditional-formats';
import { patchAutoFilter } from '../tables/filters';
import { writeComments } from '../comments/comments';
import { relationshipsPrefix, withPrefix, type Dialect } from '../cells/dialect';
import { drawingComesOrGoes, drawingOf, writeDrawing } from '../drawings';
import { RelatedParts } from '../related-parts';
import type { WriteTools } from '../write-tools';
import {
  colsXml,
  columnBreaksXml,
  headerFooterXml,
  mergesXml,
  pageMarginsXml,
  paneXml,
  printOptionsXml,
  protectionXml,
  rowBreaksXml,
  sheetFormatXml,
  WORKSHEET_ORDER,
} from './sheet-elements';
import { patchValidations } from '../rules/validations';
import { words } from '../../xml/words';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];
const PAGE_SETUP_NAMES = words(`
  paperSize scale firstPageNumber fitToWidth fitToHeight pageOrder orientation blackAndWhite draft
  cellComments useFirstPageNumber errors
`);

/** Brings the elements around a sheet's cells up to date, facet by facet. */
export function patchSheetTree(
  root: XmlElement,
  opened: OpenedWorkbook,
  sheet: SheetModel,
  path: string,
  isFront: boolean,
  { edit, dialect, styles }: WriteTools,
): void {
  const { facets } = sheet.changes;
  const replace = (name: string, xml: string): void => replaceChild(root, name, xml);
  patchTab(root, opened, sheet);
  patchView(root, sheet, isFront, facets.has('view'));
  if (facets.has('columns')) {
    replace(
      'cols',
      colsXml(sheet, (style) => styles.numberOf(style)),
    );
    patchFormat(root, sheet);
  }
  if (facets.has('rows')) patchFormat(root, sheet);
  if (facets.has('protection')) replace('sheetProtection', protectionXml(sheet));
  if (facets.has('merges') || facets.has('structure')) replace('mergeCells', mergesXml(sheet));
  if (facets.has('layout')) patchLayout(root, sheet);
  if (facets.has('breaks')) {
    replace('rowBreaks', rowBreaksXml(sheet));
    replace('colBreaks', columnBreaksXml(sheet));
  }
  if (facets.has('comments')) patchComments(root, opened, sheet, path, edit, dialect);
  if (facets.has('autoFilter')) patchAutoFilter(root, sheet, styles);
  if (facets.has('validations')) patchValidations(root, sheet);
  if (facets.has('conditionalFormats')) patchConditionalFormats(root, sheet, styles);
  if (drawingComesOrGoes(sheet, edit, path)) patchDrawing(root, sheet, path, { edit, dialect });
  const related = (): RelatedParts => new RelatedParts(edit, dialect, path, `${relationshipsPrefix(root)}:id`);
  if (facets.has('hyperlinks') || (facets.has('structure') && childNamed(root, 'hyperlinks'))) {
    dropRelated(root, 'hyperlinks', path, edit);
    replace('hyperlinks', related().hyperlinks(sheet));
  }
  if (facets.has('properties') && customPropertiesDiffer(root, sheet)) {
    dropRelated(root, 'customProperties', path, edit);
    replace('customProperties', related().customProperties(sheet));
  }
}

/** The boxes of notes are reached from the sheet's own element. */
function patchComments(
  root: XmlElement,
  { source }: OpenedWorkbook,
  sheet: SheetModel,
  path: string,
  edit: PackageEdit,
  dialect: Dialect,
): void {
  const id = writeComments(edit, dialect, source.workbookPath, path, sheet);
  if (id === undefined) removeChildren(root, 'legacyDrawing');
  else if (!childNamed(root, 'legacyDrawing')) {
    replaceChild(root, 'legacyDrawing', `<legacyDrawing/>`);
    ensureChild(root, 'legacyDrawing', WORKSHEET_ORDER).attributes[`${relationshipsPrefix(root)}:id`] = id;
  }
}

/** Puts generated markup in the place of a child, or where the schema has it; nothing for empty markup. */
function replaceChild(root: XmlElement, name: string, xml: string): void {
  removeChildren(root, name);
  if (xml !== '') insertInOrder(root, parseTree(withPrefix(xml, prefixOf(root.name))), WORKSHEET_ORDER);
}

function patchTab(root: XmlElement, opened: OpenedWorkbook, sheet: SheetModel): void {
  const properties = childNamed(root, 'sheetPr');
  const color = readColor(childNamed(properties, 'tabColor')?.attributes);
  const before = color ? rgbOf(color, opened.model.themeColors) : '';
  if (before === sheet.tabColor) return;
  const element = properties ?? ensureChild(root, 'sheetPr', WORKSHEET_ORDER);
  removeChildren(element, 'tabColor');
  if (sheet.tabColor === '') return;
  const rgb = `FF${sheet.tabColor.slice(1).toUpperCase()}`;
  insertInOrder(element, elementLike(element, 'tabColor', { rgb }), SHEET_PR_ORDER);
}

/** The first view's switches and panes; zoom, mode and the other views stay. */
function patchView(root: XmlElement, sheet: SheetModel, isFront: boolean, viewChanged: boolean): void {
  const views = childNamed(root, 'sheetViews');
  if (!views && !viewChanged && !isFront) return;
  const list = views ?? ensureChild(root, 'sheetViews', WORKSHEET_ORDER);
  const view = childNamed(list, 'sheetView') ?? elementLike(list, 'sheetView', { workbookViewId: '0' });
  if (!childNamed(list, 'sheetView')) list.children.push(view);
  setFlag(view, 'tabSelected', isFront, false);
  if (!viewChanged) return;
  setFlag(view, 'showGridLines', sheet.showGridlines, true);
  setFlag(view, 'showRowColHeaders', sheet.showHeadings, true);
  delete view.attributes.topLeftCell;
  removeChildren(view, 'pane');
  removeChildren(view, 'selection');
  const panes = parseTree(withPrefix(`<sheetView>${paneXml(sheet)}</sheetView>`, prefixOf(root.name)));
  for (const child of panes.children) if (typeof child !== 'string') insertInOrder(view, child, VIEW_ORDER);
}

/** Sets a switch where it differs; its default is left out. */
function setFlag(element: XmlElement, name: string, value: boolean, byDefault: boolean): void {
  const given = element.attributes[name];
  const before = given === undefined ? byDefault : given === '1' || given === 'true';
  if (before === value) return;
  if (value === byDefault) delete element.attributes[name];
  else element.attributes[name] = value ? '1' : '0';
}

function patchFormat(root: XmlElement, sheet: SheetModel): void {
  const before = childNamed(root, 'sheetFormatPr');
  const made = parseTree(withPrefix(sheetFormatXml(sheet), prefixOf(root.name)));
  const { defaultRowHeight = '15', defaultColWidth = '8.43' } = before?.attributes ?? {};
  const { outlineLevelRow, outlineLevelCol } = before?.attributes ?? {};
  const depths =
    made.attributes.outlineLevelRow === outlineLevelRow && made.attributes.outlineLevelCol === outlineLevelCol;
  const same = Number(defaultRowHeight) === sheet.standardHeight && Number(defaultColWidth) === sheet.standardWidth;
  if (same && depths) return;
  const element = before ?? ensureChild(root, 'sheetFormatPr', WORKSHEET_ORDER);
  for (const name of ['defaultRowHeight', 'defaultColWidth', 'customHeight', 'outlineLevelRow', 'outlineLevelCol'])
    delete element.attributes[name];
  Object.assign(element.attributes, made.attributes);
}

/** What the model knows of the page set-up; the printer's own settings and resolution stay. */
function patchLayout(root: XmlElement, sheet: SheetModel): void {
  const fits = childNamed(childNamed(root, 'sheetPr'), 'pageSetUpPr');
  if (sheet.layout.fit || fits) {
    const properties = ensureChild(root, 'sheetPr', WORKSHEET_ORDER);
    setFlag(ensureChild(properties, 'pageSetUpPr', SHEET_PR_ORDER), 'fitToPage', sheet.layout.fit !== undefined, false);
  }
  const options = childNamed(root, 'printOptions')?.attributes.gridLinesSet;
  replaceChild(root, 'printOptions', printOptionsXml(sheet));
  if (options !== undefined) ensureChild(root, 'printOptions', WORKSHEET_ORDER).attributes.gridLinesSet = options;
  replaceChild(root, 'pageMargins', pageMarginsXml(sheet));
  const setup = ensureChild(root, 'pageSetup', WORKSHEET_ORDER);
  const kept = Object.entries(setup.attributes).filter(([name]) => !PAGE_SETUP_NAMES.includes(name));
  setup.attributes = { ...pageAttributes(sheet.layout).setup, ...Object.fromEntries(kept) };
  const pictures = childNamed(root, 'headerFooter')?.children.filter(
    (child) => typeof child !== 'string' && child.name.endsWith('extLst'),
  );
  replaceChild(root, 'headerFooter', headerFooterXml(sheet));
  if (pictures && pictures.length > 0) ensureChild(root, 'headerFooter', WORKSHEET_ORDER).children.push(...pictures);
}

/** The drawing's part, and the element that leads to it. */
function patchDrawing(
  root: XmlElement,
  sheet: SheetModel,
  path: string,
  tools: Pick<WriteTools, 'edit' | 'dialect'>,
): void {
  const before = drawingOf(tools.edit, path);
  const now = writeDrawing(sheet, before, tools);
  const relationships = tools.edit.relationshipsOf(path);
  if (now === undefined) {
    removeChildren(root, 'drawing');
    for (const { id } of relationships.ofKind('drawing')) relationships.remove(id);
  } else if (before === undefined) {
    const id = relationships.add(tools.dialect.relationshipType('drawing'), now);
    insertInOrder(root, elementLike(root, 'drawing', { [`${relationshipsPrefix(root)}:id`]: id }), WORKSHEET_ORDER);
  }
}

function customPropertiesDiffer(root: XmlElement, sheet: SheetModel): boolean {
  return childNamed(root, 'customProperties') !== undefined || sheet.customProperties.size > 0;
}

/** Takes out the relationships (and parts) that the children of an element point to, before they are written anew. */
function dropRelated(root: XmlElement, name: string, path: string, edit: PackageEdit): void {
  const relationships = edit.relationshipsOf(path);
  for (const child of childNamed(root, name)?.children.filter(isElement) ?? []) {
    const relationship = relationships.byId(attributeNamed(child, 'id'));
    if (!relationship) continue;
    relationships.remove(relationship.id);
    if (!relationship.external) edit.remove(relationship.target);
  }
}

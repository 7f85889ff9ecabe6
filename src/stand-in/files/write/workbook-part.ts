import type { SheetModel } from '../../model/sheet';
import type { OpenedWorkbook } from '../opened-workbook';
import type { Relationships } from '../package/relationships';
import { sheetElements } from '../read/open';
import { encodeString } from '../xml/text';
import { attributeNamed, childNamed, elementLike, ensureChild, removeChildren, type XmlElement } from '../xml/tree';
import { relationshipsPrefix, type Dialect } from './cells/dialect';
import type { SheetPlace } from './names';
import { words } from '../xml/words';

/** The workbook element's children in the order the schema fixes. */
export const WORKBOOK_ORDER = words(`
  fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
  definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst
`);

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const CALCULATION_MODES = { Automatic: undefined, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;
const HIGHEST_SHEET_ID = 65_534;

/** The sheets as they will stand in the file: the model's, and those it does not know behind their old neighbours. */
export function placesOf(root: XmlElement, opened: OpenedWorkbook): SheetPlace[] {
  const { model, source } = opened;
  const byRelationship = new Map([...source.sheets].map(([id, sheet]) => [sheet.relationshipId, id]));
  const inFile = sheetElements(root).map((element) => byRelationship.get(attributeNamed(element, 'id') ?? ''));
  const places: SheetPlace[] = model.sheets.map((sheet) => {
    const before = inFile.indexOf(sheet.id);
    return { sheet, before: before < 0 ? undefined : before };
  });
  inFile.forEach((id, before) => {
    if (id !== undefined) return;
    const neighbour = places.findLastIndex((place) => place.before !== undefined && place.before < before);
    places.splice(neighbour + 1, 0, { sheet: undefined, before });
  });
  return places;
}

/** Brings the list of sheets up to date: names, states and order; new sheets get ids of their own. */
export function writeSheetList(
  root: XmlElement,
  places: readonly SheetPlace[],
  newPaths: ReadonlyMap<string, string>,
  relationships: Relationships,
  dialect: Dialect,
): void {
  const existing = sheetElements(root);
  const idName = newPaths.size > 0 ? `${relationshipsPrefix(root)}:id` : '';
  const taken = new Set(existing.map(({ attributes }) => Number(attributes.sheetId)));
  const list = ensureChild(root, 'sheets', WORKBOOK_ORDER);
  list.children = places.map(({ sheet, before }) => {
    const element =
      before === undefined ? elementLike(list, 'sheet', { name: '', sheetId: freeSheetId(taken) }) : existing[before];
    if (!sheet) return element;
    const name = encodeString(sheet.name);
    if (element.attributes.name !== name) element.attributes.name = name;
    const state = STATES[sheet.visibility];
    if (state) element.attributes.state = state;
    else if (element.attributes.state !== 'visible') delete element.attributes.state;
    const path = newPaths.get(sheet.id);
    if (path !== undefined) element.attributes[idName] = relationships.add(dialect.relationshipType('worksheet'), path);
    return element;
  });
}

function freeSheetId(taken: Set<number>): string {
  const highest = Math.max(0, ...taken);
  let id = highest < HIGHEST_SHEET_ID ? highest + 1 : 1;
  while (taken.has(id)) id += 1;
  taken.add(id);
  return String(id);
}

/** The front sheet, counted among the places as they are now; the first tab scrolled to stays only where it exists. */
export function writeBookView(root: XmlElement, places: readonly SheetPlace[], front: SheetModel | undefined): void {
  const existing = childNamed(childNamed(root, 'bookViews'), 'workbookView');
  const view = existing ?? elementLike(root, 'workbookView');
  const wasActive = Number(view.attributes.activeTab ?? 0);
  const otherKind = places.findIndex(({ sheet, before }) => sheet === undefined && before === wasActive);
  const active = otherKind >= 0 ? otherKind : places.findIndex(({ sheet }) => sheet !== undefined && sheet === front);
  if (active > 0) view.attributes.activeTab = String(active);
  else if (view.attributes.activeTab !== '0') delete view.attributes.activeTab;
  const wasFirst = Number(view.attributes.firstSheet ?? 0);
  const first = places.findIndex(({ before }) => before === wasFirst);
  if (wasFirst > 0 && first > 0) view.attributes.firstSheet = String(first);
  else if (wasFirst > 0) delete view.attributes.firstSheet;
  if (!existing && active > 0) ensureChild(root, 'bookViews', WORKBOOK_ORDER).children.push(view);
}

/** How the workbook calculates. @param recalculate whether cached results are no longer to be trusted. */
export function writeCalculation(root: XmlElement, mode: keyof typeof CALCULATION_MODES, recalculate: boolean): void {
  const word = CALCULATION_MODES[mode];
  const existing = childNamed(root, 'calcPr');
  if (!existing && word === undefined && !recalculate) return;
  const element = existing ?? ensureChild(root, 'calcPr', WORKBOOK_ORDER);
  if (word !== undefined) element.attributes.calcMode = word;
  else if (element.attributes.calcMode !== 'auto') delete element.attributes.calcMode;
  if (recalculate) element.attributes.fullCalcOnLoad = '1';
}

/** The protection of the workbook's structure. @param hash of the password; empty for none. */
export function writeStructureProtection(root: XmlElement, hash: string | undefined): void {
  removeChildren(root, 'workbookProtection');
  if (hash === undefined) return;
  const element = ensureChild(root, 'workbookProtection', WORKBOOK_ORDER);
  element.attributes = { ...(hash === '' ? {} : { workbookPassword: hash }), lockStructure: '1' };
}

import { formatReference } from '../../model/address';
import { maxColumns, maxRows } from '../../model/limits';
import type { SheetModel } from '../../model/sheet';
import type { Area, DefinedName } from '../../model/sheet-types';
import type { OpenedWorkbook } from '../opened-workbook';
import { FILTER_DATABASE, isName, PRINT_AREA, PRINT_TITLES } from '../read/names';
import { isOn } from '../read/fonts';
import type { ReferenceFollower } from './follow/reference-follower';
import { encodeString } from '../xml/text';
import {
  childNamed,
  childrenNamed,
  elementLike,
  ensureChild,
  removeChildren,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { fromFileFormula, toFileFormula } from '../formulas';

/** A place in the file's list of sheets: a sheet of the model, or one it does not know (a chart sheet). */
export interface SheetPlace {
  readonly sheet: SheetModel | undefined;
  /** The place it had in the file as opened; undefined for a new sheet. */
  readonly before: number | undefined;
}

/**
 * Brings the defined names up to date: those that did not change stay as they were written, names of removed sheets
 * go, the rest count sheets by their places now.
 */
export function writeNames(
  root: XmlElement,
  opened: OpenedWorkbook,
  places: readonly SheetPlace[],
  follower: ReferenceFollower,
  order: readonly string[],
): void {
  const existing = childNamed(root, 'definedNames');
  const placeNow = new Map(places.map(({ before }, now) => [before, now]));
  const pending = new Set(opened.model.names);
  const kept = (existing ? childrenNamed(existing, 'definedName') : []).filter((element) => {
    const before = element.attributes.localSheetId;
    if (before !== undefined) {
      const now = placeNow.get(Number(before));
      if (now === undefined) return false;
      element.attributes.localSheetId = String(now);
      const place = places[now];
      if (place.sheet && isPrintName(element) && place.sheet.changes.facets.has('layout')) return false;
      if (place.sheet && isFilterName(element) && place.sheet.changes.facets.has('autoFilter')) return false;
    }
    if (!/^_xlnm\./i.test(element.attributes.name ?? '')) return keepsName(element, places, pending);
    const followed = follower.formula(textOf(element));
    if (followed !== textOf(element)) element.children = [followed];
    return true;
  });
  const added = [
    ...[...pending].map((name) => nameElement(root, name, places)),
    ...places.flatMap(({ sheet }, place) => [...printNames(root, sheet, place), ...filterNames(root, sheet, place)]),
  ];
  const all = [...kept, ...added.filter((element) => element !== undefined)];
  if (all.length === 0) {
    removeChildren(root, 'definedNames');
    return;
  }
  ensureChild(root, 'definedNames', order).children = all;
}

function isPrintName({ attributes: { name = '' } }: XmlElement): boolean {
  return isName(name, PRINT_AREA) || isName(name, PRINT_TITLES);
}

const isFilterName = ({ attributes: { name = '' } }: XmlElement): boolean => isName(name, FILTER_DATABASE);

/** The hidden name by which a sheet's own filter is known as well. */
function filterNames(root: XmlElement, sheet: SheetModel | undefined, place: number): XmlElement[] {
  if (!sheet?.autoFilter || !(sheet.changes.isNew || sheet.changes.facets.has('autoFilter'))) return [];
  const element = elementLike(root, 'definedName', { name: FILTER_DATABASE, localSheetId: String(place), hidden: '1' });
  element.children = [formatReference(sheet.name, sheet.autoFilter.area, true)];
  return [element];
}

/** Whether the model still has the name an element defines; the element follows what changed. */
function keepsName(element: XmlElement, places: readonly SheetPlace[], pending: Set<DefinedName>): boolean {
  const { name = '', localSheetId, hidden } = element.attributes;
  const scope = localSheetId === undefined ? undefined : places[Number(localSheetId)].sheet;
  // Names of a sheet the model does not know pass through.
  if (localSheetId !== undefined && !scope) return true;
  const found = [...pending].find((one) => isName(one.name, name) && one.sheetId === scope?.id);
  if (!found) return false;
  pending.delete(found);
  element.attributes.name = found.name;
  if (fromFileFormula(textOf(element)) !== found.formula) element.children = [toFileFormula(found.formula)];
  if (found.visible !== (hidden === undefined || !isOn(hidden)))
    setOrRemove(element, 'hidden', found.visible ? '' : '1');
  if (encodeString(found.comment) !== encodeString(element.attributes.comment ?? ''))
    setOrRemove(element, 'comment', encodeString(found.comment));
  return true;
}

function setOrRemove(element: XmlElement, name: string, value: string): void {
  if (value === '') delete element.attributes[name];
  else element.attributes[name] = value;
}

function nameElement(root: XmlElement, name: DefinedName, places: readonly SheetPlace[]): XmlElement | undefined {
  const place = places.findIndex(({ sheet }) => name.sheetId !== undefined && sheet?.id === name.sheetId);
  if (name.sheetId !== undefined && place < 0) return undefined;
  const element = elementLike(root, 'definedName', {
    name: name.name,
    ...(name.comment ? { comment: encodeString(name.comment) } : {}),
    ...(place < 0 ? {} : { localSheetId: String(place) }),
    ...(name.visible ? {} : { hidden: '1' }),
  });
  element.children = [toFileFormula(name.formula)];
  return element;
}

/** Print area and titles of a sheet whose page set-up is new or changed. */
function printNames(root: XmlElement, sheet: SheetModel | undefined, place: number): XmlElement[] {
  if (!sheet || !(sheet.changes.isNew || sheet.changes.facets.has('layout'))) return [];
  const { printArea, titleColumns, titleRows } = sheet.layout;
  const reference = (area: Area): string => formatReference(sheet.name, area, true);
  const titles = [
    ...(titleColumns
      ? [
          reference({
            row: 0,
            rowCount: maxRows,
            column: titleColumns.first,
            columnCount: titleColumns.last - titleColumns.first + 1,
          }),
        ]
      : []),
    ...(titleRows
      ? [
          reference({
            column: 0,
            columnCount: maxColumns,
            row: titleRows.first,
            rowCount: titleRows.last - titleRows.first + 1,
          }),
        ]
      : []),
  ];
  const made = (name: string, references: readonly string[] = []): XmlElement[] => {
    if (references.length === 0) return [];
    const element = elementLike(root, 'definedName', { name, localSheetId: String(place) });
    element.children = [references.join(',')];
    return [element];
  };
  return [...made(PRINT_AREA, printArea?.map(reference)), ...made(PRINT_TITLES, titles)];
}

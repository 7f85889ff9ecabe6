import type { SheetModel } from '../../model/sheet';
import type { Shift } from '../../model/references/shift';
import { WorkbookModel, type WorkbookOptions } from '../../model/workbook';
import type { OpenedWorkbook, SheetSource, WorkbookSource } from '../opened-workbook';
import { damagedPart } from '../errors';
import { otherKindOfFile } from '../package/container';
import type { OpcPackage } from '../package/opc-package';
import { decodeString } from '../xml/text';
import { attributeNamed, childNamed, childrenNamed, type XmlElement } from '../xml/tree';
import { readCustomXml } from './custom-xml';
import { isOn } from './fonts';
import { readPersons } from './comments';
import { readNames } from './names';
import { readProperties } from './properties';
import { readSettings } from './settings';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readStyles } from './styles';
import { readThemeColors } from './theme';

export interface OpenOptions extends Pick<WorkbookOptions, 'name' | 'locale'> {
  /** The add-in whose settings are the workbook's `settings`; without it those of the first add-in in the file. */
  readonly addInId?: string;
}

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const CALCULATION_MODES = { auto: 'Automatic', autoNoTable: 'AutomaticExceptTables', manual: 'Manual' } as const;

/**
 * Reads a package as a workbook, offering a pause after each piece of a large part. What it finds is not marked as
 * changed.
 */
export function* readWorkbook(source: OpcPackage, options: OpenOptions = {}): Generator<void, OpenedWorkbook> {
  const workbookPath = findWorkbookPart(source);
  const root = source.tree(workbookPath);
  if (!root) throw damagedPart(workbookPath, 'it is missing');
  const relationships = source.relationshipsOf(workbookPath);
  const related = (kind: string): string | undefined => relationships.ofKind(kind)[0]?.target;
  const treeOf = (kind: string): XmlElement | undefined => {
    const path = related(kind);
    return path === undefined ? undefined : source.tree(path);
  };

  const sharedStrings = yield* readSharedStrings(source, related('sharedStrings'));
  const themeColors = readThemeColors(treeOf('theme'));
  const styles = readStyles(treeOf('styles'), themeColors);
  const date1904 = childNamed(root, 'workbookPr')?.attributes.date1904;
  const model = new WorkbookModel({
    ...options,
    styles: styles.table,
    namedStyles: styles.namedStyles,
    date1904: date1904 !== undefined && isOn(date1904),
    themeColors,
    tableStyles: styles.tableStyles,
  });
  const context = {
    sharedStrings,
    styleOfFormat: styles.styleOfFormat,
    differentialFormats: styles.differentialFormats,
    filterColors: styles.filterColors,
    persons: readPersons(source, workbookPath),
    date1904: model.date1904,
    themeColors: model.themeColors,
  };

  const sheets = new Map<string, SheetSource>();
  const inFileOrder: (SheetModel | undefined)[] = [];
  for (const element of sheetElements(root)) {
    const relationship = relationships.byId(attributeNamed(element, 'id'));
    // Chart and dialog sheets are no worksheets: they pass through, and keep their place.
    const isWorksheet = relationship?.kind === 'worksheet' && !relationship.external;
    if (!isWorksheet) {
      inFileOrder.push(undefined);
      continue;
    }
    if (!source.has(relationship.target)) throw damagedPart(relationship.target, 'it is missing');
    const sheet = addSheet(model, element);
    sheets.set(sheet.id, { path: relationship.target, relationshipId: relationship.id });
    inFileOrder.push(sheet);
    yield* readSheet(source, relationship.target, sheet, context);
  }
  readNames(root, model, inFileOrder);
  readProperties(source, model);
  readCustomXml(source, workbookPath, model);
  readSettings(source, model, options.addInId);
  readWorkbookState(root, model, inFileOrder);

  const shifts = recordShifts(model);
  model.changes.clear();
  for (const sheet of model.sheets) sheet.changes.clear();
  const workbookSource: WorkbookSource = {
    package: source,
    workbookPath,
    sheets,
    styles,
    sharedStrings,
    shifts,
    ...(model.sheets.length > 0 ? { frontSheetId: model.activeSheetId } : {}),
    ...(options.addInId === undefined ? {} : { addInId: options.addInId }),
  };
  return { model, source: workbookSource };
}

/** From now on, where cells of a sheet were put in or taken out: what the model does not hold follows when saving. */
function recordShifts(model: WorkbookModel): Map<string, Shift[]> {
  const shifts = new Map<string, Shift[]>();
  model.events.on((event) => {
    if (event.kind === 'shifted') shifts.set(event.sheet.id, [...(shifts.get(event.sheet.id) ?? []), event.shift]);
  });
  return shifts;
}

/** The entries of the workbook's sheet list, in order. */
export function sheetElements(root: XmlElement): XmlElement[] {
  const list = childNamed(root, 'sheets');
  return list ? childrenNamed(list, 'sheet') : [];
}

/** Names come as they are in the file, even those Excel would not take today. */
function addSheet(model: WorkbookModel, element: XmlElement): SheetModel {
  const sheet = model.addSheet();
  sheet.name = decodeString(element.attributes.name ?? sheet.name);
  sheet.visibility = VISIBILITIES[element.attributes.state as keyof typeof VISIBILITIES] ?? 'Visible';
  return sheet;
}

function readWorkbookState(
  root: XmlElement,
  model: WorkbookModel,
  inFileOrder: readonly (SheetModel | undefined)[],
): void {
  const view = childNamed(childNamed(root, 'bookViews'), 'workbookView');
  const active = inFileOrder[Number(view?.attributes.activeTab ?? 0)];
  const first = model.sheets.find((sheet) => sheet.visibility === 'Visible') ?? model.sheets[0];
  model.activeSheetId = (active?.visibility === 'Visible' ? active : first)?.id ?? '';
  const mode = childNamed(root, 'calcPr')?.attributes.calcMode;
  model.calculationMode = CALCULATION_MODES[mode as keyof typeof CALCULATION_MODES] ?? 'Automatic';
  const protection = childNamed(root, 'workbookProtection')?.attributes;
  if (protection?.lockStructure !== undefined && isOn(protection.lockStructure)) model.structurePassword = '';
}

function findWorkbookPart(source: OpcPackage): string {
  const path = source.relationshipsOf('').ofKind('officeDocument')[0]?.target ?? 'xl/workbook.xml';
  const type = source.has('[Content_Types].xml') ? source.contentTypes().of(path) : undefined;
  const looksLikeOne = /spreadsheetml\.(sheet|template)|sheet\.macroEnabled|template\.macroEnabled|addin\.macroEnabled/;
  const names = source.entries.map(({ name }) => name);
  if (!source.has(path) || (type !== undefined && !looksLikeOne.test(type) && type !== 'application/xml')) {
    throw otherKindOfFile(names, type);
  }
  return path;
}

import type { SheetModel } from '../../model/sheet';
import type { FileNotice, OpenedWorkbook } from '../opened-workbook';
import { PackageEdit } from '../package/package-edit';
import { passwordHash } from '../read/protection';
import { parseTree, writeTree } from '../xml/tree';
import { writeCustomXml } from './custom-xml';
import { drawingComesOrGoes, drawingOf, writeChangedCharts, writeDrawing } from './drawings';
import { DynamicArrays } from './cells/dynamic-arrays';
import { Dialect } from './cells/dialect';
import { writeNames } from './names';
import { writeNewSheet } from './sheets/new-sheet';
import { patchSheet } from './sheets/patch-sheet';
import { noticesOfCopies } from './notices';
import { writeProperties } from './properties';
import { removeWithOwnParts } from './sheets/remove-sheet';
import { writeSettings } from './settings';
import { followInParts } from './follow/follow-in-parts';
import { ReferenceFollower } from './follow/reference-follower';
import { StyleWriter } from './styles';
import {
  placesOf,
  WORKBOOK_ORDER,
  writeBookView,
  writeCalculation,
  writeSheetList,
  writeStructureProtection,
} from './workbook-part';

/** A saved workbook: its bytes, and what of the file it could not keep. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  readonly notices: readonly FileNotice[];
}

/**
 * Puts what changed into the package it came from, in steps. The opened workbook is not changed by it, and must not be by
 * others meanwhile.
 */
export function* writeWorkbook(opened: OpenedWorkbook): Generator<void, SavedWorkbook> {
  const { model, source } = opened;
  const edit = new PackageEdit(source.package);
  const before = edit.text(source.workbookPath) ?? '';
  const root = parseTree(before);
  const unchanged = writeTree(root);
  const dialect = new Dialect(root);
  const styles = new StyleWriter(opened, edit, dialect);
  const relationships = edit.relationshipsOf(source.workbookPath);
  const notices: FileNotice[] = noticesOfCopies(opened, edit);
  let formulasChanged = false;

  const places = placesOf(root, opened);
  const removed = [...source.sheets].filter(([id]) => !model.sheetById(id));
  const changed = model.sheets.filter((sheet) => source.sheets.has(sheet.id) && touchesSheetPart(sheet, opened, edit));
  const follower = new ReferenceFollower(root, opened);
  const arrays = new DynamicArrays(edit, dialect, source.workbookPath);
  const tools = { edit, dialect, styles, follower, arrays, workbookPath: source.workbookPath };
  const front = frontSheet(opened, removed.length > 0, changed);

  for (const [, { path, relationshipId }] of removed) {
    relationships.remove(relationshipId);
    removeWithOwnParts(edit, path);
    formulasChanged = true;
  }
  followInParts(opened, edit, follower);
  for (const sheet of model.sheets) if (sheet.changes.facets.has('charts')) writeChangedCharts(sheet, tools);
  for (const [id, { path }] of source.sheets) {
    const sheet = model.sheetById(id);
    if (sheet?.changes.facets.has('drawings') && !drawingComesOrGoes(sheet, edit, path))
      writeDrawing(sheet, drawingOf(edit, path), tools);
  }
  for (const sheet of changed) {
    const patched = yield* patchSheet(opened, sheet, sheet === front, tools);
    notices.push(...patched.notices);
    formulasChanged ||= patched.formulasChanged;
  }
  const newPaths = new Map<string, string>();
  for (const { sheet } of places) {
    if (!sheet || source.sheets.has(sheet.id)) continue;
    newPaths.set(sheet.id, yield* writeNewSheet(sheet, sheet === front, tools));
    formulasChanged ||= sheet.cells.formulaCount > 0;
  }

  writeSheetList(root, places, newPaths, relationships, dialect);
  writeNames(root, opened, places, follower, WORKBOOK_ORDER);
  writeBookView(root, places, front);
  writeCalculation(root, model.calculationMode, formulasChanged);
  if (model.changes.has('protection')) {
    const password = model.structurePassword;
    writeStructureProtection(root, password ? passwordHash(password) : password);
  }
  if (formulasChanged) dropCalculationChain(edit, source.workbookPath);
  if (model.changes.has('properties')) writeProperties(edit, model);
  if (model.changes.has('customXml')) writeCustomXml(edit, model, source.workbookPath, dialect);
  if (model.changes.has('settings')) writeSettings(edit, model, source.addInId);
  if (model.changes.has('styles')) styles.writeNamedStyles();
  styles.save();
  if (writeTree(root) !== unchanged) edit.put(source.workbookPath, writeTree(root));
  return { bytes: yield* edit.toBytes(), notices };
}

/** Whether a sheet's own part changes; charts and what else floats over it stand in parts of their own. */
function touchesSheetPart(sheet: SheetModel, { source }: OpenedWorkbook, edit: PackageEdit): boolean {
  const path = source.sheets.get(sheet.id)?.path;
  const others = [...sheet.changes.facets].some((facet) => facet !== 'charts' && facet !== 'drawings');
  return sheet.changes.isNew || others || (path !== undefined && drawingComesOrGoes(sheet, edit, path));
}

/**
 * The sheet the file opens on. A sheet says in its own part that it is selected, so while the old front sheet's part is
 * passed through untouched it stays in front: two selected sheets would be edited together by whoever opens the file.
 */
function frontSheet(
  { model, source }: OpenedWorkbook,
  someRemoved: boolean,
  changed: readonly SheetModel[],
): SheetModel | undefined {
  const wanted = model.sheetById(model.activeSheetId) ?? model.sheets[0];
  const old = source.frontSheetId === undefined ? undefined : model.sheetById(source.frontSheetId);
  if (!old || old === wanted || (someRemoved && !model.sheets.includes(old)) || changed.includes(old)) return wanted;
  return old.visibility === 'Visible' ? old : wanted;
}

/**
 * Excel builds the order of calculation anew where the part is missing; one that names other cells is a fault to it.
 */
function dropCalculationChain(edit: PackageEdit, workbookPath: string): void {
  const relationships = edit.relationshipsOf(workbookPath);
  for (const { id, target } of relationships.ofKind('calcChain')) {
    relationships.remove(id);
    edit.remove(target);
  }
}

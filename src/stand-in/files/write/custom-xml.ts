import type { WorkbookModel } from '../../model/workbook';
import type { PackageEdit } from '../package/package-edit';
import type { Dialect } from './cells/dialect';
import { removeWithOwnParts } from './sheets/remove-sheet';
import { DECLARATION, element } from './xml';

const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Puts custom XML parts that are new or were changed into the package, and takes those out that were deleted. */
export function writeCustomXml(edit: PackageEdit, model: WorkbookModel, workbookPath: string, dialect: Dialect): void {
  const relationships = edit.relationshipsOf(workbookPath);
  const kept = new Set(model.customXmlParts.map(({ path }) => path));
  for (const { id, target } of relationships.ofKind('customXml')) {
    if (kept.has(target) || !edit.has(target)) continue;
    relationships.remove(id);
    removeWithOwnParts(edit, target);
  }
  for (const { id, xml, path } of model.customXmlParts) {
    if (path !== undefined) {
      if (edit.text(path) !== xml) edit.put(path, xml);
      continue;
    }
    const item = edit.freePath('customXml/item', '.xml');
    edit.put(item, xml, 'application/xml');
    relationships.add(dialect.relationshipType('customXml'), item);
    const properties = edit.freePath('customXml/itemProps', '.xml');
    const content = element('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': DATA_STORE }, '<ds:schemaRefs/>');
    edit.put(properties, DECLARATION + content, PROPERTIES_TYPE);
    edit.relationshipsOf(item).add(dialect.relationshipType('customXmlProps'), properties);
  }
}

import type { WorkbookModel } from '../../model/workbook';
import type { PackageEdit } from '../package/package-edit';
import { findSettingsPart } from '../read/settings';
import { elementLike, ensureChild, parseTree, type XmlElement } from '../xml/tree';
import { RELATIONSHIPS } from './cells/dialect';
import { DECLARATION, element } from './xml';

const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships';
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];
/** Stands for "an add-in" where none was named. */
const UNNAMED_ADD_IN = '00000000-0000-0000-0000-000000000000';

/** Puts the settings into the part that keeps them for the add-in, as Excel does; other add-ins' stay as they are. */
export function writeSettings(edit: PackageEdit, { settings }: WorkbookModel, addInId: string | undefined): void {
  const existing = findSettingsPart(edit, addInId);
  if (existing === undefined && settings.size === 0) return;
  const path = existing ?? addSettingsPart(edit, addInId ?? UNNAMED_ADD_IN);
  const root = edit.tree(path);
  if (!root) return;
  const bag = ensureChild(root, 'properties', ORDER);
  bag.children = [...settings].map(([name, value]): XmlElement =>
    elementLike(bag, 'property', { name, value: JSON.stringify(value) }),
  );
  edit.putTree(path, root, 'application/vnd.ms-office.webextension+xml');
}

function addSettingsPart(edit: PackageEdit, addInId: string): string {
  const root = edit.relationshipsOf('');
  let panes = root.ofKind('webextensiontaskpanes')[0]?.target;
  if (panes === undefined) {
    panes = 'xl/webextensions/taskpanes.xml';
    root.add(`${RELATIONSHIP}/webextensiontaskpanes`, panes);
    edit.put(
      panes,
      `${DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}"/>`,
      'application/vnd.ms-office.webextensiontaskpanes+xml',
    );
  }
  const path = edit.freePath('xl/webextensions/webextension', '.xml');
  const id = edit.relationshipsOf(panes).add(`${RELATIONSHIP}/webextension`, path);
  const list = edit.tree(panes);
  if (list) {
    // Closed: the part is there for its settings, not to open a pane.
    const pane = parseTree(
      `<wetp:taskpane xmlns:wetp="${PANES}" dockstate="right" visibility="0" width="350" row="0">` +
        `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`,
    );
    list.children.push(pane);
    edit.putTree(panes, list);
  }
  const reference = element('we:reference', {
    id: addInId,
    version: '1.0.0.0',
    store: 'developer',
    storeType: 'Registry',
  });
  const content = `${reference}<we:alternateReferences/><we:properties/><we:bindings/>`;
  edit.put(path, DECLARATION + element('we:webextension', { 'xmlns:we': EXTENSION, id: `{${addInId}}` }, content));
  return path;
}

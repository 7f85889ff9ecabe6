import { X14 } from '../conditional-words';
import { partsNamed } from '../read/extensions';
import { prefixOf } from '../xml/scan';
import {
  childNamed,
  elementLike,
  ensureChild,
  isElement,
  parseTree,
  removeChildren,
  type XmlElement,
} from '../xml/tree';
import { WORKSHEET_ORDER } from './sheets/sheet-elements';

/** The order newer versions put a sheet's extensions in: those not named come last. */
const ORDER = ['{78C0D931-6437-407d-A8EE-F0AAD7539E65}', '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}'];

/** Elements without a prefix get that of the part they go into; extensions keep theirs. */
export function withPartPrefix(element: XmlElement, prefix: string): XmlElement {
  return {
    ...element,
    name: element.name.includes(':') ? element.name : prefix + element.name,
    children: element.children.map((child) => (isElement(child) ? withPartPrefix(child, prefix) : child)),
  };
}

/** Markup whose extensions are of the usual prefixes, as an element with the part's own. */
export function fragment(xml: string, prefix: string): XmlElement {
  return withPartPrefix(parseTree(xml), prefix);
}

/** Replaces the content of one of a sheet's extensions; without content the extension goes, and with the last its list. */
export function putExtension(root: XmlElement, uri: string, content: XmlElement | undefined): void {
  const prefix = prefixOf(root.name);
  const list = childNamed(root, 'extLst') ?? (content && ensureChild(root, 'extLst', WORKSHEET_ORDER));
  if (!list) return;
  const found = partsNamed(list, 'ext').find(({ attributes }) => attributes.uri?.toLowerCase() === uri.toLowerCase());
  if (!content) {
    list.children = list.children.filter((child) => child !== found);
    if (list.children.filter(isElement).length === 0) removeChildren(root, 'extLst');
    return;
  }
  const extension = found ?? { ...elementLike(root, 'ext', { uri }), name: `${prefix}ext` };
  extension.attributes['xmlns:x14'] = X14;
  extension.children = [content];
  if (found) return;
  const place = ORDER.findIndex((known) => known.toLowerCase() === uri.toLowerCase());
  const before = partsNamed(list, 'ext').find(({ attributes }) => {
    const at = ORDER.findIndex((known) => known.toLowerCase() === attributes.uri?.toLowerCase());
    return at < 0 || at > place;
  });
  list.children.splice(before ? list.children.indexOf(before) : list.children.length, 0, extension);
}

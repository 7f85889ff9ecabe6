import { isElement, localName, textOf, type XmlElement } from '../xml/tree';

/** Children by local name whatever their prefix: extensions mix two namespaces. */
export function partsNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent ? parent.children.filter(isElement).filter((child) => localName(child) === name) : [];
}

export const partNamed = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  partsNamed(parent, name)[0];

/** The text of a child that holds a formula or a list of rectangles (`xm:f`, `xm:sqref`). */
export function partText(parent: XmlElement | undefined, name: string): string | undefined {
  const part = partNamed(parent, name);
  return part && textOf(part);
}

/** The content of one of a sheet's extensions, found by its id. */
export function extensionOf(list: XmlElement | undefined, uri: string): XmlElement | undefined {
  const found = partsNamed(list, 'ext').find(({ attributes }) => attributes.uri?.toLowerCase() === uri.toLowerCase());
  return found?.children.find(isElement);
}

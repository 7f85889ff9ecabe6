import { SaxesParser } from 'saxes';
import { prefixOf } from './scan';
import { escapeAttribute, escapeText } from './text';

/** An element of a small part that is read whole, changed and written again. Names are as written, prefix and all. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The root of a part. Comments and processing instructions are left out.
 * @throws Error with the parser's own words where the XML is not well formed.
 */
export function parseTree(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const text = (piece: string): void => void open[open.length - 1].children.push(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const root = top.children.find(isElement);
  if (!root) throw new Error('it holds no XML element');
  return root;
}

/** A whole part, its declaration included. */
export function writeTree(root: XmlElement): string {
  return DECLARATION + writeElement(root);
}

/** One element and all in it. */
export function writeElement(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (element.children.length === 0) return `<${element.name}${attributes}/>`;
  const content = element.children
    .map((child) => (isElement(child) ? writeElement(child) : escapeText(child)))
    .join('');
  return `<${element.name}${attributes}>${content}</${element.name}>`;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** Children by local name, of the parent's own prefix: an extension's element of that name is none. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  const full = prefixOf(parent.name) + name;
  return parent.children.filter(isElement).filter((child) => child.name === full);
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && childrenNamed(parent, name)[0];
}

/** All text in an element, however deep. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** A new element of the parent's prefix, not yet a child of it. */
export function elementLike(parent: XmlElement, name: string, attributes: Record<string, string> = {}): XmlElement {
  return { name: prefixOf(parent.name) + name, attributes, children: [] };
}

/**
 * The child of that name, made where it is missing: behind the last of the children that `order` puts before it,
 * as the file format's schemas fix the order of children.
 */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const found = childNamed(parent, name);
  if (found) return found;
  const made = elementLike(parent, name);
  insertInOrder(parent, made, order);
  return made;
}

/** Puts a child where the schema's order has it. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const earlier = new Set(order.slice(0, order.indexOf(localName(child)) + 1));
  let index = 0;
  parent.children.forEach((node, position) => {
    if (isElement(node) && earlier.has(localName(node))) index = position + 1;
  });
  parent.children.splice(index, 0, child);
}

export function removeChildren(parent: XmlElement, name: string): void {
  const gone = new Set(childrenNamed(parent, name));
  parent.children = parent.children.filter((node) => !isElement(node) || !gone.has(node));
}

/** An attribute by local name whatever prefix its namespace has there, as `r:id` may be spelled. */
export function attributeNamed(element: XmlElement, local: string): string | undefined {
  const exact = element.attributes[local];
  if (exact !== undefined) return exact;
  const name = Object.keys(element.attributes).find((key) => key.endsWith(`:${local}`) && !key.startsWith('xmlns:'));
  return name === undefined ? undefined : element.attributes[name];
}

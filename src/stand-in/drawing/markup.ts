import { isElement, localName, type XmlElement, type XmlNode } from '../files/xml/tree';

/** The namespaces drawings and charts are made of, by the prefixes this folder gives them whatever a file calls them. */
export const NAMESPACES = {
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  xdr: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

const STRICT: Readonly<Record<string, keyof typeof NAMESPACES>> = {
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

const PREFIX_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(NAMESPACES).map(([prefix, uri]): [string, string] => [uri, prefix]),
  ...Object.entries(STRICT),
]);

/** A new element; undefined attributes and children are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (XmlNode | undefined)[]
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return {
    name,
    attributes: Object.fromEntries(given) as Record<string, string>,
    children: children.filter((child) => child !== undefined),
  };
}

/** An element that is nothing but a value: `<c:gapWidth val="50"/>`. */
export const val = (name: string, value: string | number): XmlElement => el(name, { val: value });

/**
 * The tree with this folder's prefixes in the place of the file's own, and their namespaces declared at its root.
 * Other namespaces keep their prefixes and declarations.
 */
export function withOwnPrefixes(root: XmlElement): XmlElement {
  const renamed = rename(root, new Map());
  const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]);
  const used = declared.filter(([name]) => name !== 'xmlns:xdr' || renamed.name.startsWith('xdr:'));
  return { ...renamed, attributes: { ...(Object.fromEntries(used) as Record<string, string>), ...renamed.attributes } };
}

function rename(element: XmlElement, outer: ReadonlyMap<string, string>): XmlElement {
  const scope = new Map(outer);
  for (const [name, uri] of Object.entries(element.attributes)) {
    if (name === 'xmlns') scope.set('', uri);
    else if (name.startsWith('xmlns:')) scope.set(name.slice('xmlns:'.length), uri);
  }
  const own = (name: string): string => {
    const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
    const known = PREFIX_OF.get(scope.get(prefix) ?? '');
    return known === undefined ? name : `${known}:${local}`;
  };
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    if (name === 'xmlns' || name.startsWith('xmlns:')) return PREFIX_OF.has(value) ? [] : [[name, value]];
    return [[name.includes(':') ? own(name) : name, value]];
  });
  return {
    name: own(element.name),
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children: element.children.map((child) => (isElement(child) ? rename(child, scope) : child)),
  };
}

/** A copy that shares nothing with the original. */
export function cloneElement({ name, attributes, children }: XmlElement): XmlElement {
  const copies = children.map((child) => (isElement(child) ? cloneElement(child) : child));
  return { name, attributes: { ...attributes }, children: copies };
}

/** Every element of that name at any depth, the first found first. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** Children by full name, in order. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(isElement).filter((child) => child.name === name);
}

/** The only, or first, child of that full name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

export function removeChild(parent: XmlElement, child: XmlElement): void {
  parent.children = parent.children.filter((node) => node !== child);
}

export function removeNamed(parent: XmlElement, ...names: readonly string[]): void {
  parent.children = parent.children.filter((node) => !isElement(node) || !names.includes(node.name));
}

/** Puts a child where `order` (local names) has it: behind the last of those that come before it, or of its own name. */
export function insertOrdered(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const place = order.indexOf(localName(child));
  let index = place < 0 ? parent.children.length : 0;
  parent.children.forEach((node, position) => {
    const other = isElement(node) ? order.indexOf(localName(node)) : -1;
    if (place >= 0 && other >= 0 && other <= place) index = position + 1;
  });
  parent.children.splice(index, 0, child);
}

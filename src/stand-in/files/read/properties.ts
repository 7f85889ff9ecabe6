import type { WorkbookModel } from '../../model/workbook';
import type { OpcPackage } from '../package/opc-package';
import { childNamed, childrenNamed, isElement, localName, textOf, type XmlElement } from '../xml/tree';

const CORE = {
  title: 'title',
  subject: 'subject',
  creator: 'author',
  keywords: 'keywords',
  description: 'comments',
  lastModifiedBy: 'lastAuthor',
  category: 'category',
  created: 'creationDate',
} as const;

/** The core properties' elements by the model's names of them. */
export const CORE_ELEMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CORE).map(([element, property]) => [property, element]),
);

/** Reads the document properties: core, application and custom. */
export function readProperties(source: OpcPackage, model: WorkbookModel): void {
  const root = source.relationshipsOf('');
  const tree = (kind: string): XmlElement | undefined => {
    const path = root.ofKind(kind)[0]?.target;
    return path === undefined ? undefined : source.tree(path);
  };
  for (const element of tree('core-properties')?.children.filter(isElement) ?? []) {
    const name = localName(element);
    if (name in CORE) model.properties[CORE[name as keyof typeof CORE]] = textOf(element);
    else if (name === 'revision') model.properties.revisionNumber = Number(textOf(element)) || 0;
  }
  const app = tree('extended-properties');
  model.properties.manager = textOf(childNamed(app, 'Manager'));
  model.properties.company = textOf(childNamed(app, 'Company'));
  const custom = tree('custom-properties');
  for (const property of custom ? childrenNamed(custom, 'property') : []) {
    const value = readVariant(property.children.find(isElement));
    if (value !== undefined) model.customProperties.set(property.attributes.name ?? '', value);
  }
}

/** A typed value of a custom property; undefined for the kinds Excel itself does not offer. */
function readVariant(element: XmlElement | undefined): string | number | boolean | Date | undefined {
  if (!element) return undefined;
  const text = textOf(element);
  switch (localName(element)) {
    case 'lpwstr':
    case 'lpstr':
    case 'bstr':
      return text;
    case 'bool':
      return text === '1' || text === 'true';
    case 'filetime':
    case 'date':
      return new Date(text);
    case 'i1':
    case 'i2':
    case 'i4':
    case 'i8':
    case 'int':
    case 'ui1':
    case 'ui2':
    case 'ui4':
    case 'ui8':
    case 'uint':
    case 'r4':
    case 'r8':
    case 'decimal':
      return Number(text);
    default:
      return undefined;
  }
}

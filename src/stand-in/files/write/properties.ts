import type { WorkbookModel } from '../../model/workbook';
import type { PackageEdit } from '../package/package-edit';
import { CORE_ELEMENTS } from '../read/properties';
import { escapeText } from '../xml/text';
import { elementLike, insertInOrder, isElement, localName, parseTree, textOf, type XmlElement } from '../xml/tree';
import { DECLARATION, element } from './xml';
import { words } from '../xml/words';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DUBLIN_CORE = new Set(['title', 'subject', 'creator', 'description']);
/** Excel gives all custom properties this format, and counts them from 2. */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Puts changed document properties into their parts, which are made where they are missing. */
export function writeProperties(edit: PackageEdit, model: WorkbookModel): void {
  writeCore(edit, model);
  writeApplication(edit, model);
  writeCustom(edit, model);
}

function writeCore(edit: PackageEdit, { properties }: WorkbookModel): void {
  const path = partOfKind(
    edit,
    'core-properties',
    `${PACKAGE}/relationships/metadata/core-properties`,
    'docProps/core.xml',
  );
  const root =
    edit.tree(path) ??
    parseTree(
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
    );
  for (const [property, name] of Object.entries(CORE_ELEMENTS)) {
    const prefix = DUBLIN_CORE.has(name) ? 'dc' : name === 'created' ? 'dcterms' : 'cp';
    const attributes: Record<string, string> = name === 'created' ? { 'xsi:type': 'dcterms:W3CDTF' } : {};
    setText(
      root,
      { name: `${prefix}:${name}`, attributes, children: [] },
      String(properties[property as keyof typeof properties]),
    );
  }
  const revision = properties.revisionNumber ? String(properties.revisionNumber) : '';
  setText(root, { name: 'cp:revision', attributes: {}, children: [] }, revision);
  edit.putTree(path, root, 'application/vnd.openxmlformats-package.core-properties+xml');
}

const APPLICATION_ORDER = words(`
  Template Manager Company Pages Words Characters PresentationFormat Lines Paragraphs Slides Notes TotalTime
  HiddenSlides MMClips ScaleCrop HeadingPairs TitlesOfParts LinksUpToDate CharactersWithSpaces SharedDoc
  HyperlinkBase HLinks HyperlinksChanged DigSig Application AppVersion DocSecurity
`);

function writeApplication(edit: PackageEdit, { properties: { manager, company } }: WorkbookModel): void {
  const exists = edit.relationshipsOf('').ofKind('extended-properties').length > 0;
  if (!exists && manager === '' && company === '') return;
  const path = partOfKind(
    edit,
    'extended-properties',
    `${OFFICE}/relationships/extended-properties`,
    'docProps/app.xml',
  );
  const root = edit.tree(path) ?? parseTree(`<Properties xmlns="${OFFICE}/extended-properties"/>`);
  setText(root, elementLike(root, 'Manager'), manager, APPLICATION_ORDER);
  setText(root, elementLike(root, 'Company'), company, APPLICATION_ORDER);
  edit.putTree(path, root, 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
}

function writeCustom(edit: PackageEdit, { customProperties }: WorkbookModel): void {
  const exists = edit.relationshipsOf('').ofKind('custom-properties').length > 0;
  if (!exists && customProperties.size === 0) return;
  const path = partOfKind(
    edit,
    'custom-properties',
    `${OFFICE}/relationships/custom-properties`,
    'docProps/custom.xml',
  );
  const content = [...customProperties].map(([name, value], index) =>
    element('property', { fmtid: CUSTOM_FORMAT, pid: index + 2, name }, variantXml(value)),
  );
  const values = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
  edit.put(path, DECLARATION + element('Properties', values, content.join('')), type);
}

function variantXml(value: string | number | boolean | Date): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === 'string') return `<vt:lpwstr>${escapeText(value)}</vt:lpwstr>`;
  if (value instanceof Date) return `<vt:filetime>${value.toISOString().replace(/\.\d+Z$/, 'Z')}</vt:filetime>`;
  const isShortWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isShortWhole ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

/** Sets an element's text, adding the element where it is missing and leaving an empty one out. */
function setText(root: XmlElement, made: XmlElement, text: string, order?: readonly string[]): void {
  const existing = root.children.filter(isElement).find((child) => localName(child) === localName(made));
  if (textOf(existing) === text) return;
  if (existing && text === '') root.children = root.children.filter((child) => child !== existing);
  else if (existing) existing.children = [text];
  else {
    made.children = [text];
    if (order) insertInOrder(root, made, order);
    else root.children.push(made);
  }
}

function partOfKind(edit: PackageEdit, kind: string, type: string, path: string): string {
  const relationships = edit.relationshipsOf('');
  const existing = relationships.ofKind(kind)[0]?.target;
  if (existing !== undefined) return existing;
  relationships.add(type, path);
  return path;
}

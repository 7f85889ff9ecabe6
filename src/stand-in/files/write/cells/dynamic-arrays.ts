import type { SheetModel } from '../../../model/sheet';
import type { PackageEdit } from '../../package/package-edit';
import { childNamed, childrenNamed, ensureChild, parseTree, writeElement, type XmlElement } from '../../xml/tree';
import type { ArrayFormula } from './array-formulas';
import { MAIN, type Dialect } from './dialect';
import { element } from '../xml';

const KIND = 'XLDAPR';
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
/** How this kind of metadata behaves when cells are copied and moved, as Excel itself writes it. */
const BEHAVIOUR = Object.fromEntries(
  [
    'copy',
    'pasteAll',
    'pasteValues',
    'merge',
    'splitFirst',
    'rowColShift',
    'clearFormats',
    'clearComments',
    'assign',
    'coerce',
    'cellMeta',
  ].map((name) => [name, 1]),
);
const PROPERTIES =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/>' +
  '</ext></extLst></bk>';

/**
 * Formulas whose results spill. In the file such a formula is an array formula over the cells it fills, marked as
 * dynamic by metadata; written as a plain one, Excel would show its first result only.
 */
export class DynamicArrays {
  private number: string | undefined;

  constructor(
    private readonly edit: PackageEdit,
    private readonly dialect: Dialect,
    private readonly workbookPath: string,
  ) {}

  /** The spilling formulas of a sheet by their places, `row,column`. */
  of(sheet: SheetModel): Map<string, ArrayFormula> {
    const mark = (): string => (this.number ??= this.ensureMetadata());
    return new Map(
      sheet.spills.map((area) => [
        `${area.row},${area.column}`,
        {
          area,
          get metadata() {
            return mark();
          },
        },
      ]),
    );
  }

  /** The number (`cm`) of the metadata that marks a dynamic array, which is added where the file has none. */
  private ensureMetadata(): string {
    const relationships = this.edit.relationshipsOf(this.workbookPath);
    const existing = relationships.ofKind('sheetMetadata')[0]?.target;
    const path = existing ?? 'xl/metadata.xml';
    if (existing === undefined) relationships.add(this.dialect.relationshipType('sheetMetadata'), path);
    const root =
      (existing === undefined ? undefined : this.edit.tree(path)) ??
      parseTree(this.dialect.part(element('metadata', { xmlns: MAIN })));
    const before = writeElement(root);
    const type = itemOf(
      root,
      'metadataTypes',
      ({ attributes }) => attributes.name === KIND,
      element('metadataType', { name: KIND, minSupportedVersion: 120000, ...BEHAVIOUR }),
    );
    let future = childrenNamed(root, 'futureMetadata').find(({ attributes }) => attributes.name === KIND);
    if (!future) {
      future = parseTree(`<futureMetadata name="${KIND}" count="1">${PROPERTIES}</futureMetadata>`);
      const index = root.children.findLastIndex(
        (child) => typeof child !== 'string' && ORDER.indexOf(child.name) <= ORDER.indexOf('futureMetadata'),
      );
      root.children.splice(index + 1, 0, future);
    }
    const points = ({ children }: XmlElement): boolean =>
      children.some(
        (child) => typeof child !== 'string' && Number(child.attributes.t) === type && child.attributes.v === '0',
      );
    const number = itemOf(root, 'cellMetadata', points, `<bk><rc t="${type}" v="0"/></bk>`);
    if (writeElement(root) !== before) this.edit.putTree(path, root, CONTENT_TYPE);
    return String(number);
  }
}

/** The number, from 1, of the first item of a list that fits; it is appended where none does. */
function itemOf(root: XmlElement, list: string, fits: (item: XmlElement) => boolean, made: string): number {
  const parent = childNamed(root, list) ?? ensureChild(root, list, ORDER);
  const items = parent.children.filter((child) => typeof child !== 'string');
  const found = items.findIndex(fits);
  if (found >= 0) return found + 1;
  parent.children.push(parseTree(made));
  parent.attributes.count = String(items.length + 1);
  return items.length + 1;
}

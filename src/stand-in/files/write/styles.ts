import type { DifferentialFormat } from '../../model/rules/conditional-format-types';
import type { NamedStyle } from '../../model/styles/named-styles';
import { normalStyle } from '../../model/styles/style-table';
import type { CellStyle, FontStyle } from '../../model/styles/style-types';
import type { OpenedWorkbook } from '../opened-workbook';
import type { PackageEdit } from '../package/package-edit';
import { builtInFormatNumber } from '../read/number-formats';
import type { FilterColors } from '../read/filters';
import { alignmentAttributes, readStyleSheet, type StyleSheet } from '../read/styles';
import { encodeString } from '../xml/text';
import {
  childNamed,
  childrenNamed,
  elementLike,
  ensureChild,
  insertInOrder,
  localName,
  parseTree,
  writeTree,
  type XmlElement,
} from '../xml/tree';
import type { Dialect } from './cells/dialect';
import { borderElement, differentialElement, fillElement, fontProperties } from './style-elements';
import { newStylesXml } from './templates';
import { words } from '../xml/words';

const ORDER = words(`
  numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst
`);
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const FIRST_OWN_FORMAT = 164;

/**
 * Gives the model's styles their numbers in the file. Those the file has keep theirs; new ones are appended, with the
 * fonts, fills, borders and number formats they need, and nothing is ever renumbered.
 */
export class StyleWriter {
  private readonly numbers = new Map<number, number>();
  /** New differential formats by what they say. */
  private readonly differentials = new Map<string, number>();
  private readonly namedStyleNumbers = new Map<number, number>();
  private sheet: { root: XmlElement; lists: StyleSheet; keys: Map<string, number> } | undefined;

  constructor(
    private readonly opened: OpenedWorkbook,
    private readonly edit: PackageEdit,
    private readonly dialect: Dialect,
  ) {
    opened.source.styles.styleOfFormat.forEach((style, number) => {
      if (!this.numbers.has(style)) this.numbers.set(style, number);
    });
  }

  /** The file's number (`s`) of a style of the model's table. */
  numberOf(style: number): number {
    const known = this.numbers.get(style);
    if (known !== undefined) return known;
    const number = this.append(this.opened.model.styles.get(style));
    this.numbers.set(style, number);
    return number;
  }

  get filterColors(): readonly FilterColors[] {
    return this.opened.source.styles.filterColors;
  }

  /** The file's number (`dxfId`) of a differential format: one that was read keeps its own. */
  differentialNumber(format: DifferentialFormat): number {
    const read = this.opened.source.styles.differentialFormats.indexOf(format);
    if (read >= 0) return read;
    const { root } = this.load();
    const key = JSON.stringify(format, sortedKeys);
    const known = this.differentials.get(key);
    if (known !== undefined) return known;
    const made = differentialElement(root, format, (code) => this.formatNumber(code));
    const number = appendItem(ensureChild(root, 'dxfs', ORDER), made);
    this.differentials.set(key, number);
    return number;
  }

  /** Puts the styles part into the package where it grew. */
  save(): void {
    if (!this.sheet) return;
    this.edit.put(this.path(), writeTree(this.sheet.root), CONTENT_TYPE);
  }

  private path(): string {
    const { workbookPath } = this.opened.source;
    const relationships = this.edit.relationshipsOf(workbookPath);
    const existing = relationships.ofKind('styles')[0]?.target;
    if (existing !== undefined) return existing;
    const path = this.edit.has('xl/styles.xml') ? this.edit.freePath('xl/styles', '.xml') : 'xl/styles.xml';
    relationships.add(this.dialect.relationshipType('styles'), path);
    return path;
  }

  private load() {
    if (!this.sheet) {
      const path = this.edit.relationshipsOf(this.opened.source.workbookPath).ofKind('styles')[0]?.target;
      const existing = path === undefined ? undefined : this.edit.tree(path);
      const root = existing ?? parseTree(this.dialect.part(newStylesXml(normalStyle.font)));
      this.sheet = { root, lists: readStyleSheet(root), keys: new Map() };
    }
    return this.sheet;
  }

  private append(style: CellStyle): number {
    const { root } = this.load();
    const list = ensureChild(root, 'cellXfs', ORDER);
    return appendItem(list, this.format(list, style, { xfId: String(this.namedStyleNumber(style.namedStyle)) }));
  }

  /** The number of a named style in the file; one that is not there yet is appended, with its name. */
  private namedStyleNumber(index: number): number {
    const known = this.namedStyleNumbers.get(index);
    if (known !== undefined) return known;
    const { root } = this.load();
    const formats = ensureChild(root, 'cellStyleXfs', ORDER);
    const count = childrenNamed(formats, 'xf').length;
    const style = this.opened.model.namedStyles.get(index);
    const isInFile = this.opened.source.styles.namedStyleCount > index;
    const number = isInFile ? index : style ? count : 0;
    this.namedStyleNumbers.set(index, number);
    if (isInFile || !style) return number;
    appendItem(formats, this.namedFormat(formats, style));
    const names = ensureChild(root, 'cellStyles', ORDER);
    const builtIn: Record<string, string> = style.builtIn === undefined ? {} : { builtinId: String(style.builtIn) };
    appendItem(
      names,
      elementLike(names, 'cellStyle', { name: encodeString(style.name), xfId: String(number), ...builtIn }),
    );
    return number;
  }

  /** The look of a named style, with what of it counts: the format takes a flag that is not there for yes. */
  private namedFormat(list: XmlElement, { look, includes }: NamedStyle): XmlElement {
    const xf = this.format(list, look, {});
    const flags = {
      applyNumberFormat: 'numberFormat',
      applyFont: 'font',
      applyFill: 'fill',
      applyBorder: 'borders',
      applyAlignment: 'alignment',
      applyProtection: 'protection',
    } as const;
    for (const [flag, part] of Object.entries(flags) as [keyof typeof flags, keyof NamedStyle['includes']][]) {
      if (includes[part]) delete xf.attributes[flag];
      else xf.attributes[flag] = '0';
    }
    return xf;
  }

  /** Named styles that were made, changed or deleted. */
  writeNamedStyles(): void {
    const { namedStyles } = this.opened.model;
    const count = this.opened.source.styles.namedStyleCount;
    for (const style of namedStyles.all()) {
      if (!style.changed) continue;
      if (style.index >= count) this.namedStyleNumber(style.index);
      else {
        const formats = ensureChild(this.load().root, 'cellStyleXfs', ORDER);
        const old = childrenNamed(formats, 'xf')[style.index];
        if (old) formats.children[formats.children.indexOf(old)] = this.namedFormat(formats, style);
      }
    }
    if (![...namedStyles.removed].some((index) => index < count)) return;
    const names = ensureChild(this.load().root, 'cellStyles', ORDER);
    names.children = names.children.filter(
      (child) => typeof child === 'string' || !namedStyles.removed.has(Number(child.attributes.xfId ?? 0)),
    );
    names.attributes.count = String(childrenNamed(names, 'cellStyle').length);
  }

  /** A format element of a list, with the fonts, fills, borders and number formats it needs. */
  private format(list: XmlElement, style: CellStyle, reference: Record<string, string>): XmlElement {
    const { root, lists } = this.load();
    const numbers = {
      numFmtId: this.formatNumber(style.numberFormat),
      fontId: this.itemNumber('fonts', lists.fonts, style.font, (item) => this.fontElement(item)),
      fillId: this.itemNumber('fills', lists.fills, style.fill, (item) => fillElement(root, item)),
      borderId: this.itemNumber('borders', lists.borders, style.borders, (item) => borderElement(root, item)),
    };
    const xf = elementLike(list, 'xf', {
      ...Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)])),
      ...reference,
      ...(style.quotePrefix ? { quotePrefix: '1' } : {}),
      ...(numbers.numFmtId !== 0 ? { applyNumberFormat: '1' } : {}),
      ...(numbers.fontId !== 0 ? { applyFont: '1' } : {}),
      ...(numbers.fillId !== 0 ? { applyFill: '1' } : {}),
      ...(numbers.borderId !== 0 ? { applyBorder: '1' } : {}),
    });
    const alignment = alignmentAttributes(style.alignment);
    if (alignment) {
      xf.attributes.applyAlignment = '1';
      xf.children.push(elementLike(xf, 'alignment', alignment));
    }
    if (!style.locked || style.formulaHidden) {
      xf.attributes.applyProtection = '1';
      const protection = { ...(style.locked ? {} : { locked: '0' }), ...(style.formulaHidden ? { hidden: '1' } : {}) };
      xf.children.push(elementLike(xf, 'protection', protection));
    }
    return xf;
  }

  private formatNumber(code: string): number {
    const builtIn = builtInFormatNumber(code);
    if (builtIn !== undefined) return builtIn;
    const { root } = this.load();
    const list = childNamed(root, 'numFmts') ?? elementLike(root, 'numFmts');
    const own = childrenNamed(list, 'numFmt');
    const same = own.find(({ attributes }) => attributes.formatCode === code);
    if (same) return Number(same.attributes.numFmtId);
    if (own.length === 0 && !childNamed(root, 'numFmts')) insertInOrder(root, list, ORDER);
    const number = Math.max(FIRST_OWN_FORMAT - 1, ...own.map(({ attributes }) => Number(attributes.numFmtId))) + 1;
    appendItem(list, elementLike(list, 'numFmt', { numFmtId: String(number), formatCode: code }));
    return number;
  }

  /** The number of an equal item of a list, which is appended where there is none. */
  private itemNumber<T>(
    name: 'fonts' | 'fills' | 'borders',
    known: readonly T[],
    item: T,
    build: (item: T) => XmlElement,
  ): number {
    const { root, keys } = this.load();
    const keyOf = (value: T): string => `${name} ${JSON.stringify(value, sortedKeys)}`;
    if (!keys.has(name)) {
      keys.set(name, 0);
      known.forEach((value, number) => {
        if (!keys.has(keyOf(value))) keys.set(keyOf(value), number);
      });
    }
    const number = keys.get(keyOf(item)) ?? appendItem(ensureChild(root, name, ORDER), build(item));
    keys.set(keyOf(item), number);
    return number;
  }

  /** A new font takes what the model does not know (family, character set, theme role) from one of the same name. */
  private fontElement(font: FontStyle): XmlElement {
    const { root } = this.load();
    const made = elementLike(root, 'font');
    const fonts = childNamed(root, 'fonts');
    const alike = (fonts ? childrenNamed(fonts, 'font') : []).find(
      (one) => childNamed(one, 'name')?.attributes.val === font.name,
    );
    const kept = ['family', 'charset', 'scheme'].flatMap((name) => childNamed(alike, name) ?? []);
    made.children = [
      ...fontProperties(font, 'name').map(({ name, attributes }) => elementLike(root, name, attributes)),
      ...kept,
    ];
    return made;
  }
}

/** Appends and counts; the new item's number. */
function appendItem(list: XmlElement, item: XmlElement): number {
  const number = childrenNamed(list, localName(item)).length;
  list.children.push(item);
  list.attributes.count = String(number + 1);
  return number;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

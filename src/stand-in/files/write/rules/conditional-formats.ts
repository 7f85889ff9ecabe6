import { formatArea } from '../../../model/address';
import type { ConditionalFormat } from '../../../model/rules/conditional-format-types';
import { anchorOf } from '../../../model/rules/rule-areas';
import type { SheetModel } from '../../../model/sheet';
import { EXTENSION_URIS, ruleOrigins, X14, XM, type RuleOrigin } from '../../conditional-words';
import { prefixOf } from '../../xml/scan';
import { insertInOrder, removeChildren, type XmlElement } from '../../xml/tree';
import { extensionRuleXml, isExtensionOnly, ruleXml } from './conditional-rules';
import { fragment, putExtension, withPartPrefix } from '../extensions';
import { WORKSHEET_ORDER } from '../sheets/sheet-elements';
import type { StyleWriter } from '../styles';
import { element } from '../xml';

/**
 * Puts a sheet's conditional formats in the place of those in its part. Rules that did not change since they were read
 * are written as the file had them, whatever they say besides.
 */
export function patchConditionalFormats(root: XmlElement, sheet: SheetModel, styles: StyleWriter): void {
  const prefix = prefixOf(root.name);
  const own = new Blocks();
  const extended = new Blocks();
  const ids = new Set(
    sheet.conditionalFormats.flatMap(({ rule }) => ruleOrigins.get(rule)?.extension?.attributes.id ?? []),
  );
  sheet.conditionalFormats.forEach((format, index) => {
    const written = writeFormat(format, index + 1, styles, ids);
    if (written.rule) own.add(format, written.pivot, withPartPrefix(written.rule, prefix));
    if (written.extension) extended.add(format, written.pivot, withPartPrefix(written.extension, prefix));
  });
  removeChildren(root, 'conditionalFormatting');
  for (const { sqref, pivot, rules } of own.all()) {
    const attributes = { ...(pivot ? { pivot: '1' } : {}), sqref };
    insertInOrder(root, { name: `${prefix}conditionalFormatting`, attributes, children: rules }, WORKSHEET_ORDER);
  }
  const blocks = extended.all().map(({ sqref, pivot, rules }): XmlElement => ({
    name: 'x14:conditionalFormatting',
    attributes: { 'xmlns:xm': XM, ...(pivot ? { pivot: '1' } : {}) },
    children: [...rules, { name: 'xm:sqref', attributes: {}, children: [sqref] }],
  }));
  const content: XmlElement | undefined =
    blocks.length > 0
      ? { name: 'x14:conditionalFormattings', attributes: { 'xmlns:x14': X14 }, children: blocks }
      : undefined;
  putExtension(root, EXTENSION_URIS.conditionalFormats, content);
}

interface Written {
  readonly rule?: XmlElement;
  readonly extension?: XmlElement;
  readonly pivot: boolean;
}

function writeFormat(format: ConditionalFormat, priority: number, styles: StyleWriter, ids: Set<string>): Written {
  const origin = ruleOrigins.get(format.rule);
  if (origin && isAsRead(format, origin)) return again(format, origin, priority);
  const { rule } = format;
  const pivot = origin?.pivot ?? false;
  if (isExtensionOnly(rule))
    return {
      extension: fragment(wrapped(extensionRuleXml(rule, freeId(ids), priority)), '').children[0] as XmlElement,
      pivot,
    };
  const id = rule.type === 'DataBar' ? freeId(ids) : undefined;
  const { values, content } = ruleXml(format, id);
  const { type, ...rest } = values;
  const dxfId = Object.keys(format.format).length > 0 ? styles.differentialNumber(format.format) : undefined;
  const xml = element(
    'cfRule',
    { type, dxfId, priority, stopIfTrue: format.stopIfTrue ? 1 : undefined, ...rest },
    content,
  );
  return {
    rule: fragment(xml, ''),
    ...(id === undefined
      ? {}
      : { extension: fragment(wrapped(extensionRuleXml(rule, id, priority)), '').children[0] as XmlElement }),
    pivot,
  };
}

/** Extensions' markup alone has no names for its prefixes. */
const wrapped = (xml: string): string => `<x xmlns:x14="${X14}" xmlns:xm="${XM}">${xml}</x>`;

/** Unchanged, and its formulas still written for the same cell where Excel derives them from the rule. */
function isAsRead({ rule, format, areas }: ConditionalFormat, origin: RuleOrigin): boolean {
  const { row, column } = anchorOf(areas);
  const derived = rule.type === 'ContainsText' || rule.type === 'PresetCriteria';
  const foreign = origin.extension !== undefined && !origin.extension.name.startsWith('x14:');
  return format === origin.format && !foreign && (!derived || (row === origin.row && column === origin.column));
}

function again(format: ConditionalFormat, { rule, extension, pivot }: RuleOrigin, priority: number): Written {
  const numbered = (said: XmlElement): XmlElement => {
    const { stopIfTrue: _before, ...attributes } = said.attributes;
    return {
      ...said,
      attributes: { ...attributes, priority: String(priority), ...(format.stopIfTrue ? { stopIfTrue: '1' } : {}) },
    };
  };
  if (rule) return { rule: numbered(rule), ...(extension ? { extension } : {}), pivot };
  return { ...(extension ? { extension: numbered(extension) } : {}), pivot };
}

/** Ids join the two halves of a rule; they need be unique in the sheet only. */
function freeId(taken: Set<string>): string {
  for (let number = taken.size + 1; ; number += 1) {
    const id = `{00000000-000E-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

interface Block {
  readonly sqref: string;
  readonly pivot: boolean;
  readonly rules: XmlElement[];
}

/** Rules on the same cells share one element. */
class Blocks {
  private readonly bySqref = new Map<string, Block>();

  add({ areas }: ConditionalFormat, pivot: boolean, rule: XmlElement): void {
    const sqref = areas.map((area) => formatArea(area)).join(' ');
    const key = `${pivot} ${sqref}`;
    const block = this.bySqref.get(key) ?? { sqref, pivot, rules: [] };
    block.rules.push(rule);
    this.bySqref.set(key, block);
  }

  all(): Block[] {
    return [...this.bySqref.values()];
  }
}

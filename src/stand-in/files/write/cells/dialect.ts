import { prefixOf } from '../../xml/scan';
import type { XmlElement } from '../../xml/tree';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006/';
const STRICT_DRAWINGML = 'http://purl.oclc.org/ooxml/drawingml/';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/**
 * How a package spells the spreadsheet format: transitional or strict. New parts and relationships are spelled as
 * the workbook's own part is.
 */
export class Dialect {
  private readonly strict: boolean;

  constructor(workbookRoot: XmlElement) {
    this.strict = Object.values(workbookRoot.attributes).includes(STRICT_MAIN);
  }

  /** A new part written with the transitional names, in this package's. */
  part(xml: string): string {
    return this.strict
      ? xml
          .replaceAll(MAIN, STRICT_MAIN)
          .replaceAll(RELATIONSHIPS, STRICT_RELATIONSHIPS)
          .replaceAll(DRAWINGML, STRICT_DRAWINGML)
      : xml;
  }

  relationshipType(kind: string): string {
    return `${this.strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;
  }
}

/** Gives generated elements (and not the text between them) the prefix the part they go into uses. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The prefix a part's root has given the relationships' namespace; declared there where it has not. */
export function relationshipsPrefix(root: XmlElement): string {
  const spellings = [RELATIONSHIPS, STRICT_RELATIONSHIPS];
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && spellings.includes(value),
  );
  if (declared) return declared[0].slice('xmlns:'.length);
  const strict =
    root.attributes[`xmlns${prefixOf(root.name) && `:${prefixOf(root.name).slice(0, -1)}`}`] === STRICT_MAIN;
  root.attributes['xmlns:r'] = strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  return 'r';
}

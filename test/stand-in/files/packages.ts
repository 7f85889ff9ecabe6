import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of a package by name, read with nothing of the code under test. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function textOf(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(partsOf(bytes)[path]);
}

/** What became of each part: `+` new, `-` gone, `~` other bytes. Untouched parts are not listed. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return paths.flatMap((path) => {
    if (!now[path]) return [`- ${path}`];
    if (!old[path]) return [`+ ${path}`];
    return Buffer.compare(Buffer.from(old[path]), Buffer.from(now[path])) === 0 ? [] : [`~ ${path}`];
  });
}

/** A workbook another tool made; see make_fixtures.py beside it. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../fixtures/files', name)));
}

export const FIXTURES = ['openpyxl.xlsx', 'xlsxwriter.xlsm', 'libreoffice.xlsx'];

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export interface SmallWorkbook {
  /** The markup inside `worksheet`; `sheetData` alone where it starts with a row. */
  readonly sheet: string;
  readonly strict?: boolean;
  /** Prefix of all elements of the main namespace: `x`. */
  readonly prefix?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Inside `workbook`, before and after the sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Target of the sheet's relationship as written, and where the part really is. */
  readonly target?: string;
  readonly path?: string;
  readonly encode?: (xml: string) => Uint8Array;
  readonly more?: Zippable;
}

/** A workbook of one sheet, `Data`, spelled by hand. */
export function smallWorkbook(options: SmallWorkbook): Uint8Array {
  const names = options.strict ? STRICT : TRANSITIONAL;
  const prefix = options.prefix ? `${options.prefix}:` : '';
  const xmlns = `xmlns${options.prefix ? `:${options.prefix}` : ''}="${names.main}" xmlns:r="${names.relationships}"`;
  const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
  const part = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>${prefixed(`<${root} ${xmlns}>${content}</${root}>`)}`;
  const content = options.sheet.startsWith('<row') ? `<sheetData>${options.sheet}</sheetData>` : options.sheet;
  const { target = 'worksheets/sheet1.xml', path = 'xl/worksheets/sheet1.xml' } = options;
  const relationship = (id: string, kind: string, to: string): string =>
    `<Relationship Id="${id}" Type="${names.relationships}/${kind}" Target="${to}"/>`;
  const relationships = (inner: string): Uint8Array =>
    utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return zipSync({
    '[Content_Types].xml': utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': utf8(
      part(
        'workbook',
        `${options.before ?? ''}<sheets><sheet name="Data" sheetId="7" r:id="rId1"/></sheets>${options.after ?? ''}`,
      ),
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('rId1', 'worksheet', target) +
        (options.sharedStrings ? relationship('rId2', 'sharedStrings', 'sharedStrings.xml') : '') +
        (options.styles ? relationship('rId3', 'styles', 'styles.xml') : ''),
    ),
    ...(options.sharedStrings ? { 'xl/sharedStrings.xml': utf8(part('sst', options.sharedStrings)) } : {}),
    ...(options.styles ? { 'xl/styles.xml': utf8(part('styleSheet', options.styles)) } : {}),
    [path]: (options.encode ?? utf8)(part('worksheet', content)),
    ...options.more,
  });
}

import type { FontStyle } from '../../model/styles/style-types';
import { MAIN, RELATIONSHIPS } from './cells/dialect';
import { DECLARATION, element } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of a new workbook: Normal in the font given, and what Excel expects in every file. */
export function newStylesXml({ name, size }: Pick<FontStyle, 'name' | 'size'>): string {
  const isThemeFont = name === 'Calibri';
  const font =
    element('sz', { val: size }) +
    element('color', { theme: 1 }) +
    element('name', { val: name }) +
    element('family', { val: 2 }) +
    (isThemeFont ? element('scheme', { val: 'minor' }) : '');
  return (
    DECLARATION +
    `<styleSheet xmlns="${MAIN}">` +
    `<fonts count="1"><font>${font}</font></fonts>` +
    // Excel overwrites the first two fills with these whatever a file says.
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/>' +
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    '</styleSheet>'
  );
}

/** The parts of a workbook without a sheet, in the order Excel zips them. */
export function newWorkbookParts(font: Pick<FontStyle, 'name' | 'size'>): Map<string, Uint8Array> {
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
        '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>' +
        '</Types>',
    ],
    ['_rels/.rels', relationshipsXml([[`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
        '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView/></bookViews><sheets/><calcPr calcId="191029"/></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        [`${OFFICE}/relationships/theme`, 'theme/theme1.xml'],
        [`${OFFICE}/relationships/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/theme/theme1.xml', themeXml(font.name)],
    ['xl/styles.xml', newStylesXml(font).slice(DECLARATION.length)],
  ];
  return new Map(parts.map(([path, xml]) => [path, new TextEncoder().encode(DECLARATION + xml)]));
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const content = targets.map(([Type, Target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type, Target }),
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${content.join('')}</Relationships>`;
}

/** Office's theme of 2013 with plain fills and lines: a theme must have three of each. */
function themeXml(font: string): string {
  const system = (name: string, val: string, lastClr: string): string =>
    `<a:${name}><a:sysClr val="${val}" lastClr="${lastClr}"/></a:${name}>`;
  const colors = {
    dk2: '44546A',
    lt2: 'E7E6E6',
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
    hlink: '0563C1',
    folHlink: '954F72',
  };
  const scheme = Object.entries(colors).map(([name, val]) => `<a:${name}><a:srgbClr val="${val}"/></a:${name}>`);
  const fonts = (name: string, latin: string): string =>
    `<a:${name}>${element('a:latin', { typeface: latin })}<a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>' +
    `<a:clrScheme name="Office">${system('dk1', 'windowText', '000000')}${system('lt1', 'window', 'FFFFFF')}${scheme.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Office">${fonts('majorFont', 'Calibri Light')}${fonts('minorFont', font)}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}

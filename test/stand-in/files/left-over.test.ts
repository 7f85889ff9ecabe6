/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import { unzipSync, zipSync } from 'fflate';
import {
  openWorkbook,
  saveWorkbookWithNotices,
  type OpenedWorkbook,
  type SavedWorkbook,
} from '../../../src/stand-in/files';
import { smallWorkbook, textOf } from './packages';

/* Parts that the model does not hold: they follow when cells move and sheets are renamed, or a save says that they do not. */

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const rels = (...of: [kind: string, target: string][]): Uint8Array =>
  utf8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of
      .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${R}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );

const file = smallWorkbook({
  sheet:
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId2"/>' +
    '<controls><control shapeId="1" r:id="rId3"><controlPr><anchor moveWithCells="1"><from><col>1</col><colOff>0</colOff><row>4</row><rowOff>0</rowOff></from>' +
    '<to><col>3</col><colOff>0</colOff><row>6</row><rowOff>0</rowOff></to></anchor></controlPr></control></controls>',
  more: {
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['pivotTable', '../pivotTables/pivotTable1.xml'],
      ['vmlDrawing', '../drawings/vml1.vml'],
      ['ctrlProp', '../ctrlProps/c1.xml'],
    ),
    'xl/pivotTables/pivotTable1.xml': utf8(
      `<pivotTableDefinition xmlns="${X}" name="p"><location ref="H5:J9" firstHeaderRow="1"/></pivotTableDefinition>`,
    ),
    'xl/pivotTables/_rels/pivotTable1.xml.rels': rels(['pivotCacheDefinition', '../pivotCache/cache1.xml']),
    'xl/pivotCache/cache1.xml': utf8(
      `<pivotCacheDefinition xmlns="${X}"><cacheSource type="worksheet"><worksheetSource ref="A3:C20" sheet="Data"/></cacheSource></pivotCacheDefinition>`,
    ),
    'xl/drawings/vml1.vml': utf8(
      '<xml xmlns:x="urn:x"><x:ClientData ObjectType="Button"><x:Anchor>2, 0, 4, 5, 3, 0, 6, 7</x:Anchor></x:ClientData></xml>',
    ),
    'xl/ctrlProps/c1.xml': utf8('<formControlPr/>'),
  },
});

async function after(act: (sheet: Excel.Worksheet) => void): Promise<SavedWorkbook> {
  const opened: OpenedWorkbook = await openWorkbook(withCacheType(file));
  await standIn.restart(opened.model);
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Data'));
    await context.sync();
  });
  return saveWorkbookWithNotices(opened);
}

/** The small workbook names no types of its own parts: this one is told by its type. */
function withCacheType(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  const override =
    '<Override PartName="/xl/pivotCache/cache1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/></Types>';
  return zipSync({ ...parts, '[Content_Types].xml': utf8(types.replace('</Types>', override)) });
}

test("pivot tables and controls move with the rows under them, and a pivot's source with its cells and its sheet's name", async () => {
  const { bytes, notices } = await after((sheet) => {
    sheet.getRange('1:2').insert('Down');
    sheet.name = "It's & new";
  });
  expect(textOf(bytes, 'xl/pivotTables/pivotTable1.xml')).toContain('ref="H7:J11"');
  expect(textOf(bytes, 'xl/pivotCache/cache1.xml')).toContain(
    '<worksheetSource ref="A5:C22" sheet="It\'s &amp; new"/>',
  );
  expect(textOf(bytes, 'xl/drawings/vml1.vml')).toContain('<x:Anchor>2, 0, 6, 5, 3, 0, 8, 7</x:Anchor>');
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<from><col>1</col><colOff>0</colOff><row>6</row>');
  expect(notices).toEqual([]);
});

test('what a copied sheet is without is said', async () => {
  const { notices } = await after((sheet) => void sheet.copy('End'));
  expect(notices.map(({ sheet, what }) => [sheet, what])).toEqual([
    ['Data (2)', 'pivot-tables'],
    ['Data (2)', 'form-controls'],
  ]);
  expect(notices[0]?.message).toBe('Pivot tables of the sheet it was copied from are not on sheet "Data (2)".');
});

import { openWorkbook, saveWorkbook } from '../../../src/stand-in/files';
import { moveFormula } from '../../../src/stand-in/files/read/shared-formulas';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { differences, partsOf, smallWorkbook, textOf, type SmallWorkbook } from './packages';

async function sheetOf(options: SmallWorkbook): Promise<SheetModel> {
  return (await openWorkbook(smallWorkbook(options))).model.sheets[0];
}

function valuesOf(sheet: SheetModel): unknown[] {
  const found: unknown[] = [];
  sheet.cells.forEach({ row: 0, column: 0, rowCount: 100, columnCount: 100 }, ({ value }, row, column) =>
    found.push([row, column, value]),
  );
  return found;
}

const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>';
const strings = '<si><t>text</t></si>';
const expected = [
  [0, 0, 'text'],
  [0, 1, 2],
];

describe('packages of every spelling read the same', () => {
  const spellings: [string, Partial<SmallWorkbook>][] = [
    ['the plain one', {}],
    ['the strict format', { strict: true }],
    ['prefixed elements', { prefix: 'x' }],
    ['strict and prefixed', { strict: true, prefix: 'ssml' }],
    ['an absolute target', { target: '/xl/worksheets/sheet1.xml' }],
    ['a sheet in an odd place', { target: '../data/the%20sheet.xml', path: 'data/the sheet.xml' }],
    ['names in another case', { target: 'Worksheets/Sheet1.XML' }],
    ['backslashes in the zip', { path: 'xl\\worksheets\\sheet1.xml' }],
    ['a byte order mark', { encode: (xml) => new TextEncoder().encode(`\ufeff${xml}`) }],
    [
      'UTF-16',
      { encode: (xml) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le')]) },
    ],
    [
      'comments and unknown elements',
      { sheet: `<!-- <row r="9"/> --><odd xmlns="urn:odd"><row/></odd><sheetData>${cells}</sheetData>` },
    ],
  ];

  it.each(spellings)('%s', async (_name, options) => {
    expect(valuesOf(await sheetOf({ sheet: cells, sharedStrings: strings, ...options }))).toEqual(expected);
  });

  it.each(spellings)('%s takes a new sheet and an edit, and reads back', async (_name, options) => {
    const file = smallWorkbook({ sheet: cells, sharedStrings: strings, ...options });
    const opened = await openWorkbook(file);
    const [data] = opened.model.sheets;
    data.putCell(0, 1, { value: '改', style: 0 });
    data.changes.touch({ row: 0, column: 1, rowCount: 1, columnCount: 1 });
    const added = opened.model.addSheet('More');
    added.cells.set(2, 2, { value: 5, style: opened.model.styles.with(0, { font: { italic: true } }) });
    const again = await openWorkbook(await saveWorkbook(opened));
    expect(valuesOf(again.model.sheets[0])).toEqual([
      [0, 0, 'text'],
      [0, 1, '改'],
    ]);
    expect(valuesOf(again.model.sheets[1])).toEqual([[2, 2, 5]]);
    expect(again.model.styles.get(again.model.sheets[1].styleAt(2, 2)).font.italic).toBe(true);
  });
});

it('writes new parts of a strict workbook in the strict format', async () => {
  const opened = await openWorkbook(smallWorkbook({ sheet: cells, sharedStrings: strings, strict: true }));
  opened.model.addSheet('More');
  const saved = await saveWorkbook(opened);
  expect(Object.keys(partsOf(saved))).toContain('xl/worksheets/sheet2.xml');
  expect(textOf(saved, 'xl/worksheets/sheet2.xml')).not.toContain('schemas.openxmlformats.org');
  expect(textOf(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('schemas.openxmlformats.org/officeDocument');
});

describe('cells', () => {
  it('without addresses follow those before them', async () => {
    const sheet = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c/><c><v>4</v></c></row>';
    expect(valuesOf(await sheetOf({ sheet }))).toEqual([
      [0, 0, 1],
      [0, 3, 2],
      [0, 4, 3],
      [2, 1, 4],
    ]);
  });

  it('of each type come as their type', async () => {
    const cell = (type: string, content: string): string => `<c t="${type}">${content}</c>`;
    const sheet = `<row>${[
      cell('n', '<v>1.50</v>'),
      cell('b', '<v>1</v>'),
      cell('b', '<v>0</v>'),
      cell('e', '<v>#DIV/0!</v>'),
      cell('str', '<f>A1</f><v> a </v>'),
      cell('inlineStr', '<is><t xml:space="preserve"> b </t></is>'),
      cell(
        'inlineStr',
        '<is><r><t>c</t></r><r><t>d</t></r><rPh sb="0" eb="1"><t>hint</t></rPh><phoneticPr fontId="1"/></is>',
      ),
      cell('d', '<v>2026-03-05</v>'),
      cell('d', '<v>2026-03-05T12:00:00</v>'),
      cell('s', '<v>99</v>'),
      cell('str', '<v>_x4E2D__x005F_x0041_&amp;</v>'),
      cell('n', '<v>1E-05</v>'),
    ].join('')}</row>`;
    expect(valuesOf(await sheetOf({ sheet })).map((found) => (found as unknown[])[2])).toEqual([
      1.5,
      true,
      false,
      { error: '#DIV/0!' },
      ' a ',
      ' b ',
      'cd',
      46086,
      46086.5,
      '中_x0041_&',
      0.00001,
    ]);
  });

  it('count dates from 1904 where the workbook does', async () => {
    const opened = await openWorkbook(
      smallWorkbook({ sheet: '<row><c t="d"><v>2026-03-05</v></c></row>', before: '<workbookPr date1904="1"/>' }),
    );
    expect(opened.model.date1904).toBe(true);
    expect(opened.model.sheets[0].cells.get(0, 0)?.value).toBe(46086 - 1462);
  });

  it('sharing a formula have each their own', async () => {
    const sheet =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$D$1+"A1"</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"></f><v>3</v></c></row>';
    const read = await sheetOf({ sheet });
    expect([1, 2, 3].map((row) => read.cells.get(row, 1)?.formula)).toEqual([
      '=A2*$D$1+"A1"',
      '=A3*$D$1+"A1"',
      '=A4*$D$1+"A1"',
    ]);
  });
});

describe('a formula moved two down and one right', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2,C:D,3:4)', 'SUM(B3:C4,D:E,5:6)'],
    ["'A1 sheet'!A1&Sheet1!B2", "'A1 sheet'!B3&Sheet1!C4"],
    ['LOG10(A1)+ABC1D+Tab1[A1]', 'LOG10(B3)+ABC1D+Tab1[A1]'],
    ['"A1"&A1', '"A1"&B3'],
    ['XFD1048576', 'A2'],
    ['数据!A1', '数据!B3'],
  ])('%s reads %s', (formula, moved) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved);
  });
});

it('has no styles part and gets one when a format is needed', async () => {
  const file = smallWorkbook({ sheet: cells, sharedStrings: strings });
  const opened = await openWorkbook(file);
  const [data] = opened.model.sheets;
  data.putCell(0, 1, { value: 2, style: opened.model.styles.with(0, { numberFormat: '0.00' }) });
  data.changes.touch({ row: 0, column: 1, rowCount: 1, columnCount: 1 });
  const saved = await saveWorkbook(opened);
  expect(differences(file, saved)).toEqual([
    '~ [Content_Types].xml',
    '~ xl/_rels/workbook.xml.rels',
    '+ xl/styles.xml',
    '~ xl/worksheets/sheet1.xml',
  ]);
  const again = await openWorkbook(saved);
  expect(again.model.styles.get(again.model.sheets[0].styleAt(0, 1)).numberFormat).toBe('0.00');
});

import { openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../../src/stand-in/files';
import type { Cell } from '../../../src/stand-in/model/cells/cell-types';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { differences, fixture, FIXTURES, smallWorkbook, textOf } from './packages';

function put(sheet: SheetModel, row: number, column: number, cell: Cell | undefined): void {
  sheet.putCell(row, column, cell);
  sheet.changes.touch({ row, column, rowCount: 1, columnCount: 1 });
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** What differs between two texts: the shortest stretch of each that, put in the other's place, makes them equal. */
function stretch(before: string, after: string): [string, string] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

describe.each(FIXTURES)('an edit to one cell of %s', (name) => {
  it("changes its sheet's part there and nothing else", async () => {
    const file = fixture(name);
    const opened = await openWorkbook(file);
    const [sheet] = opened.model.sheets;
    put(sheet, 3, 0, { value: '改', style: sheet.styleAt(3, 0) });
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved)).toEqual([`~ ${SHEET}`]);
    const [gone, come] = stretch(textOf(file, SHEET), textOf(saved, SHEET));
    expect(gone).not.toMatch(/<row|r="A3"|r="A5"|r="B4"/);
    expect(come).toContain('改');
    expect((await openWorkbook(saved)).model.sheets[0].cells.get(3, 0)?.value).toBe('改');
  });

  it('in a new row far below adds that row and keeps the rest of the sheet', async () => {
    const file = fixture(name);
    const opened = await openWorkbook(file);
    put(opened.model.sheets[0], 999, 2, { value: 5, style: 0 });
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved)).toEqual([`~ ${SHEET}`]);
    expect(
      textOf(saved, SHEET)
        .replace(/<row r="1000">.*?<\/row>/, '')
        .replace(/ref="A1:\w+"/, ''),
    ).toBe(textOf(file, SHEET).replace(/ref="A1:\w+"/, ''));
  });
});

async function small(
  sheet: string,
  more: Partial<Parameters<typeof smallWorkbook>[0]> = {},
): Promise<{ opened: OpenedWorkbook; data: SheetModel }> {
  const opened = await openWorkbook(smallWorkbook({ sheet, ...more }));
  return { opened, data: opened.model.sheets[0] };
}

async function savedSheet(opened: OpenedWorkbook): Promise<string> {
  return textOf(await saveWorkbook(opened), SHEET);
}

describe('a touched cell', () => {
  it('that did not change stays as it was written', async () => {
    const { opened, data } = await small('<row r="1"><c r="A1" t="s" vm="1"><v>0</v></c></row>', {
      sharedStrings: '<si><t>a</t></si>',
    });
    put(data, 0, 0, data.cells.get(0, 0));
    expect(await savedSheet(opened)).toContain('<c r="A1" t="s" vm="1"><v>0</v></c>');
  });

  it('with a new result keeps its formula as it was written, an array formula too', async () => {
    const { opened, data } = await small(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2" aca="1">_xlfn.UNIQUE(B1:B9)</f><v>1</v></c></row>',
    );
    put(data, 0, 0, { value: 7, style: 0, formula: '=UNIQUE(B1:B9)' });
    expect(await savedSheet(opened)).toContain(
      '<c cm="1" r="A1"><f t="array" ref="A1:A2" aca="1">_xlfn.UNIQUE(B1:B9)</f><v>7</v></c>',
    );
  });

  it('that only got a format keeps its content', async () => {
    const { opened, data } = await small('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      sharedStrings: '<si><t>a</t></si>',
    });
    put(data, 0, 0, { value: 'a', style: opened.model.styles.with(0, { font: { bold: true } }) });
    expect(await savedSheet(opened)).toContain('<c s="1" r="A1" t="s"><v>0</v></c>');
  });

  it('that was emptied is gone; its neighbours stay', async () => {
    const { opened, data } = await small(
      '<row r="1" spans="1:3" ht="20"><c r="A1"><v>1</v></c>\n<c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    );
    put(data, 0, 1, undefined);
    expect(await savedSheet(opened)).toContain(
      '<row r="1" spans="1:3" ht="20"><c r="A1"><v>1</v></c>\n<c r="C1"><v>3</v></c></row>',
    );
  });

  it('is put between its neighbours where the file had none', async () => {
    const { opened, data } = await small('<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="9"/>');
    put(data, 1, 1, { value: 2, style: 0 });
    put(data, 8, 0, { value: true, style: 0 });
    put(data, 0, 0, { value: 'top', style: 0 });
    put(data, 4, 3, { value: 'mid', style: 0 });
    const sheet = await savedSheet(opened);
    expect(sheet.match(/ r="\w+"/g)?.map((found) => found.slice(4, -1))).toEqual([
      '1',
      'A1',
      '2',
      'A2',
      'B2',
      'C2',
      '5',
      'D5',
      '9',
      'A9',
    ]);
  });
});

describe('formulas that cells share', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';

  it('are spelled out for the others when the cell that brought the formula is written over', async () => {
    const { opened, data } = await small(shared);
    put(data, 0, 0, { value: 'gone', style: 0 });
    const sheet = await savedSheet(opened);
    expect(sheet).not.toContain('shared');
    expect(sheet).toContain('<f>B2*2</f><v>2</v>');
    expect(sheet).toContain('<f>B3*2</f><v>3</v>');
  });

  it('stay shared when another of their cells is written over', async () => {
    const { opened, data } = await small(shared);
    put(data, 1, 0, { value: 9, style: 0 });
    const again = await openWorkbook(await saveWorkbook(opened));
    expect([0, 1, 2].map((row) => again.model.sheets[0].cells.get(row, 0)?.formula)).toEqual([
      '=B1*2',
      undefined,
      '=B3*2',
    ]);
  });
});

describe('the order of calculation', () => {
  const chain = { 'xl/calcChain.xml': new TextEncoder().encode('<calcChain/>') };
  const sheet = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>';
  // The relationship is what makes the part count as one of the workbook's.
  const withChain = async (): Promise<{ opened: OpenedWorkbook; data: SheetModel; file: Uint8Array }> => {
    const first = await openWorkbook(smallWorkbook({ sheet }));
    const rels = textOf(smallWorkbook({ sheet }), 'xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const file = smallWorkbook({
      sheet,
      more: { ...chain, 'xl/_rels/workbook.xml.rels': new TextEncoder().encode(rels) },
    });
    expect(first.model.sheets).toHaveLength(1);
    const opened = await openWorkbook(file);
    return { opened, data: opened.model.sheets[0], file };
  };

  it('stays while formulas do', async () => {
    const { opened, data, file } = await withChain();
    put(data, 0, 1, { value: 5, style: 0 });
    put(data, 0, 0, { value: 3, style: 0, formula: '=1+1' });
    expect(differences(file, await saveWorkbook(opened))).toEqual([`~ ${SHEET}`]);
  });

  it('is dropped, and made anew by Excel, when a formula changes', async () => {
    const { opened, data, file } = await withChain();
    put(data, 0, 0, { value: 3, style: 0, formula: '=1+2' });
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved)).toContain('- xl/calcChain.xml');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});

it('rows that changed get their height and visibility, and keep attributes the model does not know', async () => {
  const { opened, data } = await small(
    '<row r="2" ht="20" customHeight="1" thickBot="1"><c r="A2"><v>1</v></c></row><row r="3" ht="9"/>',
  );
  data.setRow(1, { height: 33.5, hidden: true });
  data.setRow(7, { outlineLevel: 2 });
  expect(await savedSheet(opened)).toContain(
    '<row r="2" thickBot="1" ht="33.5" hidden="1" customHeight="1"><c r="A2"><v>1</v></c></row><row r="3" ht="9"/><row r="8" outlineLevel="2"/>',
  );
});

describe('what surrounds the cells', () => {
  it('is rewritten facet by facet, and keeps what the model does not know', async () => {
    const opened = await openWorkbook(fixture('xlsxwriter.xlsm'));
    const [sheet] = opened.model.sheets;
    sheet.setLayout({ orientation: 'Landscape', scale: 55 });
    sheet.rowBreaks = [3];
    sheet.mark('breaks', 'merges', 'view', 'protection', 'hyperlinks');
    sheet.merges = [{ row: 12, column: 0, rowCount: 1, columnCount: 2 }];
    sheet.freeze = { rows: 2, columns: 0 };
    sheet.protection = { options: {} };
    sheet.tabColor = '#123456';
    sheet.hyperlinks.push({
      area: { row: 5, column: 0, rowCount: 1, columnCount: 1 },
      address: 'https://example.com/?a&b',
    });
    const saved = await saveWorkbook(opened);
    const xml = textOf(saved, SHEET);
    for (const kept of [
      '<conditionalFormatting',
      '<dataValidations',
      '<autoFilter',
      '<drawing',
      '<legacyDrawing',
      'x14:sparklineGroups',
      'codeName="Sheet1"',
    ]) {
      expect(xml).toContain(kept);
    }
    const [again] = (await openWorkbook(saved)).model.sheets;
    expect(again.layout).toMatchObject({
      orientation: 'Landscape',
      scale: 55,
      titleRows: { first: 0, last: 1 },
      centerHorizontally: true,
    });
    expect(again).toMatchObject({
      rowBreaks: [3],
      columnBreaks: [3],
      merges: sheet.merges,
      freeze: sheet.freeze,
      tabColor: '#123456',
    });
    expect(again.protection).toBeDefined();
    expect(again.hyperlinks).toEqual(sheet.hyperlinks);
  });

  it('keeps its elements in the order the format fixes', async () => {
    const opened = await openWorkbook(smallWorkbook({ sheet: '<sheetData/><drawing r:id="rId1"/>' }));
    const [sheet] = opened.model.sheets;
    sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
    sheet.rowBreaks = [4];
    sheet.setColumn(0, { width: 12 });
    sheet.tabColor = '#FF0000';
    sheet.setLayout({ printGridlines: true });
    sheet.mark('merges', 'breaks', 'view', 'properties');
    sheet.customProperties.set('a', 'b');
    const names = [
      ...textOf(await saveWorkbook(opened), SHEET).matchAll(
        /<(sheetPr|sheetViews|cols|sheetData|mergeCells|printOptions|pageMargins|pageSetup|rowBreaks|customProperties|drawing)\b/g,
      ),
    ];
    expect(names.map(([, name]) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'rowBreaks',
      'customProperties',
      'drawing',
    ]);
  });
});

describe('tables of an existing sheet', () => {
  it('grow, keeping what the model does not know of them', async () => {
    const file = fixture('xlsxwriter.xlsm');
    const opened = await openWorkbook(file);
    const sheet = opened.model.sheets[1];
    sheet.tables[0].area = { ...sheet.tables[0].area, rowCount: 9 };
    sheet.mark('tables');
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved)).toContain('~ xl/tables/table1.xml');
    expect(textOf(saved, 'xl/tables/table1.xml')).toMatch(/ref="B2:D10".*autoFilter ref="B2:D9"/s);
    expect(textOf(saved, 'xl/tables/table1.xml')).toContain('totalsRowLabel="Summe"');
  });

  it('come and go with their parts', async () => {
    const file = fixture('openpyxl.xlsx');
    const opened = await openWorkbook(file);
    const [log, roster] = opened.model.sheets;
    log.tables.push({ ...roster.tables[0], id: opened.model.newTableId(), name: 'Fresh' });
    log.mark('tables');
    roster.tables.pop();
    roster.mark('tables');
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved)).toEqual(
      expect.arrayContaining([
        '- xl/tables/table1.xml',
        '+ xl/tables/table2.xml',
        '- xl/worksheets/_rels/sheet2.xml.rels',
      ]),
    );
    const again = await openWorkbook(saved);
    expect(again.model.tables().map(({ sheet, table }) => [sheet.name, table.name])).toEqual([['事件 log', 'Fresh']]);
  });
});

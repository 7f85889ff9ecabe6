import { openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../../src/stand-in/files';
import { differences, fixture, partsOf, textOf } from './packages';
import { removeSheet } from '../../../src/stand-in/model/references/remove-sheet';
import { renameSheet } from '../../../src/stand-in/model/references/rename-sheet';

const sheetNames = (bytes: Uint8Array): string[] =>
  [...textOf(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name);

/** Each defined name with the sheet its `localSheetId` points to, counted in the file's own list. */
function scopedNames(bytes: Uint8Array): [string, string | undefined, string][] {
  const sheets = sheetNames(bytes);
  return [...textOf(bytes, 'xl/workbook.xml').matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(
    ([, attributes, formula]) => {
      const scope = /localSheetId="(\d+)"/.exec(attributes)?.[1];
      return [
        /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
        scope === undefined ? undefined : sheets[Number(scope)],
        formula,
      ];
    },
  );
}

const activeTab = (bytes: Uint8Array): number =>
  Number(/activeTab="(\d+)"/.exec(textOf(bytes, 'xl/workbook.xml'))?.[1] ?? 0);

async function openFixture(name: string): Promise<{ file: Uint8Array; opened: OpenedWorkbook }> {
  const file = fixture(name);
  return { file, opened: await openWorkbook(file) };
}

describe('a removed sheet', () => {
  it('takes its own parts with it and leaves those of others', async () => {
    const { file, opened } = await openFixture('openpyxl.xlsx');
    removeSheet(opened.model.sheets[0]);
    const saved = await saveWorkbook(opened);
    expect(differences(file, saved).filter((line) => !line.startsWith('~'))).toEqual([
      '- xl/charts/chart1.xml',
      '- xl/comments/comment1.xml',
      '- xl/drawings/_rels/drawing1.xml.rels',
      '- xl/drawings/commentsDrawing1.vml',
      '- xl/drawings/drawing1.xml',
      '- xl/media/image1.png',
      '- xl/worksheets/_rels/sheet1.xml.rels',
      '- xl/worksheets/sheet1.xml',
    ]);
    const types = textOf(saved, '[Content_Types].xml');
    for (const [, part] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(Object.keys(partsOf(saved))).toContain(part);
  });

  it('takes its names with it; those of the others count their sheets anew', async () => {
    const { opened } = await openFixture('openpyxl.xlsx');
    removeSheet(opened.model.sheets[0]);
    const saved = await saveWorkbook(opened);
    expect(scopedNames(saved)).toEqual([
      ['Rate', undefined, expect.stringContaining('#REF!')],
      ['Local', '花名册', '花名册!$A$1'],
      ['Other', '隐藏', '隐藏!$A$1'],
    ]);
    expect(activeTab(saved)).toBe(0);
  });

  it('leaves a picture that another sheet shows too', async () => {
    const { opened } = await openFixture('xlsxwriter.xlsm');
    const saved = await saveWorkbook(opened);
    removeSheet(opened.model.sheets[0]);
    const without = await saveWorkbook(opened);
    expect(Object.keys(partsOf(saved))).toContain('xl/charts/chart2.xml');
    expect(Object.keys(partsOf(without))).toEqual(
      expect.arrayContaining(['xl/charts/chart2.xml', 'xl/vbaProject.bin', 'customXml/item1.xml']),
    );
    expect(Object.keys(partsOf(without))).not.toContain('xl/charts/chart1.xml');
  });
});

describe('added and moved sheets', () => {
  it('shift the places that names and the front sheet are counted by', async () => {
    const { opened } = await openFixture('openpyxl.xlsx');
    opened.model.addSheet('第一', 0);
    opened.model.moveSheet(opened.model.sheets[1], 3);
    const saved = await saveWorkbook(opened);
    expect(sheetNames(saved)).toEqual(['第一', '花名册', '隐藏', '事件 log']);
    expect(activeTab(saved)).toBe(3);
    expect(scopedNames(saved)).toEqual([
      ['Rate', undefined, "'事件 log'!$D$2"],
      ['Local', '花名册', '花名册!$A$1'],
      ['Other', '隐藏', '隐藏!$A$1'],
      ['_xlnm.Print_Titles', '事件 log', "'事件 log'!1:1"],
      ['_xlnm.Print_Area', '事件 log', "'事件 log'!$A$1:$G$21"],
    ]);
  });

  it('keep a chart sheet behind the sheet it stood behind', async () => {
    const { opened } = await openFixture('xlsxwriter.xlsm');
    opened.model.addSheet('neu', 0);
    expect(sheetNames(await saveWorkbook(opened))).toEqual(['neu', "数据's A", '图表', 'Tabelle']);
  });

  it('leave in front the sheet whose part says it is, while that part passes through', async () => {
    const { file, opened } = await openFixture('xlsxwriter.xlsm');
    opened.model.activate(opened.model.addSheet('neu'));
    const saved = await saveWorkbook(opened);
    expect(sheetNames(saved)[activeTab(saved)]).toBe('Tabelle');
    expect(differences(file, saved)).not.toContain('~ xl/worksheets/sheet2.xml');
    expect(textOf(saved, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected');
  });

  it('come to the front where the old front sheet is written anyway', async () => {
    const { opened } = await openFixture('xlsxwriter.xlsm');
    const old = opened.model.activeSheet;
    opened.model.activate(opened.model.addSheet('neu'));
    old.setRow(20, { height: 40 });
    const saved = await saveWorkbook(opened);
    expect(sheetNames(saved)[activeTab(saved)]).toBe('neu');
    expect(textOf(saved, 'xl/worksheets/sheet3.xml')).toContain('tabSelected="1"');
    expect(textOf(saved, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
  });
});

it('a renamed sheet is followed by names, print areas, charts and the formulas of other sheets', async () => {
  const { file, opened } = await openFixture('xlsxwriter.xlsm');
  renameSheet(opened.model.sheets[0], '新 名');
  const saved = await saveWorkbook(opened);
  expect(sheetNames(saved)).toEqual(['新 名', '图表', 'Tabelle']);
  expect(
    scopedNames(saved)
      .filter(([name]) => name.startsWith('_xlnm'))
      .map(([, , formula]) => formula),
  ).toEqual(["'新 名'!$A$1:$B$11", "'新 名'!$A$1:$H$11", "'新 名'!$A:$A,'新 名'!$1:$2"]);
  expect(textOf(saved, 'xl/charts/chart1.xml')).toContain("<c:f>'新 名'!$B$2:$B$11</c:f>");
  expect(textOf(saved, 'xl/charts/chart1.xml').replaceAll("'新 名'", "'数据''s A'")).toBe(
    textOf(file, 'xl/charts/chart1.xml'),
  );
  expect(textOf(saved, 'xl/worksheets/sheet1.xml')).toContain("<xm:f>'新 名'!B2:B11</xm:f>");
});

it('names that were added, changed, hidden and dropped are so in the file', async () => {
  const { opened } = await openFixture('openpyxl.xlsx');
  const { model } = opened;
  const [rate] = model.names;
  rate.formula = "='事件 log'!$D$3";
  rate.visible = false;
  model.removeNames(({ name }) => name === 'Other');
  model.names.push({ name: '新名', sheetId: model.sheets[1].id, formula: '=1<2', visible: false, comment: 'a "b"' });
  const again = await openWorkbook(await saveWorkbook(opened));
  expect(again.model.names).toEqual([
    { name: 'Rate', formula: "='事件 log'!$D$3", visible: false, comment: '' },
    { name: 'Local', sheetId: again.model.sheets[1].id, formula: '=花名册!$A$1', visible: false, comment: '' },
    { name: '新名', sheetId: again.model.sheets[1].id, formula: '=1<2', visible: false, comment: 'a "b"' },
  ]);
});

it("visibility and the protection of the structure are in the workbook's part alone", async () => {
  const { file, opened } = await openFixture('openpyxl.xlsx');
  opened.model.sheets[1].visibility = 'Hidden';
  opened.model.sheets[2].visibility = 'Visible';
  opened.model.structurePassword = 'secret';
  opened.model.changes.add('protection');
  const saved = await saveWorkbook(opened);
  expect(differences(file, saved)).toEqual(['~ xl/workbook.xml']);
  const again = await openWorkbook(saved);
  expect(again.model.sheets.map((sheet) => sheet.visibility)).toEqual(['Visible', 'Hidden', 'Visible']);
  expect(again.model.structurePassword).toBeDefined();
});

import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../../src/stand-in/files';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { partsOf, textOf } from './packages';

async function reopened(opened: OpenedWorkbook): Promise<OpenedWorkbook> {
  return openWorkbook(await saveWorkbook(opened));
}

async function afterSave(change: (sheet: SheetModel, opened: OpenedWorkbook) => void): Promise<SheetModel> {
  const opened = newWorkbook();
  change(opened.model.sheets[0], opened);
  return (await reopened(opened)).model.sheets[0];
}

describe('a new workbook', () => {
  it('has one empty sheet in the font asked for', async () => {
    const opened = await reopened(newWorkbook({ font: { name: '等线', size: 12 }, sheetName: '表' }));
    expect(opened.model.sheets.map((sheet) => [sheet.name, sheet.usedArea()])).toEqual([['表', undefined]]);
    expect(opened.model.styles.get(0).font).toMatchObject({ name: '等线', size: 12 });
    expect(newWorkbook().model.styles.get(0).font).toMatchObject({ name: 'Calibri', size: 11 });
  });

  it('is the same package on every day', async () => {
    const first = await saveWorkbook(newWorkbook());
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await saveWorkbook(newWorkbook())))).toBe(0);
    expect(Object.keys(partsOf(first))[0]).toBe('[Content_Types].xml');
  });
});

describe('a new sheet comes back as it was', () => {
  it('in its cells', async () => {
    const cells: [number, number, Parameters<SheetModel['cells']['set']>[2]][] = [
      [0, 0, { value: '=1+1', style: 0 }],
      [0, 1, { value: ' spaces  and\nlines ', style: 0 }],
      [0, 2, { value: true, style: 0 }],
      [2, 0, { value: { error: '#N/A' }, style: 0 }],
      [2, 5, { value: 0.1 + 0.2, style: 0 }],
      [
        9,
        0,
        {
          value: 'ab',
          style: 0,
          runs: [{ text: 'a', font: { bold: true, color: { theme: 4, tint: 0.5 } } }, { text: 'b' }],
        },
      ],
      [9, 1, { value: 3, style: 0, formula: '=SUM(F3)&"<&>"' }],
      [9, 2, { value: '', style: 0, formula: '=IF(TRUE,"","x")' }],
      [9, 3, { value: false, style: 0, formula: '=XLOOKUP(1,A1:A2,B1:B2)' }],
      [1_048_575, 16_383, { value: 'corner', style: 0 }],
    ];
    const sheet = await afterSave((made) => cells.forEach(([row, column, cell]) => made.cells.set(row, column, cell)));
    for (const [row, column, cell] of cells) expect(sheet.cells.get(row, column)).toEqual(cell);
  });

  it('in its columns, rows, merges, breaks, panes and tab', async () => {
    const set = (sheet: SheetModel): void => {
      sheet.setColumn(1, { width: 20 });
      sheet.setColumn(2, { width: 20 });
      sheet.setColumn(5, { width: 4.5, hidden: true, outlineLevel: 1 });
      sheet.setRow(0, { height: 40.5 });
      sheet.setRow(30, { hidden: true, outlineLevel: 2 });
      sheet.merges = [{ row: 0, column: 0, rowCount: 2, columnCount: 3 }];
      sheet.rowBreaks = [40, 7];
      sheet.columnBreaks = [4];
      sheet.freeze = { rows: 2, columns: 1 };
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.tabColor = '#00B050';
      sheet.standardWidth = 10;
      sheet.standardHeight = 18;
      sheet.selection = { row: 4, column: 4, rowCount: 2, columnCount: 2 };
    };
    const sheet = await afterSave(set);
    const expected = newWorkbook().model.sheets[0];
    set(expected);
    for (const name of [
      'columns',
      'rows',
      'merges',
      'columnBreaks',
      'freeze',
      'showGridlines',
      'showHeadings',
      'tabColor',
      'standardWidth',
      'standardHeight',
      'selection',
    ] as const) {
      expect([name, sheet[name]]).toEqual([name, expected[name]]);
    }
    expect(sheet.rowBreaks).toEqual([7, 40]);
  });

  it('in its page set-up, whole', async () => {
    const header = { left: '左&&', center: '&"Arial,Bold"&12&P', right: '&D' };
    const footer = { left: '', center: ' - ', right: '' };
    const layout = {
      orientation: 'Landscape',
      paperSize: 9,
      margins: { left: 0.25, right: 0.3, top: 0.5, bottom: 0.6, header: 0.1, footer: 0.2 },
      centerHorizontally: true,
      centerVertically: true,
      scale: 100,
      fit: { wide: 1, tall: 0 },
      printGridlines: true,
      printHeadings: true,
      blackAndWhite: true,
      draft: true,
      printComments: 'EndSheet',
      printErrors: 'NotAvailable',
      order: 'OverThenDown',
      firstPageNumber: 3,
      headersFooters: {
        defaultHeader: header,
        defaultFooter: footer,
        evenHeader: footer,
        evenFooter: header,
        firstHeader: header,
        firstFooter: footer,
        differentFirst: true,
        differentOddEven: true,
        scaleWithDocument: false,
        alignWithMargins: false,
      },
      printArea: [
        { row: 0, column: 0, rowCount: 9, columnCount: 3 },
        { row: 20, column: 1, rowCount: 2, columnCount: 2 },
      ],
      titleRows: { first: 0, last: 2 },
      titleColumns: { first: 0, last: 1 },
    } as const;
    expect((await afterSave((sheet) => sheet.setLayout(layout))).layout).toEqual(layout);
  });

  it('in its protection, links and custom properties', async () => {
    const sheet = await afterSave((made) => {
      made.protection = {
        options: { allowFormatCells: true, allowSort: true, allowEditObjects: true, selectionMode: 'Unlocked' },
        password: '密码',
      };
      made.hyperlinks.push(
        {
          area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
          address: 'https://example.com/?a=1&b="2"',
          screenTip: '提 示',
        },
        { area: { row: 1, column: 0, rowCount: 2, columnCount: 1 }, documentReference: "'a b'!A1" },
      );
      made.customProperties.set('mark', '值 <1>').set('other', '');
    });
    expect(sheet.protection?.options).toMatchObject({
      allowFormatCells: true,
      allowSort: true,
      allowEditObjects: true,
      allowEditScenarios: false,
      allowDeleteRows: false,
      selectionMode: 'Unlocked',
    });
    expect(sheet.hyperlinks).toEqual([
      {
        area: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
        address: 'https://example.com/?a=1&b="2"',
        screenTip: '提 示',
      },
      { area: { row: 1, column: 0, rowCount: 2, columnCount: 1 }, documentReference: "'a b'!A1" },
    ]);
    expect([...sheet.customProperties]).toEqual([
      ['mark', '值 <1>'],
      ['other', ''],
    ]);
  });

  it('in its tables', async () => {
    const table = {
      id: 3,
      name: '表_1',
      area: { row: 1, column: 1, rowCount: 4, columnCount: 3 },
      showHeaders: true,
      showTotals: true,
      showBandedRows: true,
      showBandedColumns: true,
      highlightFirstColumn: false,
      highlightLastColumn: true,
      showFilterButton: true,
      style: 'TableStyleMedium2',
      columns: [
        { id: 1, name: 'A "q" <x>', totalsLabel: '合计' },
        { id: 2, name: 'two\nlines', totalsFunction: 'sum' },
        { id: 5, name: 'C', formula: '=[@two]*2' },
      ],
    };
    const plain = {
      ...table,
      id: 4,
      name: 'Plain',
      area: { row: 20, column: 0, rowCount: 2, columnCount: 3 },
      showTotals: false,
      showHeaders: false,
      showFilterButton: false,
      style: '',
    };
    expect(
      (await afterSave((sheet) => sheet.tables.push(structuredClone(table), structuredClone(plain)))).tables,
    ).toEqual([table, plain]);
  });
});

it('a formula whose results spill is a dynamic array in the file, and spills the same when read', async () => {
  const opened = newWorkbook();
  const [sheet] = opened.model.sheets;
  sheet.cells.set(0, 0, { value: 1, style: 0, formula: '=SEQUENCE(2)' });
  sheet.cells.set(1, 0, { value: 2, style: 0 });
  sheet.spills = [{ row: 0, column: 0, rowCount: 2, columnCount: 1 }];
  const bytes = await saveWorkbook(opened);
  expect(textOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<c cm="1" r="A1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>',
  );
  expect(textOf(bytes, 'xl/metadata.xml')).toMatch(
    /name="XLDAPR".*fDynamic="1".*<cellMetadata count="1"><bk><rc t="1" v="0"\/><\/bk>/s,
  );
  const again = await openWorkbook(bytes);
  expect(again.model.sheets[0].spills).toEqual(sheet.spills);
  again.model.sheets[0].putCell(2, 0, { value: 3, style: 0 });
  again.model.sheets[0].putCell(0, 0, { value: 1, style: 0, formula: '=SEQUENCE(3)' });
  again.model.sheets[0].spills = [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }];
  again.model.sheets[0].changes.touch({ row: 0, column: 0, rowCount: 3, columnCount: 1 });
  expect(textOf(await saveWorkbook(again), 'xl/worksheets/sheet1.xml')).toContain(
    '<c cm="1" r="A1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f>',
  );
});

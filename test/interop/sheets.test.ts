/** @jest-environment ./src/stand-in/jest/environment.ts */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../src/stand-in/jest/stand-in';
import { newWorkbook } from '../../src/stand-in/files';
import { readWorkbookFile, writeWorkbookFile } from '../../src/stand-in/files/node';
import { readSheetsWithOpenpyxl } from './openpyxl';
import { writeSheets } from './sheets';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('paper, tables, links, sizes, formats, protection and results, by the library and by openpyxl', async () => {
  const opened = newWorkbook();
  await standIn.restart(opened.model);
  await Excel.run(writeSheets);
  const file = join(folder, 'ours.xlsx');
  expect(await writeWorkbookFile(file, opened)).toEqual([]);

  const { sheets, ...book } = readSheetsWithOpenpyxl(file);
  expect(book).toMatchObject({ active: 'Formats', locked: true });
  expect(sheets.Paper?.paper).toEqual({
    setup: ['landscape', 9, null, null, 4, true],
    options: ['overThenDown', true, true, 'dash', 'atEnd', 3, true],
    margins: [0.5, 0.25, 1, 0.75, 0.3, 0.2],
    print: [true, true, true, true],
    breaks: [[20, 40], [5]],
    titles: ['$1:$2', '$A:$B'],
    area: "['$A$1:$I$50']",
    texts: {
      oddHeader: ['窗口 <1>', 'Title', null],
      oddFooter: [null, null, 'Page &P of &N'],
      evenFooter: [null, '&D && more', null],
      firstFooter: ['First', null, null],
    },
    different: [true, true, false, false],
  });
  expect(sheets.Tables).toMatchObject({
    rows: { 4: [null, true, 0] },
    cells: { B7: 'Total', E3: '=Work[[#This Row],[Items]]*Work[[#This Row],[Each]]', D7: '=SUBTOTAL(109,Work[Each])' },
    tables: {
      Work: {
        ref: 'B2:E7',
        header: 1,
        totals: 1,
        style: ['TableStyleDark3', true, true, false, true],
        filter: ['B2:E6', [[0, ['1号', '3号']]]],
        columns: [
          ['窗口', null, 'Total', null],
          ['Items', null, null, null],
          ['Each', 'sum', null, null],
          ['Product', null, null, 'Work[[#This Row],[Items]]*Work[[#This Row],[Each]]'],
        ],
      },
      Bare: { ref: 'H3:H4', header: 0, filter: null },
    },
  });
  expect(sheets['Links & more']).toMatchObject({
    tab: 'FF8000',
    view: ['C4', false, false],
    merges: ['C1:E2', 'C4:E4', 'C5:E5', 'C6:E6'],
    rows: { 8: [33, false, 0], 9: [33, false, 0], 11: [null, true, 0], 12: [null, true, 0], 14: [null, false, 1] },
    columns: { G: [22.86, false, 7, 8], J: [expect.any(Number), true, 10, 11] },
    links: {
      A1: ['https://example.org/a?b=1&c=<2>', null, 'Tip "1"'],
      A2: [null, "'Links & more'!C3", null],
      A3: ['mailto:someone@example.org', null, null],
    },
    cells: { A1: '网站', A2: 'Inside', A3: 'mailto:someone@example.org', C1: 'merged' },
  });
  expect([sheets.Hidden?.state, sheets.Secret?.state]).toEqual(['hidden', 'veryHidden']);
  expect(sheets.Formats?.looks).toMatchObject({
    A1: { font: ['宋体', 15.5, true, true, 'doubleAccounting', null, null, '112233'] },
    A2: { font: ['Calibri', 11, false, false, null, true, 'superscript', null], fill: ['solid', 'ABCDEF', '000000'] },
    A3: { fill: ['lightGrid', '102030', 'FFFF00'] },
    A4: { alignment: ['right', 'top', true, 2, 0, false, 2] },
    A5: { alignment: [null, 'center', false, 0, 120, false, 0] },
    A6: { alignment: ['centerContinuous', null, false, 0, 255, true, 0] },
    A7: {
      borders: {
        top: ['thick', 'FF0000'],
        bottom: ['double', null],
        left: ['mediumDashed', null],
        right: ['dotted', '00FF00'],
        diagonal: ['slantDashDot', null],
      },
      diagonals: [true, false],
      protection: [false, true],
    },
    B1: { format: '0.00%' },
    B2: { format: 'yyyy-mm-dd' },
    B3: { format: '[Red]-#,##0.0;"<"0' },
    B4: { format: '@' },
  });
  expect(sheets.Results).toMatchObject({
    cells: { A1: 'k', B1: 'v', A2: '丁', B2: '=y.=y', A3: '丙', B3: 3, A4: '乙', B4: 2, A5: '甲', B5: 1 },
    protection: { sort: false, autoFilter: false, formatCells: true, insertRows: true, password: true },
  });

  await standIn.restart((await readWorkbookFile(file)).model);
  await Excel.run(async ({ workbook }) => {
    const at = (name: string): Excel.Worksheet => workbook.worksheets.getItem(name);
    const { pageLayout } = at('Paper').load('pageLayout/zoom, pageLayout/printErrors, pageLayout/headersFooters/state');
    const work = workbook.tables.getItem('Work').load('style, showTotals, showBandedColumns, highlightLastColumn');
    const link = at('Links & more').getRange('A1').load('hyperlink');
    const frozen = at('Links & more').freezePanes.getLocationOrNullObject().load('address');
    const font = at('Formats').getRange('A1').format.font.load('name, underline, size');
    const period = at('Results').customProperties.getItem('Period').load('value');
    const seal = workbook.settings.getItem('Seal').load('value');
    const guard = at('Results').protection.load('protected, options');
    workbook.protection.load('protected');
    await workbook.context.sync();
    expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 4 });
    expect([pageLayout.printErrors, pageLayout.headersFooters.state]).toEqual(['Dash', 'FirstOddAndEven']);
    expect(work.toJSON()).toMatchObject({
      style: 'TableStyleDark3',
      showTotals: true,
      showBandedColumns: true,
      highlightLastColumn: true,
    });
    expect(link.hyperlink).toMatchObject({ address: 'https://example.org/a?b=1&c=<2>', screenTip: 'Tip "1"' });
    expect(frozen.address).toBe("'Links & more'!A1:B3");
    expect(font.toJSON()).toMatchObject({ name: '宋体', underline: 'DoubleAccountant', size: 15.5 });
    expect([period.value, seal.value]).toEqual(['2026-03 & on', { key: 'WS1', list: [1, '二'] }]);
    expect([
      guard.protected,
      guard.options.allowSort,
      guard.options.selectionMode,
      workbook.protection.protected,
    ]).toEqual([true, true, 'Unlocked', true]);
  });
});

test('rich text by XlsxWriter stays when other cells change', async () => {
  const file = join(folder, 'rich.xlsx');
  execFileSync('/usr/bin/python3', [
    '-c',
    `
import sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet()
sheet.write_rich_string('A1', 'plain ', book.add_format({'bold': True}), '粗', ' rest')
sheet.write('A2', 'other')
book.close()`,
    file,
  ]);
  const before = readSheetsWithOpenpyxl(file).rich;
  expect(before).toEqual([
    [
      ['plain ', false],
      ['粗', true],
      [' rest', false],
    ],
  ]);
  const opened = await readWorkbookFile(file);
  await standIn.restart(opened.model);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rich = sheet.getRange('A1').load('values');
    sheet.getRange('A2:B2').values = [['changed', 'new']];
    await context.sync();
    expect(rich.values).toEqual([['plain 粗 rest']]);
  });
  expect(await writeWorkbookFile(file, opened)).toEqual([]);
  const after = readSheetsWithOpenpyxl(file);
  expect(after.rich).toEqual(before);
  expect(after.sheets.Sheet1?.cells).toEqual({ A1: 'plain 粗 rest', A2: 'changed', B2: 'new' });
});

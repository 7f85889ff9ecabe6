import { openWorkbook } from '../../../src/stand-in/files';
import type { OpenedWorkbook } from '../../../src/stand-in/files';
import type { SheetModel } from '../../../src/stand-in/model/sheet';
import { fixture, FIXTURES } from './packages';

const valueAt = (sheet: SheetModel, row: number, column: number): unknown => sheet.cells.get(row, column)?.value;

async function sheetsOf(name: string): Promise<{ opened: OpenedWorkbook; first: SheetModel; second: SheetModel }> {
  const opened = await openWorkbook(fixture(name));
  const [first, second] = opened.model.sheets;
  return { opened, first, second };
}

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('the incident workbook as %s', (name) => {
  it('has its values, typed', async () => {
    const { first } = await sheetsOf(name);
    expect([0, 1, 2, 4].map((column) => valueAt(first, 0, column))).toEqual(['编号', '日期', '姓名', '说明']);
    expect([0, 1, 2, 4].map((column) => valueAt(first, 1, column))).toEqual(['E001', 46082, '张 三', '=不是公式']);
    expect(valueAt(first, 2, 4)).toBe(' 第2行 ');
    expect(valueAt(first, 7, 3)).toBe(1);
    expect(valueAt(first, 1, 6)).toBe(true);
    expect(valueAt(first, 2, 6)).toEqual({ error: '#N/A' });
    expect(first.cells.get(1, 5)?.formula).toBe('=D2*2');
    expect(first.cells.get(1, 4)?.formula).toBeUndefined();
  });

  it('has its layout', async () => {
    const { first } = await sheetsOf(name);
    expect(first.merges).toEqual([{ row: 0, column: 7, rowCount: 2, columnCount: 3 }]);
    expect(first.tabColor).toBe('#1072BA');
    expect(first.rowBreaks).toEqual([10]);
    expect(first.columnBreaks).toEqual([4]);
    expect(first.columns.get(2)?.width).toBeCloseTo(20.5, 1);
    expect(first.columns.get(3)?.hidden).toBe(true);
    expect(first.rows.get(0)?.height).toBeGreaterThan(31);
    expect(first.rows.get(4)?.hidden).toBe(true);
    expect(first.layout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 9,
      fit: { wide: 1, tall: 0 },
      titleRows: { first: 0, last: 0 },
      printArea: [{ row: 0, column: 0, rowCount: 21, columnCount: 7 }],
      headersFooters: {
        defaultHeader: { left: '左 &D', center: '', right: '' },
        defaultFooter: { center: '第 &P 页' },
      },
    });
  });

  it('has its formats', async () => {
    const { opened, first } = await sheetsOf(name);
    const style = (row: number, column: number) => opened.model.styles.get(first.styleAt(row, column));
    expect(style(0, 0).font).toMatchObject({ size: 14, bold: true });
    expect(style(0, 2).borders).toMatchObject({ top: { line: 'Double' }, left: { line: 'Dash', weight: 'Medium' } });
    expect(style(0, 3).alignment).toMatchObject({ vertical: 'Top', wrapText: true, rotation: -45 });
    expect(style(0, 4)).toMatchObject({ locked: false, formulaHidden: true });
    expect(style(1, 1).numberFormat.replace(/[\\"]/g, '')).toBe('yyyy年m月d日');
    expect(style(1, 3).numberFormat).toBe('0.000');
  });

  it('has its links, table, protection and names', async () => {
    const { opened, first, second } = await sheetsOf(name);
    expect(first.hyperlinks).toMatchObject([{ area: { row: 1, column: 2 }, address: 'https://example.com/a?b=1&c=2' }]);
    expect(second.tables).toMatchObject([{ name: 'Roster', area: { row: 0, column: 0, rowCount: 6, columnCount: 3 } }]);
    expect(second.tables[0].columns.map((column) => column.name)).toEqual(['工号', '姓名', '窗口']);
    expect(second.protection).toBeDefined();
    expect(valueAt(second, 1, 0)).toBe('0001');
    const third = opened.model.sheets[2];
    expect(third.visibility).not.toBe('Visible');
    expect(opened.model.names.map(({ name: one, formula, sheetId }) => [one, formula, sheetId])).toEqual([
      ['Rate', "='事件 log'!$D$2", undefined],
      ['Local', '=花名册!$A$1', second.id],
      ['Other', '=隐藏!$A$1', third.id],
    ]);
    expect(opened.model.properties.title).toBe('题目');
  });
});

describe('a workbook by openpyxl', () => {
  it('keeps theme colours as theme and tint, and says what a gradient runs between', async () => {
    const { opened, first } = await sheetsOf('openpyxl.xlsx');
    const style = (column: number) => opened.model.styles.get(first.styleAt(0, column));
    expect(style(0).font.color).toEqual({ theme: 4, tint: -0.25 });
    expect(style(0).fill.foreground).toEqual({ theme: 6, tint: 0.5 });
    expect(style(1).fill).toEqual({
      pattern: 'gradient',
      foreground: { rgb: '#FF0000' },
      background: { rgb: '#0000FF' },
    });
    expect(opened.model.names.map(({ visible, comment }) => [visible, comment])).toEqual([
      [true, ''],
      [false, ''],
      [true, '注'],
    ]);
    expect(style(0).font.name).toBe('宋体');
    expect(style(3).alignment.horizontal).toBe('CenterAcrossSelection');
    expect(opened.model.sheets[2].visibility).toBe('VeryHidden');
    expect(first.freeze).toEqual({ rows: 1, columns: 1 });
  });
});

describe('a workbook by XlsxWriter', () => {
  it('has rich text, formulas with their results, and a table with totals', async () => {
    const { opened, first, second } = await sheetsOf('xlsxwriter.xlsm');
    expect(valueAt(first, 0, 0)).toBe('普通 粗体 结尾 ');
    expect(first.cells.get(0, 0)?.runs?.map((run) => [run.text, run.font?.bold])).toEqual([
      ['普通 ', undefined],
      ['粗体', true],
      [' 结尾 ', undefined],
    ]);
    const formulas = [2, 3, 4, 5].map((column) => [first.cells.get(1, column)?.formula, valueAt(first, 1, column)]);
    expect(formulas).toEqual([
      ['=A2+B2', 2.1],
      ['=A2:A4*2', 2],
      ['=SORT(A2:A4)', 1],
      ['=A2&"x"', '1x'],
    ]);
    expect(valueAt(first, 2, 5)).toEqual({ error: '#DIV/0!' });
    expect(second.tables).toMatchObject([
      {
        name: 'Umsatz',
        showTotals: true,
        highlightFirstColumn: true,
        style: 'TableStyleLight11',
        area: { row: 1, column: 1, rowCount: 5, columnCount: 3 },
      },
    ]);
    expect(second.tables[0].columns[0]).toMatchObject({ name: 'Art', totalsLabel: 'Summe' });
    expect(second.tables[0].columns[2].totalsFunction).toBe('average');
    expect(second.showGridlines).toBe(false);
    expect(second.protection?.options).toMatchObject({
      allowSort: true,
      allowFormatCells: true,
      allowInsertRows: false,
    });
    expect(opened.model.customProperties).toEqual(
      new Map<string, unknown>([
        ['批次', 7],
        ['来源', 'XlsxWriter'],
      ]),
    );
  });

  it('has no chart sheet among its worksheets, and opens on the sheet that was in front', async () => {
    const { opened } = await sheetsOf('xlsxwriter.xlsm');
    expect(opened.model.sheets.map((sheet) => sheet.name)).toEqual(["数据's A", 'Tabelle']);
    expect(opened.model.activeSheet.name).toBe('Tabelle');
  });

  it('has its print set-up', async () => {
    const { first } = await sheetsOf('xlsxwriter.xlsm');
    expect(first.layout).toMatchObject({
      scale: 80,
      centerHorizontally: true,
      margins: { left: 0.5, top: 1 },
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
      headersFooters: {
        defaultHeader: { left: '&"Arial,Bold"左', center: '中', right: '右' },
        defaultFooter: { center: '&P / &N' },
        scaleWithDocument: false,
      },
    });
    expect([first.rowBreaks, first.columnBreaks]).toEqual([[5, 9], [3]]);
  });
});

it.each(FIXTURES)('%s is not marked as changed by being read', async (name) => {
  const { opened } = await sheetsOf(name);
  expect(opened.model.changes.size).toBe(0);
  expect(opened.model.sheets.every((sheet) => sheet.changes.isEmpty)).toBe(true);
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { groupsOf } from '../../src/stand-in/charts/groups';
import { openWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { withChart } from './figures-chart';
import { differences, fixture } from './files/packages';

/* Charts as other tools wrote them into files. */

beforeEach(() => standIn.restart());

describe("a chart of another tool's file", () => {
  /** The file as it is saved once its formulas are calculated: some tools leave that to Excel. */
  const open = async (name: string): Promise<Uint8Array> => {
    const opened = await openWorkbook(fixture(name));
    await standIn.restart(opened.model);
    await Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    saveAgain = () => saveWorkbook(opened);
    return saveAgain();
  };
  let saveAgain: () => Promise<Uint8Array>;

  test.each([
    ['openpyxl.xlsx', 'ColumnClustered'],
    ['xlsxwriter.xlsm', 'ColumnClustered'],
    ['libreoffice.xlsx', 'ColumnClustered'],
  ])('%s: is there, and stays as it was', async (name, type) => {
    const file = await open(name);
    await Excel.run(async (context) => {
      context.workbook.worksheets.load(
        'items/charts/items/name, items/charts/items/chartType, items/charts/items/title/text',
      );
      await context.sync();
      const charts = context.workbook.worksheets.items.flatMap((sheet) => sheet.charts.items);
      expect(charts.map(({ chartType }) => chartType)).toEqual([type]);
    });
    expect(differences(file, await saveAgain())).toEqual([]);
  });

  test.each(['openpyxl.xlsx', 'xlsxwriter.xlsm', 'libreoffice.xlsx'])(
    '%s: a new title changes its part and nothing else',
    async (name) => {
      const file = await open(name);
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/charts/items/name');
        await context.sync();
        const chart = sheets.items.flatMap((sheet) => sheet.charts.items)[0]!;
        chart.title.text = 'New';
        await context.sync();
      });
      expect(differences(file, await saveAgain())).toEqual(['~ xl/charts/chart1.xml']);
    },
  );

  test('openpyxl.xlsx: moved it changes the drawing, deleted it goes with its part', async () => {
    const file = await open('openpyxl.xlsx');
    const find = async (context: Excel.RequestContext): Promise<Excel.Chart> => {
      const sheets = context.workbook.worksheets.load('items/charts/items/name');
      await context.sync();
      return sheets.items.flatMap((sheet) => sheet.charts.items)[0]!;
    };
    await Excel.run(async (context) => {
      (await find(context)).left = 10;
      await context.sync();
    });
    expect(differences(file, await saveAgain()).filter((line) => !/drawing\d.xml$/.test(line))).toEqual([]);
    await Excel.run(async (context) => {
      (await find(context)).delete();
      await context.sync();
    });
    expect(differences(file, await saveAgain())).toContain('- xl/charts/chart1.xml');
  });
});

test('a stock chart of a file says what it is, and is not made anew', () =>
  withChart('Line', async (chart, context) => {
    groupsOf(standIn.workbook.activeSheet.drawings[0]!.chart!.space)[0]!.name = 'c:stockChart';
    chart.load('chartType');
    await context.sync();
    expect(chart.chartType).toBe('StockHLC');
    chart.chartType = 'StockHLC';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  }));

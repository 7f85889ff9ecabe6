/** @jest-environment ./src/stand-in/jest/environment.ts */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../src/stand-in/jest/stand-in';
import { newWorkbook, type OpenedWorkbook } from '../../src/stand-in/files';
import { readWorkbookFile, writeWorkbookFile } from '../../src/stand-in/files/node';
import { readObjectsWithOpenpyxl } from './openpyxl';

jest.setTimeout(180_000);

/* What add-ins write through the library, saved and read by programs that know nothing of ours. */

/** A picture of 2 x 1 pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwPAfAAYAAf+Yy5bIAAAAAElFTkSuQmCC';
const TYPES = [
  'ColumnClustered',
  'BarStacked',
  'LineMarkers',
  'Pie',
  'Doughnut',
  'Area',
  'XYScatterLines',
  'RadarFilled',
  'Bubble',
] as const;

let folder: string;
let opened: OpenedWorkbook;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'surface-'));
  opened = newWorkbook();
  await standIn.restart(opened.model);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function save(name = 'out.xlsx'): Promise<string> {
  const file = join(folder, name);
  expect(await writeWorkbookFile(file, opened)).toEqual([]);
  return file;
}

/** The workbook as LibreOffice saves it. */
function byLibreOffice(file: string): string {
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'again'),
      file,
    ],
    { stdio: 'ignore' },
  );
  return join(folder, 'again', 'out.xlsx');
}

async function withCharts(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.name = '窗口 得分';
  sheet.getRange('A1:D4').values = [
    ['窗口', '一月', '二月', '三月'],
    ['1号', 95.5, 90, 88],
    ['2号', 80, 85, 91],
    ['3号', 76.25, 70, 65],
  ];
  TYPES.forEach((type, index) => {
    const chart = sheet.charts.add(type, sheet.getRange('A1:D4'), 'Columns');
    chart.title.text = `${type} <&>`;
    chart.setPosition(`F${1 + index * 16}`, `L${15 + index * 16}`);
  });
  const combined = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
  combined.series.getItemAt(1).set({ chartType: 'Line', axisGroup: 'Secondary' });
  await context.sync();
}

test('charts are of their types, at their places, with the figures they draw', async () => {
  await Excel.run(withCharts);
  const { charts } = readObjectsWithOpenpyxl(await save());
  expect(charts.map(({ type }) => type)).toEqual([
    'BarChart',
    'BarChart',
    'LineChart',
    'PieChart',
    'DoughnutChart',
    'AreaChart',
    'ScatterChart',
    'RadarChart',
    'BubbleChart',
    'BarChart',
  ]);
  expect(charts.at(-1)?.parts).toEqual(['BarChart', 'LineChart']);
  expect(charts[1]).toMatchObject({ title: 'BarStacked <&>', from: [5, 16], to: [12, 31] });
  expect(charts[0]?.series).toEqual([
    { formula: "'窗口 得分'!$B$2:$B$4", cached: [95.5, 80, 76.25] },
    { formula: "'窗口 得分'!$C$2:$C$4", cached: [90, 85, 70] },
    { formula: "'窗口 得分'!$D$2:$D$4", cached: [88, 91, 65] },
  ]);
});

test('charts that went through LibreOffice are the same charts', async () => {
  await Excel.run(withCharts);
  const again = await readWorkbookFile(byLibreOffice(await save()));
  await standIn.restart(again.model);
  await Excel.run(async (context) => {
    const charts = context.workbook.worksheets
      .getItem('窗口 得分')
      .charts.load('items/chartType, items/title/text, items/series/items/name, items/series/items/chartType');
    await context.sync();
    expect(charts.items.slice(0, TYPES.length).map(({ chartType }) => chartType)).toEqual(TYPES);
    expect(charts.items[2]!.title.text).toBe('LineMarkers <&>');
    expect(charts.items[0]!.series.items.map(({ name }) => name)).toEqual(['一月', '二月', '三月']);
    expect(charts.items.at(-1)!.series.items.map(({ chartType }) => chartType)).toEqual(['ColumnClustered', 'Line']);
    const values = charts.items[0]!.series.getItemAt(2).getDimensionValues('Values');
    await context.sync();
    expect(values.value).toEqual([88, 91, 65]);
  });
});

test('styles, names, properties, custom XML, pictures and protection', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      ['合计', 1],
      [2, 3],
    ];
    sheet.getRange('A1').style = 'Heading1';
    workbook.styles.add('分数');
    workbook.styles.getItem('分数').set({ numberFormat: '0.00' });
    sheet.getRange('B1:B2').style = '分数';
    workbook.names.add('Scores', sheet.getRange('B1:B2'));
    workbook.properties.title = '考核 <2026>';
    workbook.properties.custom.add('Seal', 'WS1-2026-03');
    workbook.customXmlParts.add('<w xmlns="urn:w"><v>1 &lt; 2</v></w>');
    sheet.shapes.addImage(PNG).name = 'Logo';
    await context.sync();
    workbook.protection.protect();
    await context.sync();
  });
  expect(readObjectsWithOpenpyxl(await save())).toMatchObject({
    styles: { A1: 'Heading 1', B1: '分数', B2: '分数' },
    names: { Scores: 'Sheet1!$B$1:$B$2' },
    title: '考核 <2026>',
    custom: { Seal: 'WS1-2026-03' },
    locked: true,
    pictures: ['xl/media/image1.png'],
    customXml: ['customXml/item1.xml'],
  });
});

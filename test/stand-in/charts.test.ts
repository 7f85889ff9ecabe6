/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { openWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { figures, withChart } from './figures-chart';
import { fixture, textOf } from './files/packages';

/* Charts as add-ins make and change them, and as they stand in files; the scripts are our own. */

beforeEach(() => standIn.restart());

/** The chart that is made first, in the saved file's own words. */
async function saved(file = fixture('openpyxl.xlsx')): Promise<string> {
  const opened = await openWorkbook(file);
  const copy = standIn.workbook.sheets[0]!;
  const target = opened.model.addSheet('Charts');
  copy.cells.forEach({ row: 0, column: 0, rowCount: 10, columnCount: 10 }, (cell, row, column) =>
    target.putCell(row, column, { ...cell, style: 0 }),
  );
  target.drawings.push(...copy.drawings);
  target.mark('drawings');
  return textOf(await saveWorkbook(opened), 'xl/charts/chart2.xml');
}

test.each([
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineStacked',
  'LineMarkers',
  'Pie',
  'PieExploded',
  'Doughnut',
  'Area',
  'AreaStacked',
  'XYScatter',
  'XYScatterLines',
  'XYScatterSmoothNoMarkers',
  'Radar',
  'RadarFilled',
  'Bubble',
  '3DColumnClustered',
  '3DPie',
  'PieOfPie',
  'Surface',
  'CylinderColStacked',
  '3DLine',
])('a chart of type %s is of that type, also after it was another', (type) =>
  withChart(type, async (chart, context) => {
    chart.load('chartType');
    await context.sync();
    expect(chart.chartType).toBe(type);
    for (const other of ['Line', 'Pie', 'XYScatterLines', 'BarStacked'] as const) {
      chart.chartType = other;
      chart.load('chartType');
      await context.sync();
      expect(chart.chartType).toBe(other);
    }
    chart.chartType = type as Excel.ChartType;
    chart.load('chartType, series/items/name');
    await context.sync();
    expect(chart.chartType).toBe(type);
    expect(chart.series.items.map(({ name }) => name).slice(0, 1)).toEqual(['Q1']);
  }),
);

describe('the data a chart is made of', () => {
  test.each<[string, unknown[][], 'Auto' | 'Rows' | 'Columns', string[], (string | number)[][], string[]]>([
    [
      'columns with names and categories',
      figures,
      'Auto',
      ['Q1', 'Q2'],
      [
        [10, 30, 12],
        [20, 25, 9],
      ],
      ['North', 'South', 'East'],
    ],
    [
      'rows on request',
      figures,
      'Rows',
      ['North', 'South', 'East'],
      [
        [10, 20],
        [30, 25],
        [12, 9],
      ],
      ['Q1', 'Q2'],
    ],
    [
      'more columns than rows',
      [
        ['', 'a', 'b', 'c'],
        ['x', 1, 2, 3],
      ],
      'Auto',
      ['x'],
      [[1, 2, 3]],
      ['a', 'b', 'c'],
    ],
    [
      'numbers alone',
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
      'Auto',
      ['Series1', 'Series2'],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [],
    ],
    [
      'names over numbers',
      [
        ['n', 'm'],
        [1, 4],
        [2, 5],
      ],
      'Auto',
      ['n', 'm'],
      [
        [1, 2],
        [4, 5],
      ],
      [],
    ],
    [
      'years as categories below a blank corner',
      [
        ['', 'sales'],
        [2024, 7],
        [2025, 8],
      ],
      'Auto',
      ['sales'],
      [[7, 8]],
      ['2024', '2025'],
    ],
  ])('%s', async (_what, values, by, names, data, categories) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B3').getResizedRange(values.length - 1, values[0]!.length - 1);
      range.values = values;
      const chart = sheet.charts.add('ColumnClustered', range, by);
      chart.series.load('items/name');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(names);
      const drawn = chart.series.items.map((series) => series.getDimensionValues('Values'));
      const labels = chart.series.items[0]!.getDimensionValues('Categories');
      await context.sync();
      expect(drawn.map(({ value }) => value)).toEqual(data);
      expect(labels.value.map(String)).toEqual(categories);
    }),
  );
});

test('what is set on a chart is kept and stands in the file', () =>
  withChart('ColumnClustered', async (chart, context, sheet) => {
    chart.name = 'Ranking';
    chart.title.text = '窗口 <排名> & "得分"';
    chart.title.format.font.set({ bold: true, size: 16, color: '#C00000', name: '宋体' });
    chart.legend.position = 'Right';
    chart.legend.format.font.size = 9;
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.set({ minimum: 0, maximum: 100, majorUnit: 20, numberFormat: '0.0', tickLabelPosition: 'Low' });
    valueAxis.majorGridlines.visible = false;
    valueAxis.title.text = '得分';
    valueAxis.displayUnit = 'Thousands';
    categoryAxis.set({ reversePlotOrder: true, tickLabelSpacing: 2, textOrientation: 45 });
    categoryAxis.title.text = '窗口';
    const first = chart.series.getItemAt(0);
    first.set({ gapWidth: 40, overlap: 10, hasDataLabels: true, name: '一季度' });
    first.format.fill.setSolidColor('#00B050');
    first.format.line.set({ color: '#000000', weight: 1.5, lineStyle: 'Dash' });
    first.dataLabels.set({ position: 'InsideEnd', showSeriesName: false, numberFormat: '0' });
    first.points.getItemAt(1).format.fill.setSolidColor('red');
    first.points.getItemAt(1).dataLabel.showValue = true;
    first.trendlines.add('Polynomial').set({ polynomialOrder: 3, showEquation: true });
    const second = chart.series.getItemAt(1);
    second.chartType = 'LineMarkers';
    second.axisGroup = 'Secondary';
    second.set({ markerStyle: 'Diamond', markerSize: 9, markerBackgroundColor: '#FFC000', smooth: true });
    second.format.line.weight = 3;
    chart.setPosition('E2', 'K16');
    chart.format.fill.setSolidColor('#F2F2F2');
    chart.plotArea.format.border.color = '#BFBFBF';
    await context.sync();

    chart.load(
      'name, left, top, width, height, chartType, title/text, title/format/font/color, title/format/font/name, legend/position',
    );
    valueAxis.load('minimum, maximum, majorUnit, numberFormat, displayUnit, title/text, majorGridlines/visible');
    first.load('gapWidth, overlap, hasDataLabels, name, axisGroup, chartType, dataLabels/position, format/line');
    first.format.line.load('color, weight, lineStyle');
    second.load('axisGroup, chartType, markerSize, markerStyle, smooth');
    const cells = sheet.getRange('E2:K16').load('left, top, width, height');
    await context.sync();
    expect(chart).toMatchObject({ name: 'Ranking', chartType: 'ColumnClustered' });
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
      cells.left,
      cells.top,
      cells.width,
      cells.height,
    ]);
    expect(chart.title.text).toBe('窗口 <排名> & "得分"');
    expect(chart.title.format.font).toMatchObject({ color: '#C00000', name: '宋体' });
    expect(chart.legend.position).toBe('Right');
    expect(valueAxis).toMatchObject({
      minimum: 0,
      maximum: 100,
      majorUnit: 20,
      numberFormat: '0.0',
      displayUnit: 'Thousands',
    });
    expect([valueAxis.title.text, valueAxis.majorGridlines.visible]).toEqual(['得分', false]);
    expect(first).toMatchObject({
      gapWidth: 40,
      overlap: 10,
      hasDataLabels: true,
      name: '一季度',
      axisGroup: 'Primary',
      chartType: 'ColumnClustered',
    });
    expect(first.dataLabels.position).toBe('InsideEnd');
    expect(first.format.line).toMatchObject({ color: '#000000', weight: 1.5, lineStyle: 'Dash' });
    expect(second).toMatchObject({
      axisGroup: 'Secondary',
      chartType: 'LineMarkers',
      markerSize: 9,
      markerStyle: 'Diamond',
      smooth: true,
    });

    const xml = await saved();
    expect(xml).toContain('<a:t>窗口 &lt;排名&gt; &amp; "得分"</a:t>');
    expect(xml).toContain('<c:f>Charts!$B$2:$B$4</c:f>'.replace('Charts', 'Sheet1'));
    expect(xml.match(/<c:(bar|line)Chart>/g)).toEqual(['<c:barChart>', '<c:lineChart>']);
  }));

test.each<[string, string, (chart: Excel.Chart) => void]>([
  [
    'a label where this kind has none',
    'InvalidArgument',
    (chart) => {
      chart.series.getItemAt(0).dataLabels.position = 'BestFit';
    },
  ],
  [
    'a gap of bars that is too wide',
    'InvalidArgument',
    (chart) => {
      chart.series.getItemAt(0).gapWidth = 501;
    },
  ],
  [
    'a series that is not there',
    'InvalidArgument',
    (chart) => {
      chart.series.getItemAt(7).name = 'x';
    },
  ],
  ['a colour that is none', 'InvalidArgument', (chart) => chart.format.fill.setSolidColor('nonsense')],
  [
    'a type of the newer format',
    'ApiNotFound',
    (chart) => {
      chart.chartType = 'Waterfall';
    },
  ],
  ['a picture of it', 'ApiNotFound', (chart) => void chart.getImage()],
  [
    'a chart that was deleted',
    'ItemNotFound',
    (chart) => {
      chart.delete();
      chart.name = 'x';
    },
  ],
])('refused: %s (%s)', (_what, code, act) =>
  withChart('ColumnClustered', async (chart, context) => {
    act(chart);
    await expect(context.sync()).rejects.toMatchObject({ code });
  }),
);

test("a chart follows the rows under it, the cells it draws and their sheet's name", () =>
  withChart('Line', async (chart, context, sheet) => {
    chart.load('top');
    await context.sync();
    const before = chart.top;
    sheet.getRange('1:2').insert('Down');
    sheet.name = 'New name';
    chart.load('top, width');
    const source = chart.series.getItemAt(1).getDimensionDataSourceString('Values');
    await context.sync();
    expect(chart.top).toBe(before + 30);
    expect(source.value).toBe("'New name'!$C$4:$C$6");
    const copy = sheet.copy('End');
    const copied = copy.charts.getItemAt(0).series.getItemAt(1).getDimensionDataSourceString('Values');
    await context.sync();
    expect(copied.value).toBe("'New name (2)'!$C$4:$C$6");
  }));

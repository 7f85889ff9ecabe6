import { chartKinds } from '../../../src/stand-in/charts/types';
import { Place } from '../../../src/stand-in/drawing/place';
import { addChartDrawing, addPicture, addTextBox } from '../../../src/stand-in/drawing/frames';
import { anchorOver } from '../../../src/stand-in/model/drawings';
import { writeInputs, type CellInput } from '../../../src/stand-in/model/cells/write-cells';
import { floatingOn } from '../../../src/workbench/page/drawn/floating';
import { BLUE, chartOf, colored, named, words } from './drawn-chart';

it('draws columns as high as their numbers, on an axis from zero, and none for an empty cell', () => {
  const nodes = chartOf('ColumnClustered').draw();
  const heights = colored(nodes, 'rect', BLUE).map(({ attributes }) => Number(attributes['height']));
  expect(heights.map((height) => Math.round((height / heights[0]!) * 100) / 100)).toEqual([1, 2, 4]);
  expect(colored(nodes, 'rect', '#ED7D31')).toHaveLength(2);
  expect(words(nodes)).toEqual(expect.arrayContaining(['Jan', 'Feb', 'Mar', '0', '40', 'Points', 'Deducted']));
});

it('follows its cells, and leaves hidden rows out', () => {
  const { sheet, draw } = chartOf('ColumnClustered');
  writeInputs(sheet, { row: 1, column: 0, rowCount: 1, columnCount: 2 }, [['<b>New</b>', 80]]);
  expect(words(draw())).toEqual(expect.arrayContaining(['<b>New</b>', '80']));
  sheet.setRow(1, { hidden: true });
  expect(words(draw())).not.toContain('<b>New</b>');
});

it('lays bars down, the first category at the bottom', () => {
  const bars = colored(chartOf('BarClustered').draw(), 'rect', BLUE).map(({ attributes }) => attributes);
  expect(Number(bars[0]!['y'])).toBeGreaterThan(Number(bars[2]!['y']));
  expect(Number(bars[2]!['width'])).toBeCloseTo(4 * Number(bars[0]!['width']), 0);
});

it('stacks: what is second begins where the first ends', () => {
  const nodes = chartOf('ColumnStacked').draw();
  const [blue] = colored(nodes, 'rect', BLUE);
  const [orange] = colored(nodes, 'rect', '#ED7D31');
  expect(Number(orange!.attributes['y']) + Number(orange!.attributes['height'])).toBeCloseTo(
    Number(blue!.attributes['y']),
    1,
  );
  expect(words(chartOf('ColumnStacked100').draw())).toContain('100%');
});

it('draws slices by their share', () => {
  const rows: CellInput[][] = [
    ['', 'Share'],
    ['A', 1],
    ['B', 1],
    ['C', 2],
  ];
  const slices = named(chartOf('Pie', rows).draw(), 'path');
  expect(slices.map(({ attributes }) => attributes['fill'])).toEqual(['#4472C4', '#ED7D31', '#A5A5A5']);
  expect(String(slices[2]!.attributes['d'])).toMatch(/^M0,\d/u);
});

it('breaks a line where there is no number', () => {
  const lines = named(chartOf('Line').draw(), 'path').map(
    ({ attributes }) => String(attributes['d']).match(/M/gu)?.length,
  );
  expect(lines).toEqual([1, 2]);
});

it('keeps to the bounds and the title a chart is given', () => {
  const { space, draw } = chartOf('ColumnClustered');
  const value = Place.at(space).path('c:chart', 'c:plotArea', 'c:valAx');
  value.child('c:scaling').setValue('c:min', 5);
  value.child('c:scaling').setValue('c:max', 50);
  value.setValue('c:majorUnit', 15);
  expect(words(draw())).toEqual(expect.arrayContaining(['5', '20', '35', '50']));
});

it.each([...chartKinds.keys()])('draws or names every kind, and never a broken number: %s', (type) => {
  const nodes = chartOf(type).draw();
  expect(JSON.stringify(nodes)).not.toMatch(/NaN|Infinity|undefined/u);
  const isNamed = words(nodes).includes(`not drawn: ${type}`);
  expect(isNamed).toBe(
    !/^(Bar|Column)(Clustered|Stacked|Stacked100)$|^Line|^Area|^Pie$|^PieExploded$|^Doughnut|^XY|^Bubble|^Radar|^(Cylinder|Cone|Pyramid|3D)|^(PieOfPie|BarOfPie)$/u.test(
      type,
    ),
  );
});

it.each([
  [
    [
      ['', 'x'],
      ['a', ''],
    ],
  ],
  [
    [
      ['', 'x'],
      ['a', 0],
    ],
  ],
  [
    [
      ['', 'x'],
      ['a', -5],
    ],
  ],
  [
    [
      ['', 'x'],
      ['a', 1e300],
    ],
  ],
])('draws odd data without a broken number: %j', (rows) => {
  for (const type of [
    'ColumnClustered',
    'ColumnStacked100',
    'Line',
    'AreaStacked',
    'Pie',
    'Doughnut',
    'XYScatter',
    'BarStacked',
    'Bubble',
    'Radar',
    'RadarFilled',
  ]) {
    expect(JSON.stringify(chartOf(type, rows).draw())).not.toMatch(/NaN|Infinity/u);
  }
});

it('lists what floats over a sheet', () => {
  const { sheet, space } = chartOf('ColumnClustered');
  addChartDrawing(sheet, space, anchorOver({ row: 5, column: 0, rowCount: 10, columnCount: 4 }));
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  );
  addPicture(sheet, png, { extension: 'png', width: 10, height: 10 });
  addTextBox(sheet, 'Read me');
  expect(floatingOn(sheet).map(({ kind, label }) => [kind, label])).toEqual([
    ['chart', 'Chart 1'],
    ['picture', 'Picture 2'],
    ['shape', 'Read me'],
  ]);
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../src/stand-in/files';
import { differences, fixture, partsOf, textOf } from './files/packages';

/** A picture of 2 x 1 pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwPAfAAYAAf+Yy5bIAAAAAElFTkSuQmCC';

let opened: OpenedWorkbook;
beforeEach(async () => {
  opened = newWorkbook();
  await standIn.restart(opened.model);
});

const run = <T>(then: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => then(context.workbook.worksheets.getActiveWorksheet(), context));

test('a picture is placed, keeps its shape and is saved once however often it is shown', () =>
  run(async (sheet, context) => {
    const picture = sheet.shapes.addImage(PNG);
    picture.set({ name: '徽标', left: 20, top: 30, width: 100, altTextDescription: 'Our <mark>' });
    const copy = picture.copyTo();
    copy.lockAspectRatio = false;
    copy.set({ left: 200, height: 10 });
    picture.image.load('format');
    sheet.shapes.load('items/name, items/type, items/left, items/top, items/width, items/height, items/placement');
    const bytes = picture.getAsImage('PNG');
    await context.sync();
    expect(picture.image.format).toBe('PNG');
    expect(bytes.value).toBe(PNG);
    expect(
      sheet.shapes.items.map(({ left, top, width, height, placement }) => [left, top, width, height, placement]),
    ).toEqual([
      [20, 30, 100, 50, 'OneCell'],
      [200, 30, 100, 10, 'OneCell'],
    ]);
    const saved = await saveWorkbook(opened);
    expect(Object.keys(partsOf(saved)).filter((path) => path.includes('media'))).toEqual(['xl/media/image1.png']);
    expect(textOf(saved, '[Content_Types].xml')).toContain('image/png');
    await standIn.restart((await openWorkbook(saved)).model);
    await run(async (again, next) => {
      again.shapes.load('items/name, items/left, items/top, items/width, items/height, items/altTextDescription');
      await next.sync();
      expect(again.shapes.items[0]).toMatchObject({
        name: '徽标',
        left: 20,
        top: 30,
        width: 100,
        height: 50,
        altTextDescription: 'Our <mark>',
      });
    });
  }));

test('shapes and text boxes keep form, words and colours', () =>
  run(async (sheet, context) => {
    const shape = sheet.shapes.addGeometricShape('RoundRectangle');
    shape.set({ left: 5, top: 6, width: 70, height: 30, rotation: -30 });
    shape.fill.setSolidColor('#C6E0B4');
    shape.fill.transparency = 0.25;
    shape.lineFormat.set({ color: '#548235', weight: 2, dashStyle: 'DashDot' });
    shape.textFrame.textRange.text = 'One <1>\nTwo';
    shape.textFrame.textRange.font.set({ bold: true, size: 14, color: '#FF0000', underline: 'Double' });
    shape.textFrame.set({ horizontalAlignment: 'Right', verticalAlignment: 'Bottom', leftMargin: 3 });
    const line = sheet.shapes.addLine(100, 50, 20, 10);
    line.line.endArrowheadStyle = 'Triangle';
    const box = sheet.shapes.addTextBox('盖章处');
    box.setZOrder('SendToBack');
    await context.sync();
    await standIn.restart((await openWorkbook(await saveWorkbook(opened))).model);
    await run(async (again, next) => {
      again.shapes.load('items/type, items/geometricShapeType, items/rotation, items/left, items/width');
      await next.sync();
      const [first, second, third] = again.shapes.items as [Excel.Shape, Excel.Shape, Excel.Shape];
      second.load('fill, lineFormat, textFrame');
      second.textFrame.textRange.load('text, font');
      first.textFrame.textRange.load('text');
      third.line.load('endArrowheadStyle, connectorType');
      await next.sync();
      expect(again.shapes.items.map(({ type }) => type)).toEqual(['GeometricShape', 'GeometricShape', 'Line']);
      expect(first.textFrame.textRange.text).toBe('盖章处');
      expect(second).toMatchObject({ geometricShapeType: 'RoundRectangle', rotation: 330, left: 5, width: 70 });
      expect(second.fill).toMatchObject({ foregroundColor: '#C6E0B4', transparency: 0.25, type: 'Solid' });
      expect(second.lineFormat).toMatchObject({ color: '#548235', weight: 2, dashStyle: 'DashDot' });
      expect(second.textFrame).toMatchObject({
        horizontalAlignment: 'Right',
        verticalAlignment: 'Bottom',
        leftMargin: 3,
        hasText: true,
      });
      expect(second.textFrame.textRange.text).toBe('One <1>\nTwo');
      expect(second.textFrame.textRange.font).toMatchObject({
        bold: true,
        size: 14,
        color: '#FF0000',
        underline: 'Double',
      });
      expect(third.line).toMatchObject({ endArrowheadStyle: 'Triangle', connectorType: 'Straight' });
      expect([third.left, third.width]).toEqual([20, 80]);
    });
  }));

test('a drawing follows what it was told to follow', () =>
  run(async (sheet, context) => {
    const placements = ['TwoCell', 'OneCell', 'Absolute'] as const;
    const shapes = placements.map((placement) => {
      const shape = sheet.shapes.addGeometricShape('Rectangle');
      shape.set({ left: 10, top: 20, width: 100, height: 60, placement });
      return shape;
    });
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A:A').format.columnWidth = 96;
    shapes.forEach((shape) => shape.load('top, width'));
    await context.sync();
    expect(shapes.map(({ top, width }) => [top, width])).toEqual([
      [35, 148],
      [35, 100],
      [20, 100],
    ]);
  }));

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['what is no picture', (sheet) => void sheet.shapes.addImage('bm8gcGljdHVyZQ==')],
  ['what is no base64', (sheet) => void sheet.shapes.addImage('%%%')],
  ['a form that is none', (sheet) => void sheet.shapes.addGeometricShape('Nonsense' as Excel.GeometricShapeType)],
  [
    'a place outside the sheet',
    (sheet) => {
      sheet.shapes.addTextBox('x').left = -1;
    },
  ],
  ['the picture of a shape that is none', (sheet) => void sheet.shapes.addTextBox('x').image.load('format')],
])('refused: %s', (_what, act) =>
  run(async (sheet, context) => {
    act(sheet);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  }),
);

test("pictures of another tool's file are there, and a new one beside them leaves every other part as it is", async () => {
  const file = fixture('openpyxl.xlsx');
  const other = await openWorkbook(file);
  const sheet = other.model.sheets.find(({ drawings }) => drawings.some(({ chart }) => !chart))!;
  await standIn.restart(other.model);
  const { name } = sheet;
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    const { shapes } = context.workbook.worksheets.getItem(name);
    shapes.load('items/type');
    await context.sync();
    expect(shapes.items.map(({ type }) => type)).toEqual(['Image']);
  });
  const before = await saveWorkbook(other);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).shapes.addImage(PNG);
    await context.sync();
  });
  expect(differences(before, await saveWorkbook(other))).toEqual([
    '~ xl/drawings/_rels/drawing1.xml.rels',
    '~ xl/drawings/drawing1.xml',
    '+ xl/media/image2.png',
  ]);
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { newWorkbook, openWorkbook, saveWorkbook, type OpenedWorkbook } from '../../src/stand-in/files';
import { differences, fixture, FIXTURES, textOf } from './files/packages';

let opened: OpenedWorkbook;
async function open(workbook: OpenedWorkbook): Promise<void> {
  opened = workbook;
  await standIn.restart(opened.model);
}

beforeEach(() => open(newWorkbook()));

const run = <T>(then: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => then(context.workbook.worksheets.getActiveWorksheet(), context));

test("a style of one's own is put on, changed, and comes back from the file", async () => {
  await run(async (sheet, context) => {
    sheet.getRange('B1').format.font.italic = true;
    context.workbook.styles.add('窗口 <A>');
    const style = context.workbook.styles.getItem('窗口 <A>');
    style.font.set({ bold: true, color: '#C00000' });
    style.fill.color = '#FFF2CC';
    style.borders.getItem('EdgeBottom').style = 'Double';
    style.set({ horizontalAlignment: 'Center', numberFormat: '0.00', includeNumber: true });
    sheet.getRange('A1:B1').style = '窗口 <A>';
    sheet.getRange('B1').format.font.size = 20;
    await context.sync();
    style.font.size = 14;
    style.fill.color = '#DDEBF7';
    const [a, b] = [sheet.getRange('A1'), sheet.getRange('B1')];
    a.load('style, numberFormat, format/fill/color, format/font');
    b.load('style, format/fill/color, format/font/size');
    await context.sync();
    expect(a).toMatchObject({ style: '窗口 <A>', numberFormat: [['0.00']] });
    expect([a.format.fill.color, a.format.font.size, a.format.font.color, a.format.font.bold]).toEqual([
      '#DDEBF7',
      14,
      '#C00000',
      true,
    ]);
    // A font of its own is the cell's; the fill still is the style's.
    expect([b.format.fill.color, b.format.font.size]).toEqual(['#DDEBF7', 20]);
  });
  await open(await openWorkbook(await saveWorkbook(opened)));
  await run(async (sheet, context) => {
    const range = sheet.getRange('A1:B1').load('style');
    const style = context.workbook.styles
      .getItem('窗口 <A>')
      .load('builtIn, horizontalAlignment, numberFormat, font/color, fill/color');
    await context.sync();
    expect(range.style).toBe('窗口 <A>');
    expect(style).toMatchObject({ builtIn: false, horizontalAlignment: 'Center', numberFormat: '0.00' });
    expect([style.font.color, style.fill.color]).toEqual(['#C00000', '#DDEBF7']);
    style.delete();
    range.load('style, format/fill/color');
    await context.sync();
    expect([range.style, range.format.fill.color]).toEqual(['Normal', '#FFFFFF']);
  });
  expect(textOf(await saveWorkbook(opened), 'xl/styles.xml')).not.toContain('窗口');
});

test.each([
  ['Good', 'Good', '#C6EFCE', '#006100'],
  ['Accent1_20', '20% - Accent1', '#DDEBF7', '#000000'],
  ['Heading1', 'Heading 1', '#FFFFFF', '#44546A'],
])("Excel's own style %s is there before the file has it", (word, name, fill, color) =>
  run(async (sheet, context) => {
    const range = sheet.getRange('C3');
    range.values = [[1.5]];
    range.style = word;
    range.load('style, format/fill/color, format/font/color');
    await context.sync();
    expect([range.style, range.format.fill.color, range.format.font.color]).toEqual([
      word,
      expect.stringMatching(/^#[0-9A-F]{6}$/),
      color,
    ]);
    if (!word.includes('_')) expect(range.format.fill.color).toBe(fill);
    expect(textOf(await saveWorkbook(opened), 'xl/styles.xml')).toContain(`<cellStyle name="${name}"`);
  }),
);

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  ['a style that is there', 'ItemAlreadyExists', ({ workbook }) => workbook.styles.add('good')],
  ['a style that is not', 'ItemNotFound', ({ workbook }) => void workbook.styles.getItem('none').load('name')],
  [
    'putting on a style that is not',
    'InvalidArgument',
    ({ workbook }) => {
      workbook.worksheets.getActiveWorksheet().getRange('A1').style = 'none';
    },
  ],
  [
    'changing Normal',
    'ApiNotFound',
    ({ workbook }) => {
      workbook.styles.getItem('Normal').font.size = 20;
    },
  ],
])('refused: %s (%s)', (_what, code, act) =>
  run(async (_sheet, context) => {
    act(context);
    await expect(context.sync()).rejects.toMatchObject({ code });
  }),
);

test.each(FIXTURES)('%s: a new style is appended behind its own', async (name) => {
  const file = fixture(name);
  opened = await openWorkbook(file);
  const names = (bytes: Uint8Array): string[] =>
    [...textOf(bytes, 'xl/styles.xml').matchAll(/<cellStyle [^>]*name="([^"]*)"/g)].map((match) => match[1]!);
  opened.model.namedStyles.add('Ours');
  opened.model.changes.add('styles');
  const saved = await saveWorkbook(opened);
  expect(differences(file, saved)).toEqual(['~ xl/styles.xml']);
  expect(names(saved)).toEqual([...names(file), 'Ours']);
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { failureCode } from './failure';

/* Ranges as add-ins use them; each test names its page on learn.microsoft.com. Our own scripts. */

beforeEach(() => standIn.restart());

/** Runs a batch on the first sheet, syncs, and reads a range's properties afterwards. */
async function after<K extends keyof Excel.Range>(
  address: string,
  property: K,
  ...steps: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[]
): Promise<Excel.Range[K]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const step of steps) {
      step(sheet, context);
      await context.sync();
    }
    const range = sheet.getRange(address).load(property as string);
    await context.sync();
    return range[property];
  });
}

const put =
  (address: string, ...rows: unknown[][]) =>
  (sheet: Excel.Worksheet): void =>
    void (sheet.getRange(address).values = rows);

test.each<[string, unknown[][], string, string, Excel.AutoFillType | undefined, unknown[]]>([
  ['numbers in steps', [[1], [3]], 'A1:A2', 'A1:A5', undefined, [1, 3, 5, 7, 9]],
  ['one number, copied', [[7]], 'A1', 'A1:A3', undefined, [7, 7, 7]],
  ['one number, as a series', [[7]], 'A1', 'A1:A3', 'FillSeries' as Excel.AutoFillType, [7, 8, 9]],
  ['days of the week', [['Sat']], 'A1', 'A1:A3', undefined, ['Sat', 'Sun', 'Mon']],
  ['months in Chinese', [['十一月']], 'A1', 'A1:A3', undefined, ['十一月', '十二月', '一月']],
  ['text with a number', [['Item 9']], 'A1', 'A1:A3', undefined, ['Item 9', 'Item 10', 'Item 11']],
  ['formulas', [['=ROW()*B1']], 'A1', 'A1:A3', undefined, ['=ROW()*B1', '=ROW()*B2', '=ROW()*B3']],
  ['upwards', [[10], [20]], 'A3:A4', 'A1:A4', undefined, [-10, 0, 10, 20]],
])('autoFill continues %s (Range.autoFill)', async (_what, values, from, to, type, expected) => {
  expect(
    (await after(to, 'formulas', put(from, ...values), (sheet) => sheet.getRange(from).autoFill(to, type))).flat(),
  ).toEqual(expected);
});

test('dates go on by days, and keep their format (Range.autoFill)', async () => {
  expect(
    (await after('A1:A3', 'text', put('A1', ['2026-01-30']), (sheet) => sheet.getRange('A1').autoFill('A1:A3'))).flat(),
  ).toEqual(['1/30/2026', '1/31/2026', '2/1/2026']);
});

test.each([
  ['=TODAY()', 'm/d/yyyy'],
  ['=A1*2', '$#,##0_);[Red]($#,##0)'],
  ['=SUM(A1:A2)', '$#,##0_);[Red]($#,##0)'],
  ['=B1+30', 'm/d/yyyy'],
  ['=B1-B1', 'General'],
  ['=PMT(0.01,12,-100)', '$#,##0.00_);[Red]($#,##0.00)'],
  ['=LEN(A1)', 'General'],
])('unverified: a cell without a format takes that of %s: %s', async (formula, format) => {
  expect(
    await after(
      'D1',
      'numberFormat',
      put('A1:B1', ['$5', '2026-03-01']),
      (sheet) => void (sheet.getRange('D1').formulas = [[formula]]),
    ),
  ).toEqual([[format]]);
});

test.each(['=IF()', '=ROUND(1)', '=VLOOKUP(1,A1:B2)', '=TODAY(1)'])(
  '%s has too few or too many arguments',
  async (formula) => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').formulas = [[formula]];
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  },
);

test.each([
  ['=R[-1]C[-1]+R1C1', '=A1+$A$1'],
  ['=SUM(R2C2:R[-1]C)', '=SUM($B$2:B1)'],
  ['=SUM(C[-1])&"R1C1"', '=SUM(A:A)&"R1C1"'],
  ['=SUM(R1:R2)', '=SUM($1:$2)'],
  ['=Sheet1!R[1]C', '=Sheet1!B3'],
])('%s in B2 is %s (Range.formulasR1C1)', async (r1c1, a1) => {
  const write = (sheet: Excel.Worksheet): void => void (sheet.getRange('B2').formulasR1C1 = [[r1c1]]);
  expect([await after('B2', 'formulas', write), await after('B2', 'formulasR1C1')]).toEqual([[[a1]], [[r1c1]]]);
});

test('precedents and dependents, direct and all, across sheets ("Get formula precedents and dependents")', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.worksheets.add('Other');
    sheet.getRange('A1:C1').formulas = [[1, '=A1+Other!A1', '=B1*2']] as unknown as string[][];
    const all = sheet.getRange('C1').getPrecedents().load('addresses');
    const direct = sheet.getRange('C1').getDirectPrecedents().load('addresses');
    const dependents = sheet.getRange('A1').getDependents();
    dependents.areas.load('items/address');
    await context.sync();
    dependents.areas.items.forEach((areas) => void (areas.format.fill.color = 'yellow'));
    await context.sync();
    expect([all.addresses, direct.addresses, dependents.areas.items.map(({ address }) => address)]).toEqual([
      ['Sheet1!B1,Sheet1!A1', 'Other!A1'],
      ['Sheet1!B1'],
      ['Sheet1!B1,Sheet1!C1'],
    ]);
  });
  expect(
    await failureCode(async (context) => {
      context.workbook.worksheets.getFirst().getRange('Z9').getDirectPrecedents().load('addresses');
      await context.sync();
    }),
  ).toBe('ItemNotFound');
});

test('rows are grouped in levels, shown and hidden ("Group ranges using the Excel JavaScript API")', async () => {
  const group = (sheet: Excel.Worksheet): void => {
    sheet.getRange('2:5').group('ByRows');
    sheet.getRange('3:4').group('ByRows');
    sheet.showOutlineLevels(2, 0);
  };
  expect(await after('3:4', 'rowHidden', group)).toBe(true);
  expect(await after('2:5', 'rowHidden', (sheet) => sheet.getRange('2:5').showGroupDetails('ByRows'))).toBe(false);
});

test('number formats by their category (Range.numberFormatCategories)', async () => {
  expect(
    await after('A1:F1', 'numberFormatCategories', put('A1:F1', ['1/1/2026', '50%', '$3.50', '12:00', '1e3', 'x'])),
  ).toEqual([['Date', 'Percentage', 'Currency', 'Time', 'Scientific', 'General']]);
});

test('new rows of a table take the formula of a calculated column ("Use calculated columns in an Excel table", support.microsoft.com)', async () => {
  const table = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1:B3').formulas = [
      ['n', 'twice'],
      [1, '=[@n]*2'],
      [2, '=[@n]*2'],
    ] as unknown as string[][];
    sheet.tables.add('A1:B3', true).rows.add(undefined, [[5, null]] as unknown as number[][]);
  };
  await after('A1', 'values', table);
  standIn.host.user.type('A5', 7);
  expect(await after('A4:B5', 'values')).toEqual([
    [5, 10],
    [7, 14],
  ]);
});

test('names hold arrays and formulas, and say what they give (NamedItem.arrayValues)', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add('grid', '={1,2;3,4}');
    names.add('sum', '=SUM(grid)');
    const grid = names.getItem('grid').load('type');
    grid.arrayValues.load('values, types');
    const sum = names.getItem('sum').load('type, value');
    await context.sync();
    expect([grid.type, grid.arrayValues.values, sum.type, sum.value]).toEqual([
      'Array',
      [
        [1, 2],
        [3, 4],
      ],
      'Double',
      10,
    ]);
  });
});

test('worksheet functions take ranges, lists and each other\'s results ("Call built-in Excel worksheet functions")', async () => {
  await Excel.run(async (context) => {
    const { functions, worksheets } = context.workbook;
    const range = worksheets.getFirst().getRange('A1:A3');
    range.values = [[1], [2], [3]];
    const results = [
      functions.sum(range, 10),
      functions.round(functions.sqrt(2), 2),
      functions.countIf(range, '>1'),
      functions.vlookup(9, range, 1, false),
    ];
    results.forEach((result) => result.load('value, error'));
    await context.sync();
    expect(results.map(({ value, error }) => value ?? error)).toEqual([16, 1.41, 2, '#N/A']);
  });
});

test('fills have patterns, and colours are lightened and darkened (Excel.RangeFill, Excel.FillPattern)', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const { fill, font } = sheet.getRange('A1').format;
    sheet.getRange('A1:A2').format.fill.color = '#FFFF00';
    Object.assign(fill, { patternColor: '#FF0000', pattern: 'LightDown' });
    Object.assign(font, { color: '#808080', tintAndShade: 0.5 });
    fill.load('color, pattern, patternColor, tintAndShade, patternTintAndShade');
    font.load('color, tintAndShade');
    const both = sheet.getRange('A1:A2').format.fill.load('color, pattern');
    await context.sync();
    expect(fill.toJSON()).toEqual({
      color: '#FFFF00',
      pattern: 'LightDown',
      patternColor: '#FF0000',
      tintAndShade: 0,
      patternTintAndShade: 0,
    });
    expect([font.color, font.tintAndShade]).toEqual(['#C0C0C0', 0.5]);
    expect([both.color, both.pattern]).toEqual(['#FFFF00', null]);
    fill.clear();
    fill.load('pattern');
    await context.sync();
    expect(fill.pattern).toBe('None');
    fill.tintAndShade = 2;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import { failureCode } from '../failure';
import { textOf } from '../files/packages';
import { onSheet, reopen, save, start } from './book';

beforeEach(() => start());

describe('getSpecialCells', () => {
  const find = (
    address: string,
    ...args: [Excel.Interfaces.RangeAreasData['address'] & string, string?]
  ): Promise<string | null> =>
    onSheet(async (sheet, context) => {
      const found = sheet
        .getRange(address)
        .getSpecialCellsOrNullObject(args[0] as 'Blanks', args[1] as 'All')
        .load('address');
      await context.sync();
      return found.isNullObject ? null : found.address.replace(/Sheet1!/g, '');
    });

  test.each<[string, string, string | undefined, string | null]>([
    ['A1:C4', 'Constants', undefined, 'A1:A2,B1,B3,C1:C2'],
    ['A1:C4', 'Constants', 'Numbers', 'B1,A2'],
    ['A1:C4', 'Constants', 'LogicalText', 'A1,C1:C2,B3'],
    ['A1:C4', 'Formulas', undefined, 'B2,C3'],
    ['A1:C4', 'Formulas', 'Errors', 'C3'],
    ['A1:C4', 'Formulas', 'Text', null],
    ['A1:C9', 'Blanks', undefined, 'A3'],
    ['Z99', 'Formulas', undefined, 'B2,C3'],
    ['A1:C4', 'Visible', undefined, 'A1:A1,C1:C1,A3:A4,C3:C4'],
    ['A1:D4', 'ConditionalFormats', undefined, 'B1:B4,D1:D4'],
    ['A1:D4', 'DataValidations', undefined, 'A4:B4'],
    ['D2', 'SameConditionalFormat', undefined, 'B1:B9,D1:D9'],
    ['A1:A3', 'DataValidations', undefined, null],
  ])('%s: %s %s', async (address, type, values, expected) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        ['x', 1, true],
        [2, '=1+1', 'y'],
        ['', 'z', '=1/0'],
      ];
      sheet.getRanges('B1:B9,D1:D9').conditionalFormats.add('DataBar');
      sheet.getRange('A4:B5').dataValidation.rule = { custom: { formula: '=TRUE' } };
      sheet.getRange('2:2').rowHidden = type === 'Visible';
      sheet.getRange('B:B').columnHidden = type === 'Visible';
      await context.sync();
    });
    const found = await find(address, type, values);
    const cells = (list: string | null): string[] =>
      (list ?? '')
        .split(',')
        .map((one) => one.replace(/^(\w+):\1$/, '$1'))
        .sort();
    expect(cells(found)).toEqual(cells(expected));
  });

  test('none is an ItemNotFound', async () => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').getSpecialCells('Formulas').load('address');
        await context.sync();
      }),
    ).toBe('ItemNotFound');
  });
});

describe('autoFill', () => {
  test.each<[unknown[], Excel.AutoFillType | undefined, number, unknown[]]>([
    [[5], undefined, 3, [5, 5, 5]],
    [[5], 'FillSeries' as Excel.AutoFillType, 3, [6, 7, 8]],
    [[1, 3], undefined, 3, [5, 7, 9]],
    [[1, 2, 4], 'LinearTrend' as Excel.AutoFillType, 2, [16 / 3, 41 / 6]],
    [[2, 4], 'GrowthTrend' as Excel.AutoFillType, 2, [8, 16]],
    [[1, 3], 'FillCopy' as Excel.AutoFillType, 3, [1, 3, 1]],
    [['Mon'], undefined, 7, ['Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon']],
    [['一月', '三月'], undefined, 2, ['五月', '七月']],
    [['第08窗口'], undefined, 3, ['第09窗口', '第10窗口', '第11窗口']],
    [['x', 'y'], undefined, 3, ['x', 'y', 'x']],
    [['2026-01-31'], undefined, 2, [46054, 46055]],
    [['2026-01-31'], 'FillMonths' as Excel.AutoFillType, 2, [46081, 46112]],
    [['2026-01-01', '2026-02-01'], undefined, 2, [46082, 46113]],
    [['2026-03-06'], 'FillWeekdays' as Excel.AutoFillType, 2, [46090, 46091]],
    [['=B1*2'], undefined, 2, ['=B2*2', '=B3*2']],
  ])('%j by %s', async (source, type, count, expected) => {
    await onSheet(async (sheet, context) => {
      const from = sheet.getRange(`A1:A${source.length}`);
      from.values = source.map((value) => [value]);
      from.autoFill(`A1:A${source.length + count}`, type);
      const filled = from
        .getOffsetRange(source.length, 0)
        .getCell(0, 0)
        .getResizedRange(count - 1, 0)
        .load('formulas');
      await context.sync();
      const close = (value: unknown): unknown =>
        typeof value === 'number' ? (expect.closeTo(value, 9) as unknown) : value;
      expect(filled.formulas.map(([value]) => value as unknown)).toEqual(expected.map(close));
    });
  });

  test('sideways, backwards, with formats and rules', async () => {
    await onSheet(async (sheet, context) => {
      const from = sheet.getRange('C2:C3');
      from.values = [[10], ['Q3']];
      from.format.fill.color = '#FFFF00';
      from.conditionalFormats.add('DataBar');
      from.autoFill('A2:C3', 'FillSeries');
      const filled = sheet.getRange('A2:B3').load('values');
      const fill = sheet.getRange('A2').format.fill.load('color');
      const rule = sheet.getRange('A2').conditionalFormats.getItemAt(0).getRange().load('address');
      await context.sync();
      expect(filled.values).toEqual([
        [8, 9],
        ['Q1', 'Q2'],
      ]);
      expect([fill.color, rule.address]).toEqual(['#FFFF00', 'Sheet1!A2:C3']);
    });
  });
});

test('an outline: grouped, folded, shown by levels, saved', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A2:A9').group('ByRows');
    sheet.getRange('4:6').group('ByRows');
    sheet.getRange('B:C').group('ByColumns');
    sheet.getRange('A5').hideGroupDetails('ByRows');
    await context.sync();
  });
  const hidden = (): Promise<number[]> =>
    onSheet(async (sheet, context) => {
      const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
      await context.sync();
      return rows.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : []));
    });
  expect(await hidden()).toEqual([4, 5, 6]);
  const xml = textOf(await save(), 'xl/worksheets/sheet1.xml');
  expect(xml).toMatch(/<sheetFormatPr [^>]*outlineLevelRow="2" outlineLevelCol="1"/);
  await reopen();
  await onSheet((sheet, context) => (sheet.showOutlineLevels(1, 0), context.sync()));
  expect(await hidden()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  await onSheet((sheet, context) => (sheet.showOutlineLevels(2, 1), context.sync()));
  expect(await hidden()).toEqual([4, 5, 6]);
});

test('sorting by colour, and text as numbers', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A5');
    range.values = [["'10"], [2], ['b'], ["'9"], ['a']];
    sheet.getRange('A3').format.fill.color = 'red';
    range.sort.apply([
      { key: 0, sortOn: 'CellColor', color: '#FF0000' },
      { key: 0, dataOption: 'TextAsNumber' },
    ]);
    range.load('values');
    await context.sync();
    expect(range.values.map(([value]) => value as unknown)).toEqual(['b', 2, '9', '10', 'a']);
  });
});

test('areas: copied to, offset, what they use, their tables', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[7]];
    const areas = sheet.getRanges('C1:C2,E5');
    areas.copyFrom('A1');
    const moved = areas.getOffsetRangeAreas(1, -1).load('address');
    const used = sheet.getRanges('B:C,Z9').getUsedRangeAreasOrNullObject(true).load('address');
    sheet.tables.add('G1:H2', true);
    const tables = sheet.getRanges('A1,G2').getTables().getCount();
    const cells = sheet.getRange('C1:E5').load('values');
    await context.sync();
    expect([moved.address, used.address, tables.value]).toEqual(['Sheet1!B2:B3,Sheet1!D6', 'Sheet1!C1:C2', 1]);
    expect(cells.values.flat().filter((value) => value === 7)).toHaveLength(3);
  });
});

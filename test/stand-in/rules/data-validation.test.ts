/** @jest-environment ./src/stand-in/jest/environment.ts */
import { failureCode } from '../failure';
import { differences, smallWorkbook, textOf } from '../files/packages';
import { onSheet, reopen, save, start } from './book';

const SHEET = 'xl/worksheets/sheet1.xml';

beforeEach(() => start());

type Rule = Excel.DataValidationRule;
type Sheet = Excel.Worksheet;

/** The rule as set, the type and rule read back, values to try, and which of them are valid. */
const rules: [string, (sheet: Sheet) => Rule, Rule, unknown[], unknown[]][] = [
  [
    'WholeNumber',
    () => ({ wholeNumber: { operator: 'Between', formula1: 1, formula2: 10 } }),
    { wholeNumber: { operator: 'Between', formula1: '=1', formula2: '=10' } },
    [0, 1, 10, 11, 5.5, 'x'],
    [1, 10],
  ],
  [
    'Decimal',
    () => ({ decimal: { operator: 'GreaterThan', formula1: '=$H$1*2' } }),
    { decimal: { operator: 'GreaterThan', formula1: '=$H$1*2' } },
    [6, 6.1, "'7"],
    [6.1],
  ],
  [
    'List',
    () => ({ list: { source: 'Yes, No,3', inCellDropDown: false } }),
    { list: { source: 'Yes, No,3', inCellDropDown: false } },
    ['Yes', 'No', 3, 'yes', ''],
    ['Yes', 'No', 3, ''],
  ],
  [
    'List',
    (sheet) => ({ list: { source: sheet.getRange('H1:H3'), inCellDropDown: true } }),
    { list: { source: '=$H$1:$H$3', inCellDropDown: true } },
    [3, '甲', 'b', 'B', 'c'],
    [3, '甲', 'b', 'B'],
  ],
  [
    'Date',
    () => ({ date: { operator: 'Between', formula1: '2026-03-01', formula2: '2026-03-31T12:00' } }),
    { date: { operator: 'Between', formula1: '=46082', formula2: '=46112.5' } },
    ['2026-02-28', '2026-03-01', '2026-04-01'],
    [46082],
  ],
  [
    'Time',
    () => ({ time: { operator: 'LessThanOrEqualTo', formula1: '18:00' } }),
    { time: { operator: 'LessThanOrEqualTo', formula1: '=0.75' } },
    ['17:59', '18:00', '18:01'],
    [17 / 24 + 59 / 1440, 0.75],
  ],
  [
    'TextLength',
    () => ({ textLength: { operator: 'NotBetween', formula1: 2, formula2: '3' } }),
    { textLength: { operator: 'NotBetween', formula1: '=2', formula2: '=3' } },
    ['a', 'ab', 'abcd', 12345, 100],
    ['a', 'abcd', 12345],
  ],
  [
    'Custom',
    () => ({ custom: { formula: 'COUNTIF($A$1:$A$9,A1)=1' } }),
    { custom: { formula: '=COUNTIF($A$1:$A$9,A1)=1' } },
    [1, 2, 2, 'x'],
    [1, 'x'],
  ],
];

describe('a validation comes back from a file as it was set, and knows what is valid', () => {
  test.each(rules)('%s %#', async (type, rule, expected, values, valid) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('H1:H3').values = [[3], ['甲'], ['b']];
      sheet.getRange('A1:A9').dataValidation.rule = rule(sheet);
      sheet.getRange(`A1:A${values.length}`).values = values.map((value) => [value]);
      await context.sync();
    });
    await reopen();
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A1:A9');
      dataValidation.load();
      const cells = values.map((_, index) => sheet.getRange(`A${index + 1}`).load('values'));
      const single = cells.map((cell) => cell.dataValidation.load('valid'));
      await context.sync();
      expect([dataValidation.type, dataValidation.rule]).toEqual([type, expected]);
      const taken = cells.flatMap((cell, index) => (single[index]?.valid ? [cell.values[0]?.[0] as unknown] : []));
      expect(taken).toEqual(valid.map((value) => (typeof value === 'number' ? expect.closeTo(value, 9) : value)));
    });
  });

  test('alert, prompt and blanks', async () => {
    const errorAlert = {
      showAlert: true,
      style: 'Information',
      title: '提示',
      message: 'No "such" <thing>\nat all',
    } as const;
    const prompt = { showPrompt: false, title: 'T', message: '_x000D_' };
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').dataValidation.set({
        rule: { wholeNumber: { operator: 'EqualTo', formula1: 1 } },
        errorAlert,
        prompt,
        ignoreBlanks: false,
      });
      sheet.getRange('E5').dataValidation.prompt = { showPrompt: true, title: '', message: 'Only a word' };
      await context.sync();
    });
    await reopen();
    await onSheet(async (sheet, context) => {
      const set = sheet.getRange('C3').dataValidation.load();
      const hinted = sheet.getRange('E5').dataValidation.load();
      const none = sheet.getRange('Z9').dataValidation.load();
      const invalid = sheet.getRange('A1:C3').dataValidation.getInvalidCells().load('address');
      await context.sync();
      expect(set.toJSON()).toMatchObject({ errorAlert, prompt, ignoreBlanks: false, valid: false });
      expect(hinted.toJSON()).toMatchObject({
        type: 'None',
        rule: {},
        prompt: { message: 'Only a word' },
        valid: true,
      });
      expect(none.toJSON()).toMatchObject({
        type: 'None',
        rule: {},
        ignoreBlanks: true,
        errorAlert: { style: 'Stop' },
        valid: true,
      });
      expect(invalid.address).toBe('Sheet1!B2:C3');
    });
  });
});

describe('validations of a sheet', () => {
  const restrict = (address: string, formula1: string): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.getRange(address).dataValidation.rule = { wholeNumber: { operator: 'GreaterThan', formula1 } };
      await context.sync();
    });
  /** Type and first bound at some cells. */
  const at = (...addresses: string[]): Promise<unknown[]> =>
    onSheet(async (sheet, context) => {
      const found = addresses.map((address) => sheet.getRange(address).dataValidation.load('type,rule'));
      await context.sync();
      return found.map(({ type, rule }) => rule?.wholeNumber?.formula1 ?? type);
    });

  test('of a range with several, some or none', async () => {
    await restrict('A1:A4', '=B1');
    await restrict('A3:A4', '5');
    expect(await at('A1', 'A2', 'A3', 'A1:A2', 'A1:A4', 'A1:B1', 'C1')).toEqual([
      '=B1',
      '=B2',
      '=5',
      '=B1',
      'Inconsistent',
      'MixedCriteria',
      'None',
    ]);
  });

  test('they follow inserts, copies, moves and clears', async () => {
    await restrict('A2:A4', '=B2');
    await onSheet(async (sheet, context) => {
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('A1').copyFrom('A5', 'Values');
      sheet.getRange('D9').copyFrom('A5');
      sheet.getRange('A2').moveTo('F20');
      sheet.getRange('A4').clear('Contents');
      sheet.getRange('A5').clear();
      await context.sync();
    });
    expect(await at('A1', 'A2', 'A3', 'A4', 'A5', 'D9', 'F20')).toEqual([
      'None',
      'None',
      '=B3',
      '=B4',
      'None',
      '=E9',
      '=G20',
    ]);
    await onSheet((sheet, context) => (sheet.getRange('A:D').dataValidation.clear(), context.sync()));
    expect(await at('A3', 'D9', 'F20')).toEqual(['None', 'None', '=G20']);
  });

  test('a row added to a table is validated like the others', async () => {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      sheet.getRange('A2:A3').dataValidation.rule = { wholeNumber: { operator: 'GreaterThan', formula1: 5 } };
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      await context.sync();
    });
    expect(await at('A4', 'A5', 'A6', 'B5')).toEqual(['=5', '=5', 'None', 'None']);
  });

  test('what an add-in writes is taken; who types is stopped where the alert says so', async () => {
    await restrict('A1:A2', '5');
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(() => standIn.host.user.type('A1', '3')).toThrow('validation restrictions');
    expect(() => standIn.host.user.type('A1', '=1+1')).toThrow();
    standIn.host.user.type('A1', '=3+3');
    standIn.host.user.type('A2', [['pasted']]);
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
      const cells = sheet.getRange('A1:A2').load('values');
      await context.sync();
      expect(cells.values).toEqual([[6], ['pasted']]);
    });
    standIn.host.user.type('A1', '3');
  });

  test.each<[string, Rule, string]>([
    [
      'two rules at once',
      { list: { source: 'a', inCellDropDown: true }, custom: { formula: '=TRUE' } },
      'InvalidArgument',
    ],
    ['no second bound', { decimal: { operator: 'Between', formula1: 1 } }, 'InvalidArgument'],
    ['a bound that is no number', { decimal: { operator: 'EqualTo', formula1: 'many' } }, 'InvalidArgument'],
    [
      'a list of more than 255 characters',
      { list: { source: 'x'.repeat(256), inCellDropDown: true } },
      'InvalidArgument',
    ],
    ['an empty formula', { custom: { formula: '' } }, 'InvalidArgument'],
  ])('%s is refused', async (_what, rule, code) => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = rule;
        await context.sync();
      }),
    ).toBe(code);
  });

  test('getInvalidCells finds none: ItemNotFound', async () => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1')
          .dataValidation.getInvalidCells()
          .load('address');
        await context.sync();
      }),
    ).toBe('ItemNotFound');
  });
});

describe('validations of a file', () => {
  const main =
    '<dataValidations count="1" disablePrompts="1"><dataValidation type="whole" imeMode="off" allowBlank="1" sqref="A1:A9"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations>';
  const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const extension = (address: string): string =>
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Data!$H$1:$H$3</xm:f></x14:formula1>' +
    `<xm:sqref>${address}</xm:sqref></x14:dataValidation>`;
  const sheet =
    `<sheetData/>${main}<extLst><ext xmlns:x14="${x14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">` +
    '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
    `${extension('B2')}</x14:dataValidations></ext><ext uri="{other}"><x14:thing xmlns:x14="${x14}"/></ext></extLst>`;

  test('those in the extension are read too; unchanged ones stay as they are, wherever they stand', async () => {
    await start(smallWorkbook({ sheet }));
    await onSheet(async (data, context) => {
      const list = data.getRange('B2').dataValidation.load('rule');
      await context.sync();
      expect(list.rule.list).toEqual({ source: '=Data!$H$1:$H$3', inCellDropDown: true });
      data.getRange('5:5').insert('Down');
      data.getRange('D1').dataValidation.rule = { custom: { formula: '=TRUE' } };
      await context.sync();
    });
    const xml = textOf(await save(), SHEET);
    expect(xml).toContain(
      '<dataValidations disablePrompts="1" count="2"><dataValidation type="whole" imeMode="off" allowBlank="1" sqref="A1:A10">',
    );
    expect(xml).toContain(extension('B2'));
    expect(xml).toContain('<ext uri="{other}"><x14:thing');
  });

  test('the last one cleared takes its lists along, and nothing else', async () => {
    const file = smallWorkbook({ sheet });
    await start(file);
    await onSheet((data, context) => (data.getRange().dataValidation.clear(), context.sync()));
    const saved = await save();
    expect(differences(file, saved)).toEqual([`~ ${SHEET}`]);
    expect(textOf(saved, SHEET)).not.toMatch(/dataValidation/);
    expect(textOf(saved, SHEET)).toContain('<extLst><ext uri="{other}">');
  });
});

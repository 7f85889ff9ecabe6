/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { failure, failureCode } from './failure';

/*
 * The manners of Excel that bite add-ins. Each block names where Microsoft documents it (titles of pages on
 * learn.microsoft.com), or says "unverified": then it is on the checklist for a real Excel.
 */

beforeEach(() => standIn.restart());

/** Writes one value and reads back what the cell made of it. */
async function enter(
  value: unknown,
  format?: string,
): Promise<{ value: unknown; format: string; type: string; formula: unknown }> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    if (format !== undefined) {
      cell.numberFormat = [[format]];
    }
    cell.values = [[value]];
    cell.load('values, numberFormat, valueTypes, formulas');
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      format: cell.numberFormat[0]?.[0],
      type: cell.valueTypes[0]?.[0] ?? '',
      formula: cell.formulas[0]?.[0],
    };
  });
}

describe('1. a string is taken as if it were typed (Range.values: "If the returned value starts with =, + or -, Excel interprets it as a formula")', () => {
  // 1 January 2026 is 46023.
  const year = new Date().getFullYear();
  test.each([
    ['2026-03', 46082, 'mmm-yy'],
    ['2026-03-05', 46086, 'm/d/yyyy'],
    ['2026/3/5', 46086, 'm/d/yyyy'],
    ['3/5/2026', 46086, 'm/d/yyyy'],
    ['3/5/26', 46086, 'm/d/yyyy'],
    ['2026年3月5日', 46086, 'yyyy"年"m"月"d"日"'],
    ['5-Mar-2026', 46086, 'd-mmm-yy'],
    ['Mar 5, 2026', 46086, 'd-mmm-yy'],
    ['10:30', 0.4375, 'h:mm'],
    ['2026-03-05 12:00', 46086.5, 'm/d/yyyy h:mm'],
    ['001', 1, 'General'],
    ['1e3', 1000, '0.00E+00'],
    ['1,234', 1234, '#,##0'],
    ['$1,234.50', 1234.5, '$#,##0.00_);[Red]($#,##0.00)'],
    ['-$5', -5, '$#,##0_);[Red]($#,##0)'],
    ['($5)', -5, '$#,##0_);[Red]($#,##0)'],
    ['(12)', -12, 'General'],
    ['10%', 0.1, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['0 1/2', 0.5, '# ?/?'],
    [' 7 ', 7, 'General'],
    ['TRUE', true, 'General'],
    ['false', false, 'General'],
    ['#N/A', '#N/A', 'General'],
  ])('%j becomes %j in format %s', async (typed, value, format) => {
    expect(await enter(typed)).toMatchObject({ value, format });
  });

  test('"1/2" is the second of January, this year', async () => {
    expect(await enter('1/2')).toMatchObject({
      value: Math.round((Date.UTC(year, 0, 2) - Date.UTC(1899, 11, 30)) / 86_400_000),
      format: 'd-mmm',
    });
  });

  test.each(['2026-13-01', '2026-02-30', '1.2.3', 'A-7', '12 345', '１２', '1/2/3/4', '10:75', '%', '-', '.'])(
    '%j stays text',
    async (typed) => {
      expect(await enter(typed)).toMatchObject({ value: typed, type: 'String', format: 'General' });
    },
  );

  test.each(['001', '2026-03', '10%', '=1+1', 'TRUE'])('%j stays text in a cell of format @', async (typed) => {
    expect(await enter(typed, '@')).toMatchObject({ value: typed, type: 'String', format: '@' });
  });

  test('a leading apostrophe keeps text, and is not part of it', async () => {
    expect(await enter("'=1+1")).toMatchObject({ value: '=1+1', type: 'String', formula: '=1+1' });
    expect(await enter("'001")).toMatchObject({ value: '001', type: 'String' });
  });

  test.each([
    ['=A2*2', '=A2*2', 0],
    ['+1+1', '=+1+1', 2],
    ['-A2', '=-A2', 0],
    ['--5', '=--5', 5],
  ])('%j is the formula %s', async (typed, formula, value) => {
    expect(await enter(typed)).toMatchObject({ formula, value });
  });

  test.each(['=SUM(', '=1+', '=(1', '=A1:', '=1 2', '="abc', '=)', '-5 x', `=${'1+'.repeat(4200)}1`])(
    '%.20j is no formula',
    async (typed) => {
      await expect(enter(typed)).rejects.toMatchObject({
        code: 'InvalidArgument',
        debugInfo: { errorLocation: 'Range.values' },
      });
    },
  );

  test("a format of the cell's own stays", async () => {
    expect(await enter('2026-03-05', '0.0')).toMatchObject({ value: 46086, format: '0.0' });
  });
});

describe('a number typed by hand into a cell of a percent format ("Format numbers as percentages"; MSKB 215203)', () => {
  test.each([
    ['30', 0.3],
    ['1', 0.01],
    ['0.1', 0.001],
    ['.1', 0.1],
    ['-1.5', -0.015],
    ['-.1', -0.1],
    ['1,200', 12],
    ['30%', 0.3],
    ['=30', 30],
    ['2026-03-05', 46086],
  ])('%s becomes %d', async (typed, value) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
      range.numberFormat = [['0.0%'], ['0"%"']];
      await context.sync();
      standIn.host.user.type('A1', typed);
      standIn.host.user.type('A2', '30');
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[value], [30]]);
      // What programs write, and what is pasted, is no percentage by itself.
      range.values = [['30'], ['30']];
      await context.sync();
      standIn.host.user.type('A2', [['30']]);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[30], [30]]);
    });
  });
});

test('what is typed for several cells at once is entered in each, references moving along', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B3');
    standIn.host.user.typeInAll('B1:B3', { row: 1, column: 1 }, '=A2+$A$1');
    standIn.host.user.typeInAll('A1:A3', { row: 0, column: 0 }, '7');
    range.load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([
      [7, '=A1+$A$1'],
      [7, '=A2+$A$1'],
      [7, '=A3+$A$1'],
    ]);
  });
});

describe('2. null leaves a cell as it is, "" clears it ("Work with cells using the Excel JavaScript API": null input)', () => {
  test('in values, formulas and number formats', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.numberFormat = [['@', '0.0', '0%']];
      range.values = [[null, '', 'x']] as unknown[][];
      range.numberFormat = [[null, '0.00', null]] as unknown[][];
      range.load('values, numberFormat, valueTypes');
      await context.sync();
      expect(range.values).toEqual([['a', '', 'x']]);
      expect(range.numberFormat).toEqual([['@', '0.00', '0%']]);
      expect(range.valueTypes).toEqual([['String', 'Empty', 'String']]);
    });
  });
});

describe('3. shape (Range.values; "Set and get range values": a single value is applied to every cell)', () => {
  test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1, 2], [3]]], [[1, 2]]])('%j does not fit A1:B3', async (values) => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B3').values = values as unknown[][];
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });

  test('a scalar fills every cell', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = 'x' as unknown as unknown[][];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['x', 'x'],
        ['x', 'x'],
      ]);
    });
  });

  test("says in Excel's words what does not fit", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    });
    expect(error.message).toContain("doesn't match the size or dimensions of the range");
  });
});

describe('4. names of sheets ("Rename a worksheet", support.microsoft.com)', () => {
  const add =
    (name: string) =>
    async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.add(name);
      await context.sync();
    };

  test.each(['', 'a/b', 'a\\b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'a", "a'", 'History', 'HISTORY', 'x'.repeat(32)])(
    '%j is refused',
    async (name) => {
      expect(await failureCode(add(name))).toBe('InvalidArgument');
    },
  );

  test.each(['x', 'x'.repeat(31), "it's", '窗口 3', '2026-03', 'a&b<c>'])('%j is taken', async (name) => {
    await Excel.run(add(name));
    expect(standIn.workbook.sheetByName(name)).toBeDefined();
  });

  test('a name in use is refused, whatever its case', async () => {
    expect(await failureCode(add('SHEET1'))).toBe('ItemAlreadyExists');
  });

  test('the last visible sheet cannot be deleted', async () => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().delete();
        await context.sync();
      }),
    ).toBe('InvalidOperation');
  });
});

describe('12. the two date systems ("Date systems in Excel", "Excel incorrectly assumes that the year 1900 is a leap year")', () => {
  test.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-02-29', 60],
    ['1900-03-01', 61],
    ['9999-12-31', 2_958_465],
  ])('%s is %i', async (typed, serial) => {
    expect((await enter(typed)).value).toBe(serial);
  });

  test('1899 is text', async () => {
    expect((await enter('1899-12-31')).type).toBe('String');
  });

  test('in a workbook of the 1904 system the same days are 1,462 less', async () => {
    await standIn.restart(standIn.blank({ date1904: true }));
    expect((await enter('1904-01-01')).value).toBe(0);
    expect((await enter('2026-03-05')).value).toBe(46086 - 1462);
    await Excel.run(async (context) => {
      const date = context.workbook.functions.date(2026, 3, 5).load('value');
      const text = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('text');
      await context.sync();
      expect([date.value, text.text]).toEqual([46086 - 1462, [['3/5/2026']]]);
    });
  });
});

describe('13. 15 significant digits ("Excel specifications and limits": number precision)', () => {
  test.each([
    ['12345678901234567', 12345678901234500],
    ['0.1234567890123456789', 0.123456789012345],
    ['-1234567890.123456', -1234567890.12345],
  ])('typed %s is %d', async (typed, value) => {
    expect((await enter(typed)).value).toBe(value);
  });

  // Unverified: Excel may keep the seventeen digits of a number an add-in writes.
  test('a number of more digits is rounded', async () => {
    expect((await enter(0.1 + 0.2)).value).toBe(0.3);
  });
});

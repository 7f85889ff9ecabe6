/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { failureCode } from './failure';

/*
 * The manners of Excel that bite add-ins. Each block names where Microsoft documents it (titles of pages on
 * learn.microsoft.com), or says "unverified": then it is on the checklist for a real Excel.
 */

beforeEach(() => standIn.restart());

describe('5. tables ("Rename an Excel table"; "Work with tables using the Excel JavaScript API")', () => {
  const addTable = async (context: Excel.RequestContext, address: string, headers = true): Promise<Excel.Table> => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add(address, headers);
    table.load('name, id');
    await context.sync();
    return table;
  };

  test('headers become text, unique and never empty', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:E1').values = [
        ['Name', 'name', '', 2026, 'Column1'],
      ];
      const table = await addTable(context, 'A1:E3');
      const header = table.getHeaderRowRange().load('values, valueTypes');
      await context.sync();
      expect(header.values).toEqual([['Name', 'name2', 'Column2', '2026', 'Column1']]);
    });
  });

  test('without headers a row of Column1, Column2, ... is put in above', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const range = (await addTable(context, 'A1:B2', false)).getRange().load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ]);
    });
  });

  test('a table made of headers alone takes its first rows where they show', async () => {
    await Excel.run(async (context) => {
      const table = await addTable(context, 'A1:B1');
      table.getHeaderRowRange().values = [['k', 'v']];
      table.rows.load('count');
      await context.sync();
      expect(table.rows.count).toBe(0);
      table.rows.add(undefined, [
        ['a', 1],
        ['b', 2],
      ]);
      const range = table.getRange().load('address, values');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B3');
      expect(range.values).toEqual([
        ['k', 'v'],
        ['a', 1],
        ['b', 2],
      ]);
    });
  });

  test.each(['A1:B3', 'B3:C4'])('one at %s cannot lie over another at B2:D4', async (address) => {
    expect(
      await failureCode(async (context) => {
        await addTable(context, 'B2:D4');
        await addTable(context, address);
      }),
    ).toBe('MergedRangeConflict');
  });

  test.each([
    ['A1', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['my table', 'InvalidArgument'],
    ['1st', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['TABLE1', 'ItemAlreadyExists'],
  ])('a table cannot be called %j', async (name, code) => {
    expect(
      await failureCode(async (context) => {
        await addTable(context, 'A1:B3');
        const second = await addTable(context, 'D1:E3');
        second.name = name;
        await context.sync();
      }),
    ).toBe(code);
  });

  test('rows put into a table move down what lies below it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').values = [
        ['k', 'v'],
        ['a', 1],
        ['b', 2],
      ];
      sheet.getRange('A5').values = [['below']];
      sheet.getRange('C3').values = [['beside']];
      const table = await addTable(context, 'A1:B3');
      table.rows.add(1, [['new', 9]]);
      const used = sheet.getUsedRange().load('values');
      await context.sync();
      expect(used.values.map((row) => row.join('|'))).toEqual([
        'k|v|',
        'a|1|',
        'new|9|beside',
        'b|2|',
        '||',
        'below||',
      ]);
    });
  });
});

describe('6. limits ("Resource limits and performance optimization for Office Add-ins")', () => {
  test('a request over 5 MB is refused as a whole', async () => {
    const code = await failureCode(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('B1:B200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
      await context.sync();
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(standIn.workbook.activeSheet.cells.get(0, 0)).toBeUndefined();
  });

  test('a response over 5 MB is refused', async () => {
    const sheet = standIn.workbook.activeSheet;
    for (let row = 0; row < 200; row++) {
      sheet.putCell(row, 0, { value: 'x'.repeat(30_000), style: 0 });
    }
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200').load('values');
        await context.sync();
      }),
    ).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('more than 5 million cells are not read at once', async () => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:Z200000').load('values');
        await context.sync();
      }),
    ).toBe('RangeExceedsLimit');
  });

  test('whole columns give null for properties of cells ("Read or write to an unbounded range")', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('B:C')
        .load('values, address, cellCount, numberFormat');
      await context.sync();
      expect([range.values, range.numberFormat, range.address, range.cellCount]).toEqual([
        null,
        null,
        'Sheet1!B:C',
        2_097_152,
      ]);
    });
  });
});

describe('7. a protected sheet refuses writes ("AccessDenied" in "Error handling with the Office JavaScript API")', () => {
  test('to locked cells, not to unlocked ones, until it is unprotected', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, 'secret');
      await context.sync();
      sheet.getRange('B1').values = [['open']];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      await context.sync();
    });
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['locked']];
      await context.sync();
    };
    expect(await failureCode(write)).toBe('AccessDenied');
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.unprotect('wrong');
        await context.sync();
      }),
    ).toBe('AccessDenied');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect('secret');
      await context.sync();
    });
    await Excel.run(write);
  });
});

describe('10. the ends of the sheet ("Excel specifications and limits")', () => {
  test.each(['A1048577', 'XFE1', 'A0', 'A1:XFE2', 'nothing here'])('%s is no range', async (address) => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).load('address');
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });

  test('the last cell is one', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('XFD1048576')
        .load('rowIndex, columnIndex');
      await context.sync();
      expect([range.rowIndex, range.columnIndex]).toEqual([1_048_575, 16_383]);
    });
  });

  test('nothing lies beyond it', async () => {
    expect(
      await failureCode(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0).load('address');
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });

  test.each([
    [32_767, 'ok'],
    [32_768, 'InvalidArgument'],
  ])('a text of %i characters: %s', async (length, outcome) => {
    const result = await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x'.repeat(length)]];
      await context.sync();
      return 'ok';
    }).catch((error: OfficeExtension.Error) => error.code);
    expect(result).toBe(outcome);
  });

  test('cells with something in them are not pushed off the sheet', async () => {
    expect(
      await failureCode(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1048576').values = [['last']];
        sheet.getRange('1:1').insert('Down');
        await context.sync();
      }),
    ).toBe('NonBlankCellOffSheet');
  });
});

describe('11. merging keeps the top left value ("Merge and unmerge cells in Excel", support.microsoft.com)', () => {
  test('and later only the top left cell takes values', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.merge();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['a', ''],
        ['', ''],
      ]);
      range.values = [
        ['x', 'y'],
        ['z', 'w'],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['x', ''],
        ['', ''],
      ]);
    });
  });

  test('across merges each row', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2').merge(true);
      await context.sync();
    });
    expect(standIn.workbook.activeSheet.merges).toHaveLength(2);
  });
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { failure } from './failure';

beforeEach(() => standIn.restart());

describe('a batch', () => {
  test('reads and writes through the real library', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['a', 1],
        ['b', 2],
      ];
      range.load('values, address');
      await context.sync();
      expect(range.values).toEqual([
        ['a', 1],
        ['b', 2],
      ]);
      expect(range.address).toBe('Sheet1!A1:B2');
    });
  });

  test('names the statement that failed', async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem('Nope').load('name');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.statement).toContain('getItem');
  });

  test('refuses a member it does not serve by its name', async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().slicers.load('items');
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ApiNotFound', 'Worksheet.slicers']);
  });

  test('lets calls on a null object pass, and says that its children are null', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      sheet.delete();
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });
});

describe('a tracked range', () => {
  test('follows its cells when rows are put in above it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B5:C6');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      range.load('address, values');
      await context.sync();
      expect(range.address).toBe('Sheet1!B7:C8');
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });
  });
});

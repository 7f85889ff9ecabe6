/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { failure, failureCode } from './failure';

/*
 * The manners of Excel that bite add-ins. Each block names where Microsoft documents it (titles of pages on
 * learn.microsoft.com), or says "unverified": then it is on the checklist for a real Excel.
 */

beforeEach(() => standIn.restart());

describe('8. while a cell is being edited ("InvalidOperationInCellEditMode"; Excel.RunOptions.delayForCellEdit)', () => {
  test('a batch is refused, or waits if it says so', async () => {
    standIn.host.faults.beginCellEdit();
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    };
    expect(await failureCode(write)).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(standIn.workbook.activeSheet.cells.get(0, 0)).toBeUndefined();
    standIn.host.faults.endCellEdit();
    await waiting;
    expect(standIn.workbook.activeSheet.cells.get(0, 0)?.value).toBe(1);
  });
});

describe('9. what a failed batch did before its error stays done (OfficeExtension.Error: traceMessages "executed before the error"; that writes stay: unverified)', () => {
  test('the error says what failed and what was done', async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.trace('first');
      sheet.getRange('A1').values = [['before']];
      context.trace('second');
      sheet.getRange('B1:C1').values = [[1, 2, 3]];
      context.trace('third');
      sheet.getRange('D1').values = [['after']];
      await context.sync();
    });
    const { cells } = standIn.workbook.activeSheet;
    expect([error.code, error.debugInfo.errorLocation, error.traceMessages]).toEqual([
      'InvalidArgument',
      'Range.values',
      ['first', 'second'],
    ]);
    expect([cells.get(0, 0)?.value, cells.get(0, 1), cells.get(0, 3)]).toEqual(['before', undefined, undefined]);
  });

  test('statements around it are told, all of them where asked for ("Error handling with the application-specific JavaScript APIs": debugInfo)', async () => {
    OfficeExtension.config.extendedErrorLogging = true;
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
      await context.sync();
    }).finally(() => {
      OfficeExtension.config.extendedErrorLogging = false;
    });
    const { statement, surroundingStatements, fullStatements } = error.debugInfo as OfficeExtension.DebugInfo &
      Record<string, string[] | string>;
    expect(statement).toBe('var worksheet = worksheets.getItem(...);');
    expect(surroundingStatements).toEqual(expect.arrayContaining(['// >>>>>', statement, '// <<<<<']));
    expect(fullStatements).toContain('range.values = [[1]];');
  });

  test('the next batch of the same run goes on', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.worksheets.getItem('Nope').load('name');
      await context.sync().catch(() => undefined);
      sheet.getRange('A1').values = [['later']];
      await context.sync();
    });
    expect(standIn.workbook.activeSheet.cells.get(0, 0)?.value).toBe('later');
  });
});

describe('15. trouble on the way, for tests (its codes: "Error handling with the application-specific JavaScript APIs"; OfficeExtension.ErrorCodes.connectionFailure)', () => {
  const sync = (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    return context.sync();
  };

  test('the k-th request fails with a code of choice, and does nothing', async () => {
    standIn.host.faults.failRequest(2, { code: 'GeneralException', message: 'planned' });
    await Excel.run(sync);
    standIn.workbook.activeSheet.putCell(0, 0, undefined);
    const error = await failure(sync);
    expect([error.code, error.message]).toEqual(['GeneralException', 'planned']);
    expect(standIn.workbook.activeSheet.cells.get(0, 0)).toBeUndefined();
  });

  test('a lost connection', async () => {
    standIn.host.faults.connectionLost = true;
    expect(await failureCode(sync)).toBe('ConnectionFailure');
  });

  test('a slow Excel', async () => {
    standIn.host.faults.latency = 60;
    const start = Date.now();
    await Excel.run(sync);
    expect(Date.now() - start).toBeGreaterThanOrEqual(50);
  });
});

describe('requirement sets ("Understanding platform-specific requirement sets")', () => {
  test('a member above what is advertised is refused by its name', async () => {
    await standIn.restart(standIn.blank(), { sets: { excelapi: '1.8' } });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').copyFrom('B1');
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ApiNotFound', 'Range.copyFrom']);
  });
});

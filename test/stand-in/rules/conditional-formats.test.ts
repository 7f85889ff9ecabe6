/** @jest-environment ./src/stand-in/jest/environment.ts */
import { failureCode } from '../failure';
import { differences, smallWorkbook, textOf } from '../files/packages';
import { onSheet, save, start } from './book';

beforeEach(() => start());

/** The types on a range with their priorities, and where each stands. */
async function listed(address?: string): Promise<string[]> {
  return onSheet(async (sheet, context) => {
    const formats = sheet.getRange(address).conditionalFormats.load('items/type,items/priority');
    await context.sync();
    const ranges = formats.items.map((format) => format.getRanges().load('address'));
    await context.sync();
    return formats.items.map(
      ({ type, priority }, index) => `${priority} ${type} ${ranges[index]?.address.replace(/Sheet1!/g, '')}`,
    );
  });
}

describe('conditional formats of a sheet', () => {
  const add = (address: string, type: Excel.ConditionalFormat['type'], formula?: string): Promise<void> =>
    onSheet(async (sheet, context) => {
      const format = sheet.getRange(address).conditionalFormats.add(type);
      if (formula !== undefined) format.custom.rule.formula = formula;
      await context.sync();
    });

  test('a new one goes first; a priority is a place among the others, from the end where negative', async () => {
    await add('A1:A9', 'DataBar');
    await add('A1:B9', 'TopBottom');
    await add('A5', 'CellValue');
    expect(await listed()).toEqual(['0 CellValue A5', '1 TopBottom A1:B9', '2 DataBar A1:A9']);
    await onSheet(async (sheet, context) => {
      sheet.getRange().conditionalFormats.getItemAt(0).priority = 99;
      await context.sync();
    });
    expect(await listed('A5')).toEqual(['0 TopBottom A1:B9', '1 DataBar A1:A9', '2 CellValue A5']);
    await onSheet(async (sheet, context) => {
      sheet.getRange().conditionalFormats.getItemAt(1).priority = -3;
      await context.sync();
    });
    expect(await listed('B2')).toEqual(['0 TopBottom A1:B9']);
    expect(await listed('A2')).toEqual(['0 DataBar A1:A9', '1 TopBottom A1:B9']);
  });

  test('they follow inserted and deleted cells, also where only a part of them moves', async () => {
    await add('B2:D5', 'Custom', '=$B2>$A$9');
    await onSheet(async (sheet, context) => {
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('C5').insert('Down');
      await context.sync();
    });
    expect(await listed()).toEqual(['0 Custom B4:B7,D4:D7,C4:C8']);
    await onSheet(async (sheet, context) => {
      const { rule } = sheet.getRange('B4').conditionalFormats.getItemAt(0).custom;
      rule.load('formula');
      sheet.getRange('D:D').delete('Left');
      sheet.getRange('B4:B5').delete('Up');
      await context.sync();
      expect(rule.formula).toBe('=$B4>$A$11');
    });
    expect(await listed()).toEqual(['0 Custom B4:B5,C4:C8']);
    await onSheet((sheet, context) => (sheet.getRange('4:9').delete('Up'), context.sync()));
    expect(await listed()).toEqual([]);
  });

  test('a row put in below the last one is formatted like it', async () => {
    await add('A2:A4', 'DataBar');
    await onSheet((sheet, context) => (sheet.getRange('5:6').insert('Down'), context.sync()));
    expect(await listed()).toEqual(['0 DataBar A2:A6']);
  });

  test('clear takes cells out, and the formula is then written for the new first cell', async () => {
    await add('A1:C9', 'Custom', '=A1>0');
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C2').clear('Formats');
      sheet.getRange('A3:C9').clear('Contents');
      await context.sync();
      const { rule } = sheet.getRange('A5').conditionalFormats.getItemAt(0).custom;
      rule.load('formula');
      await context.sync();
      expect(rule.formula).toBe('=A3>0');
    });
    expect(await listed()).toEqual(['0 Custom A3:C9']);
    await onSheet((sheet, context) => (sheet.getRange('A4').conditionalFormats.clearAll(), context.sync()));
    expect(await listed('A4')).toEqual([]);
    expect(await listed('B4')).toHaveLength(1);
  });

  test('copyFrom takes them along: on the sheet they reach further, on another one they are copied', async () => {
    await add('B2:B3', 'Custom', '=A2>$D$1');
    await add('F1:F9', 'DataBar');
    await onSheet(async (sheet, context) => {
      sheet.getRange('F1').copyFrom('B2:B3');
      sheet.getRange('H1').copyFrom('B2:B3', 'Values');
      const other = context.workbook.worksheets.add('Other');
      other.getRange('C5').copyFrom('Sheet1!B3');
      await context.sync();
      const { rule } = other.getRange('C5').conditionalFormats.getItemAt(0).custom;
      rule.load('formula');
      await context.sync();
      expect(rule.formula).toBe('=B5>$D$1');
    });
    expect(await listed()).toEqual(['0 DataBar F3:F9', '1 Custom B2:B3,F1:F2']);
  });

  test('getRange of several areas, members of other kinds, delete', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRanges('B1:B2,D1').conditionalFormats.add('CellValue');
      const only = format.getRangeOrNullObject();
      const other = format.dataBarOrNullObject.load('axisColor');
      await context.sync();
      expect([only.isNullObject, other.isNullObject]).toEqual([true, true]);
    });
    expect(await listed()).toEqual(['0 CellValue B1:B2,D1']);
    await onSheet((sheet, context) => (sheet.getRange('D1').conditionalFormats.getItemAt(0).delete(), context.sync()));
    expect(await listed()).toEqual([]);
  });

  test.each([
    [
      'a member of another kind',
      (format: Excel.ConditionalFormat) => {
        format.dataBar.axisColor = 'red';
      },
      'InvalidOperation',
    ],
    [
      'an unknown operator',
      (format: Excel.ConditionalFormat) => {
        format.cellValue.rule = { operator: 'Invalid', formula1: '1' };
      },
      'InvalidArgument',
    ],
    [
      'a missing second bound',
      (format: Excel.ConditionalFormat) => {
        format.cellValue.rule = { operator: 'Between', formula1: '1' };
      },
      'InvalidArgument',
    ],
    [
      'no colour',
      (format: Excel.ConditionalFormat) => {
        format.cellValue.format.fill.color = 'reddish';
      },
      'InvalidArgument',
    ],
  ])('%s is refused', async (_what, change, code) => {
    expect(
      await failureCode(async (context) => {
        change(context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('CellValue'));
        await context.sync();
      }),
    ).toBe(code);
  });
});

describe('conditional formats of a file', () => {
  const rule = (content: string): string =>
    `<sheetData/><conditionalFormatting sqref="A1:A9 C1">${content}</conditionalFormatting>`;
  const odd = rule(
    '<cfRule type="cellIs" priority="7" operator="equal" dxfId="0"><formula>Data!$B$1</formula></cfRule>' +
      '<cfRule type="dataBar" priority="2"><dataBar minLength="3"><cfvo type="min"/><cfvo type="max"/><color theme="4"/></dataBar></cfRule>',
  );
  const styles = '<dxfs count="1"><dxf><font><b/></font><alignment horizontal="center"/></dxf></dxfs>';

  test('what no member shows stays in rules that are not changed, whatever moves', async () => {
    const file = smallWorkbook({ sheet: odd, styles });
    await start(file);
    await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').insert('Down');
      sheet.name = 'New name';
      await context.sync();
    });
    const saved = await save();
    expect(differences(file, saved)).not.toContain('~ xl/styles.xml');
    const xml = textOf(saved, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<conditionalFormatting sqref="A1:A10 C1:C2">');
    expect(xml).toContain('<dataBar minLength="3"><cfvo type="min"/><cfvo type="max"/><color theme="4"/></dataBar>');
    expect(xml).toMatch(/priority="2" operator="equal"[^>]*><formula>'New name'!\$B\$1<\/formula>/);
  });

  test('a value written beside them leaves them byte for byte', async () => {
    const file = smallWorkbook({ sheet: odd, styles });
    await start(file);
    await onSheet(async (sheet, context) => {
      sheet.getRange('F5').values = [[1]];
      await context.sync();
    });
    expect(textOf(await save(), 'xl/worksheets/sheet1.xml')).toContain(odd.slice('<sheetData/>'.length));
  });
});

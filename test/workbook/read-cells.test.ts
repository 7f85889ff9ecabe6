/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { logOf, open, ROSTER, score, workbookOf, type Content, type SheetSpec } from './books';

const SCORE_ONLY = { writesSheets: false };
const codes = async (): Promise<string[]> => (await score(SCORE_ONLY)).issues.map(({ code, row }) => `${code}@${row}`);

describe('a cell as people write it', () => {
  it.each<[string, Content, string | undefined]>([
    ['a date, which is a slip for 1/2', { value: 46_024, format: 'm/d/yyyy' }, 'bad-quantity@2'],
    ['a Chinese date', { value: 46_024, format: 'yyyy"年"m"月"d"日"' }, 'bad-quantity@2'],
    ['a time, which is a slip for one hour and a half', { value: 0.0625, format: 'h:mm' }, 'bad-quantity@2'],
    ['a number of minutes by chance', { value: 0.0625, format: '0.00%' }, undefined],
    ['a large number that is none', { value: 400, format: '0.00' }, undefined],
    ['a number whose format only has a colour with a d', { value: 400, format: '[Red]0' }, undefined],
    ['an error value', { error: '#N/A' }, 'bad-quantity@2'],
    ['TRUE', true, 'bad-quantity@2'],
  ])('reads a quantity that is %s', async (_, quantity, code) => {
    await open(ROSTER, logOf([['1', '2026-03-05', '张三', 'ZL3-1', quantity]]));
    expect((await codes()).filter((found) => found.startsWith('bad-quantity'))).toEqual(
      code === undefined ? [] : [code],
    );
  });

  it('reads dates by the date system of the file', async () => {
    // 2026-03-05 is 46086 counted from 1900, and 44624 counted from 1904.
    for (const [serial, date1904] of [
      [46_086, false],
      [44_624, true],
    ] as const) {
      await standIn.restart(
        workbookOf([ROSTER, logOf([['1', { value: serial, format: 'yyyy-mm-dd' }, '张三', 'TD1-1']])], { date1904 }),
      );
      const { report } = await score(SCORE_ONLY);
      expect(report.ledger).toMatchObject({ counted: 1 });
    }
  });

  it('names a quantity that is a date as the date it is, in the 1904 system too', async () => {
    for (const [serial, date1904] of [
      [46_024, false],
      [44_562, true],
    ] as const) {
      const log = logOf([['1', '2026-03-05', '张三', 'ZL3-1', { value: serial, format: 'm/d/yyyy' }]]);
      await standIn.restart(workbookOf([ROSTER, log], { date1904 }));
      const { issues } = await score(SCORE_ONLY);
      expect(issues.map(({ code, value }) => [code, value])).toContainEqual(['bad-quantity', '2026-01-02']);
    }
  });

  it.each<[string, Content]>([
    ['20', 20],
    ['text', '20%'],
    ['a cell formatted as a percentage', { value: 0.2, format: '0%' }],
    ['one with decimals', { value: 0.2, format: '0.00%' }],
  ])('reads a quota written as %s', async (_, value) => {
    const settings: SheetSpec = {
      name: '考核设置',
      table: 'Settings',
      rows: [
        ['设置', '值'],
        ['excellent quota', value],
      ],
    };
    await open(ROSTER, settings, logOf([['1', '2026-03-05', '张三', 'TD1-1']]));
    const { ingested } = await score(SCORE_ONLY);
    expect(ingested.log.rules.settings.excellentQuota).toBe(20);
  });
});

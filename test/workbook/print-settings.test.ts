/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { DEFAULT_PRINT_SETTINGS, type PrintSettings } from '../../src/scoring';
import { readPrintSettings, writePrintSettings } from '../../src/workbook';
import { logOf, open, ROSTER, score, sheetNames, type SheetSpec } from './books';

const LOG = logOf([['1', '2026-03-05', '张三', 'TD1-1']]);
const ALL: PrintSettings = {
  unitName: '=政务服务中心',
  assessmentName: '窗口绩效考核',
  contact: '考核办 0571-87654321',
  signatories: [
    { label: '被考核人', name: '' },
    { label: '考核人', name: '李明' },
  ],
  listSignatories: [{ label: '制表人', name: '赵敏' }],
  paper: 'Letter',
  publicityFrom: '2026-04-03',
  publicityTo: '2026-04-10',
  privateNumbers: 'refuse',
  hiddenNames: ['王某', '张先生'],
  confirmedNames: ['李女士'],
};
const settings = (rows: SheetSpec['rows'], spec: Partial<SheetSpec> = {}): SheetSpec => ({
  name: '考核设置',
  table: 'Settings',
  ...spec,
  rows: [['设置', '值', '说明'], ...rows],
});

async function valuesOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load('values');
    await context.sync();
    return used.values;
  });
}

describe('print settings', () => {
  it.each(['zh', 'en'] as const)(
    'are kept in a table of their own where the workbook has no settings, and read back: %s',
    async (language) => {
      await open(ROSTER, LOG);
      expect(await readPrintSettings()).toEqual(DEFAULT_PRINT_SETTINGS);
      await writePrintSettings(ALL, language);
      expect(await readPrintSettings()).toEqual(ALL);
      expect((await score({ writesSheets: false })).issues).toEqual([]);
    },
  );

  it('go into the rows that have them, in either language, and else to the end of the table', async () => {
    await open(
      ROSTER,
      LOG,
      settings([
        ['单位名称', '旧名', ''],
        ['roll up', 'mean', ''],
        ['Paper', 'A4', 'own words'],
      ]),
    );
    await writePrintSettings({ unitName: '新名', paper: 'Letter', contact: '12345' }, 'zh');
    expect(await valuesOf('考核设置')).toEqual([
      ['设置', '值', '说明'],
      ['单位名称', '新名', ''],
      ['roll up', 'mean', ''],
      ['Paper', 'Letter', 'own words'],
      ['联系方式', '12345', '公示表上的联系人和电话'],
    ]);
    expect(await readPrintSettings()).toMatchObject({ unitName: '新名', paper: 'Letter', contact: '12345' });
  });

  it('go below a plain range, and move down what stands there', async () => {
    await open(ROSTER, LOG, settings([['roll up', 'mean', '']], { table: undefined, corner: [2, 1] }), {
      name: '考核设置2',
      rows: [
        ['设置', '值'],
        ['paper', 'A4'],
        ['', ''],
        ['我的备注', 1],
      ],
    });
    await writePrintSettings({ unitName: '新名', contact: '12345' }, 'en');
    expect((await valuesOf('考核设置')).slice(2)).toEqual([
      ['unit name', '新名', expect.any(String)],
      ['contact', '12345', expect.any(String)],
    ]);
    await open(
      ROSTER,
      LOG,
      settings([['roll up', 'mean']], { table: undefined }),
      ROSTER.name === '' ? LOG : { name: '别的', rows: [['甲']] },
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('考核设置').getRange('A4:B4').values = [['我的备注', '不要动']];
      await context.sync();
    });
    await writePrintSettings({ unitName: '新名', contact: '12345' }, 'zh');
    const rows = await valuesOf('考核设置');
    expect(rows.map((row) => row[0])).toEqual(['设置', 'roll up', '单位名称', '联系方式', '', '我的备注']);
    expect(await readPrintSettings()).toMatchObject({ unitName: '新名', contact: '12345' });
  });

  it('that are blanked count as not given, and blank ones make no rows', async () => {
    await open(ROSTER, LOG, settings([['unit name', '旧名', '']]));
    await writePrintSettings({ unitName: '', contact: '', signatories: [] }, 'zh');
    expect(await valuesOf('考核设置')).toEqual([
      ['设置', '值', '说明'],
      ['unit name', '', ''],
    ]);
    expect(await readPrintSettings()).toEqual(DEFAULT_PRINT_SETTINGS);
  });

  it("leave a user's own sheet of that name alone", async () => {
    await open(ROSTER, LOG, { name: '考核设置', rows: [['我的']] });
    await writePrintSettings({ unitName: '新名' }, 'zh');
    expect(sheetNames()).toContain('考核设置 (2)');
    expect(await valuesOf('考核设置')).toEqual([['我的']]);
  });

  it.each([
    ['纸张', 'B5'],
    ['paper', 'A3'],
    ['公示开始', '下周一'],
    ['private numbers', 'yes'],
    ['签字人', '甲；乙；丙；丁；戊；己；庚'],
    ['签字人', '：李明'],
    ['单位名称', '政务'.repeat(40)],
  ])('that cannot be read are told of, and the default counts: %s = %s', async (key, value) => {
    await open(ROSTER, LOG, settings([[key, value]]));
    expect((await score({ writesSheets: false })).issues).toMatchObject([
      { code: 'bad-setting', row: 2, reason: 'value' },
    ]);
    expect(await readPrintSettings()).toEqual(DEFAULT_PRINT_SETTINGS);
  });

  it.each([
    ['隐私号码', '不打印', { privateNumbers: 'refuse' }],
    ['纸张', 'letter', { paper: 'Letter' }],
    ['公示开始', '2026年4月3日', { publicityFrom: '2026-04-03' }],
    ['公示截止', { value: 46_115, format: 'yyyy/m/d' }, { publicityTo: '2026-04-03' }],
    [
      '签字人',
      '被考核人, 考核人: 李明',
      {
        signatories: [
          { label: '被考核人', name: '' },
          { label: '考核人', name: '李明' },
        ],
      },
    ],
    ['隐去姓名', '王某，李女士', { hiddenNames: ['王某', '李女士'] }],
  ])('are read as people write them: %s', async (key, value, read) => {
    await open(ROSTER, LOG, settings([[key, value]]));
    expect(await readPrintSettings()).toMatchObject(read);
  });

  it('are no part of the seal', async () => {
    await open(ROSTER, LOG, settings([['roll up', 'mean']]));
    const { seal } = await score({ writesSheets: false });
    await writePrintSettings(ALL, 'zh');
    expect((await score({ writesSheets: false })).seal).toBe(seal);
  });
});

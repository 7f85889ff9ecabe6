/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { parsePeriod } from '../../src/scoring';
import { texts } from '../../src/texts';
import { plainFailure, writePrintSettings } from '../../src/workbook';
import { logOf, open, ROSTER, score, sheetNames, snapshot, type Content, type SheetSpec } from './books';

const SET = ['汇总 2026-03', '评分表 2026-03', '公示 2026-03', '扣分明细 2026-03'];
const ROWS: Content[][] = [
  ['1', '2026-03-05', '张三', 'TD1-1', '', '', '来电 13812345678', '=1+1'],
  ['2', '2026-03-06', '李四', 'TD5-1', '', '', '-1', '@甲'],
  ['3', '2026-03-07', '张三', 'NL1-1', 88, '', "'引号", '001'],
  ['4', '2026-03-08', '王五', 'TD1-1', '', '撤销', '1/2', '10%'],
];

/** All values, texts and formats of a sheet, as Office.js gives them. */
async function cellsOf(
  name: string,
): Promise<{ values: unknown[][]; text: string[][]; formulas: unknown[][]; numberFormat: unknown[][] }> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load('values,text,formulas,numberFormat');
    await context.sync();
    const { values, text, formulas, numberFormat } = used;
    return { values, text, formulas, numberFormat };
  });
}

describe('the sheets of a period', () => {
  it('stand behind the others in a fixed order, and the ranking comes to the front', async () => {
    await open(ROSTER, logOf(ROWS));
    const { sheetNames: made } = await score();
    expect(made).toEqual(SET);
    expect(sheetNames()).toEqual(['花名册', '事件记录', ...SET]);
    expect(standIn.workbook.activeSheet.name).toBe(SET[0]);
  });

  it('are called in English for an English reader', async () => {
    await open(ROSTER, logOf(ROWS));
    expect((await score({ language: 'en' })).sheetNames).toEqual([
      'Summary 2026-03',
      'Score sheets 2026-03',
      'Notice 2026-03',
      'Deductions 2026-03',
    ]);
  });

  it('are made where nobody was in post, and say so', async () => {
    const rows = [
      ['姓名', '窗口', '起始'],
      ['张三', '1号窗口', '2026-05-01'],
    ];
    await open({ ...ROSTER, rows }, logOf(ROWS));
    const { sheetNames: made } = await score();
    expect(made).toEqual(SET);
    for (const name of made.slice(0, 3))
      expect((await cellsOf(name)).values.flat()).toContain('本期没有人在岗。请核对考核周期，以及花名册中的起止日期。');
  });

  it('hold values and never a formula, whatever is in the log', async () => {
    await open(
      { ...ROSTER, rows: [...ROSTER.rows, ['=A1', '=1+2', '@SUM(1)'], ['001', '2026-03', '+1']] },
      logOf([...ROWS, ['5', '2026-03-09', '=1+2', 'TD1-1'], ['6', '2026-03-09', '2026-03', 'TD1-1']]),
    );
    for (const name of (await score()).sheetNames) {
      const { values, formulas } = await cellsOf(name);
      expect(formulas).toEqual(values);
      expect(standIn.workbook.sheetByName(name)!.cells.get(0, 0)?.formula).toBeUndefined();
    }
  });

  it('hold every text as it is: what looks like a number, a date, a percentage or a formula, and an apostrophe in front', async () => {
    const texts = ['=1+1', '001', '2026-03', '1/2', '10%', '+1', '-a', '@b', "'引号", 'TRUE', '#N/A', '1e5', '３'];
    await open(ROSTER, logOf(texts.map((text, index) => [`${index}`, '2026-03-05', '张三', 'ZL3-1', 1, '', '', text])));
    const { values } = await cellsOf((await score()).sheetNames[3]!);
    const evidence = values
      .map((row) => row[10])
      .slice(0, -1)
      .filter((cell) => cell !== '');
    expect(evidence).toEqual(['依据', ...texts]);
  });

  it('have numbers as numbers, so that they can be sorted and added up', async () => {
    await open(ROSTER, logOf(ROWS));
    const { report } = await score();
    const { values, numberFormat } = await cellsOf(SET[0]!);
    const header = values.findIndex((row) => row[0] === '序号');
    const total = values[header]!.indexOf('总分');
    const best = values[header + 1]!;
    expect(best[total]).toBe(report.staff.find(({ rank }) => rank === 1)!.total);
    expect(numberFormat[header + 1]![total]).toBe('0.00');
  });

  it('leave the input sheets as they were', async () => {
    await open(ROSTER, logOf(ROWS));
    const before = await Promise.all(['花名册', '事件记录'].map(cellsOf));
    await score();
    expect(await Promise.all(['花名册', '事件记录'].map(cellsOf))).toEqual(before);
  });
});

describe('what gives a citizen away', () => {
  const SETTINGS = (...rows: Content[][]): SheetSpec => ({
    name: '考核设置',
    table: 'Settings',
    rows: [['设置', '值'], ...rows],
  });
  const TOLD: Content[][] = [
    ['1', '2026-03-05', '张三', 'TD1-1', '', '', '来电 13812345678，市民王建国反映', '身份证11010519491231002X'],
    ['2', '2026-03-06', '张三', 'QQ 0571-87654321', '', '', '', ''],
    ['3', '2026-03-07', '李四', 'TD1-1', '', '', '张三当面致歉，陈女士不满', ''],
  ];
  const printed = async (): Promise<string> => {
    const texts = [];
    for (const name of SET) texts.push(JSON.stringify((await cellsOf(name)).values));
    return texts.join('\n');
  };

  it('is hidden wherever a text is printed: numbers always, names where a person said so', async () => {
    await open(
      { ...ROSTER, rows: [...ROSTER.rows, ['110105194912310021', '赵六', '窗口 13912345678']] },
      logOf(TOLD),
      SETTINGS(['隐去姓名', '王建国']),
    );
    await score();
    const texts = await printed();
    expect(texts).not.toMatch(/13812345678|11010519491231002X|87654321|13912345678|王建国/u);
    expect(texts).toMatch(/来电 \*{7}5678，市民王\*\*反映/u);
    expect(texts).toContain('陈女士');
  });

  it('keeps sheets from being made where the settings refuse to print it, and the workbook is as it was', async () => {
    await open(ROSTER, logOf(TOLD), SETTINGS(['private numbers', 'refuse']));
    const before = snapshot();
    const failure = await score().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: 'PrivateNumbersError',
      found: [
        { kind: 'phone', row: 2 },
        { kind: 'identity', row: 2 },
      ],
    });
    expect(plainFailure(failure, texts('zh'), 'zh')).toMatchObject({
      message: expect.stringMatching(/有 2 处.*事件记录第 2 行 \(电话\)/u),
    });
    expect(snapshot()).toEqual(before);
    await open(ROSTER, logOf(TOLD.slice(2)), SETTINGS(['private numbers', 'refuse']));
    expect((await score()).sheetNames).toEqual(SET);
  });

  it('is shown as names to confirm: those on no roster, neither hidden nor confirmed before', async () => {
    await open(ROSTER, logOf(TOLD));
    expect((await score({ writesSheets: false })).names).toEqual([
      { name: '王建国', places: [{ sheet: '事件记录', row: 2, excerpt: '…812345678，市民王建国反映' }] },
      { name: '陈女士', places: [{ sheet: '事件记录', row: 4, excerpt: '张三当面致歉，陈女士不满' }] },
    ]);
    await writePrintSettings({ hiddenNames: ['王建国'], confirmedNames: ['陈女士'] }, 'zh');
    expect((await score({ writesSheets: false })).names).toEqual([]);
  });
});

describe('scoring again', () => {
  it('gives the same cells, in the same sheets', async () => {
    await open(ROSTER, logOf(ROWS));
    await score();
    const before = await Promise.all(SET.map(cellsOf));
    expect((await score()).sheetNames).toEqual(SET);
    expect(sheetNames()).toEqual(['花名册', '事件记录', ...SET]);
    expect(await Promise.all(SET.map(cellsOf))).toEqual(before);
  });

  it('never takes our own sheets for input, and gives the same scores and seal', async () => {
    await open(ROSTER, logOf(ROWS, { table: undefined }));
    const first = await score();
    const second = await score();
    expect(second.report.ledger).toEqual(first.report.ledger);
    expect(second.seal).toBe(first.seal);
  });

  it('keeps the sheets of other periods', async () => {
    await open(ROSTER, logOf(ROWS));
    await score();
    await score({ period: parsePeriod('2026Q1')! });
    expect(sheetNames()).toEqual([
      '花名册',
      '事件记录',
      ...SET,
      ...SET.map((name) => name.replace('2026-03', '2026Q1')),
    ]);
  });

  it("never touches a user's own sheet of that name: the new one gets a number", async () => {
    await open(ROSTER, logOf(ROWS), { name: SET[0]!, rows: [['我的汇总']] });
    expect((await score()).sheetNames[0]).toBe(`${SET[0]} (2)`);
    expect((await score()).sheetNames[0]).toBe(`${SET[0]} (2)`);
    expect((await cellsOf(SET[0]!)).values).toEqual([['我的汇总']]);
    expect(sheetNames().filter((name) => name.startsWith('汇总'))).toHaveLength(2);
  });

  it('keeps a copy and a renamed sheet of ours, and reads neither', async () => {
    await open(ROSTER, logOf(ROWS, { table: undefined }));
    const first = await score();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(SET[3]!).copy('End').name = '存档';
      worksheets.getItem(SET[1]!).name = '三月评分表（已签）';
      await context.sync();
    });
    const again = await score();
    expect(sheetNames()).toEqual(expect.arrayContaining(['存档', '三月评分表（已签）', ...SET]));
    expect(again.report.ledger).toEqual(first.report.ledger);
  });

  it('changes only the page of the person whose row changed, besides ranks, means and the seal', async () => {
    await open(ROSTER, logOf(ROWS));
    await score();
    const before = (await cellsOf(SET[1]!)).values;
    await standIn.host.user.type('事件记录!D2', 'TD1-2');
    await score();
    const after = (await cellsOf(SET[1]!)).values;
    const changed = after.flatMap((row, index) =>
      JSON.stringify(row) === JSON.stringify(before[index]) ? [] : [index],
    );
    const starts = after.flatMap((row, index) => (String(row[0]).startsWith('姓名：') ? [index] : []));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((row) => row < starts[1]!)).toBe(true);
  });
});

/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../src/stand-in/jest/stand-in';
import { NoIncidentsError } from '../../src/workbook/read/read-workbook';
import { LOG_HEADER, logOf, open, ROSTER, score, snapshot, type SheetSpec } from './books';

const SCORE_ONLY = { writesSheets: false };
const codes = async (): Promise<string[]> => (await score(SCORE_ONLY)).issues.map(({ code, row }) => `${code}@${row}`);
const totals = async (): Promise<Record<string, number>> => {
  const { report } = await score(SCORE_ONLY);
  return Object.fromEntries(report.staff.map(({ person, total }) => [person.name, total]));
};

describe('a workbook as people keep it', () => {
  it('has its log found wherever it stands: below a title, off the corner, in English, in another order', async () => {
    await open(ROSTER, {
      name: 'March',
      corner: [3, 2],
      rows: [
        ['Note', ' CLAUSE ', 'name', 'Ｄａｔｅ', 'Own column'],
        ['late', 'TD1-1', '张三', '2026-03-05', 'x'],
      ],
    });
    const { report } = await score(SCORE_ONLY);
    expect(report.ledger).toMatchObject({ present: 1, counted: 1 });
    expect(report.log.place(0)).toEqual({ sheet: 'March', row: 5 });
  });

  it('has every sheet of a month read where no table is named Incidents', async () => {
    const month = (name: string, day: string): SheetSpec =>
      logOf([['1', day, '张三', 'TD1-1']], { name, table: undefined });
    await open(ROSTER, month('1月', '2026-01-05'), month('2月', '2026-02-05'), month('3月', '2026-03-05'));
    const { report } = await score(SCORE_ONLY);
    expect(report.ledger).toMatchObject({ present: 3, counted: 1, outside: 2 });
    expect(report.log.sheets()).toEqual(['1月', '2月', '3月']);
  });

  it('has a plain range end at its first wholly blank row, and says that rows stand below', async () => {
    const row = ['1', '2026-03-05', '张三', 'TD1-1'];
    await open(ROSTER, logOf([row, [], [], row], { table: undefined }));
    const { report, issues } = await score(SCORE_ONLY);
    expect(report.ledger.present).toBe(1);
    expect(issues.map(({ code, sheet, row: at }) => [code, sheet, at])).toContainEqual([
      'rows-below-gap',
      '事件记录',
      5,
    ]);
  });

  it.each(['a table', 'a plain range'])(
    'has the totals row of %s as no row, whose word stands beside our columns',
    async (kind) => {
      const rows = [
        ['序号', '日期', '姓名', '条款', '数量', '说明'],
        [1, '2026-03-05', '张三', 'TD1-1', 1, '合计'],
        [2, '2026-03-06', '张三', 'TD1-1', 2, ''],
        ['小 计', '', '', '', 3, ''],
        [3, '2026-03-07', '张三', '', 1, '合计'],
        ['合计', '', '', '', 4, '共三起'],
        ['', '', '', '', 5, ''],
      ];
      const people = [
        ['序号', '姓名', '窗口'],
        [1, '张三', '1号窗口'],
        ['合计', '', '1 个窗口'],
        ['', '总计', ''],
      ];
      await open(
        { name: '人员', rows: people },
        { name: '台账', rows, ...(kind === 'a table' && { table: 'Incidents' }) },
      );
      const { report, issues } = await score(SCORE_ONLY);
      expect(report.ledger).toMatchObject({ present: 4, counted: 2, error: 2 });
      expect(report.staff.map(({ person }) => person.name)).toEqual(['张三']);
      expect(
        issues
          .filter(({ severity }) => severity === 'error')
          .map(({ code, sheet, row, column }) => [code, sheet, row, column]),
      ).toEqual([
        ['missing-value', '人员', 3, '姓名'],
        ['missing-value', '台账', 5, '条款'],
        ['missing-value', '台账', 7, '日期'],
        ['missing-value', '台账', 7, '姓名'],
        ['missing-value', '台账', 7, '条款'],
      ]);
    },
  );

  it('has a totals row as no row whose word stands below a blank header, as merged headers leave one', async () => {
    const rows = [
      ['', '日期', '姓名', '条款', '数量'],
      [1, '2026-03-05', '张三', 'TD1-1', 1],
      ['合计', '', '', '', 1],
    ];
    await open(ROSTER, { name: '台账', rows });
    const { report, issues } = await score(SCORE_ONLY);
    expect(report.ledger).toMatchObject({ present: 1, counted: 1 });
    expect(issues).toEqual([]);
  });

  it('says it of a roster, too: people below a blank row would be missing without a word', async () => {
    const people = [['姓名', '窗口'], ['张三', '1号窗口'], [], ['李四', '1号窗口']];
    await open({ name: '人员', rows: people }, logOf([['1', '2026-03-05', '张三', 'TD1-1']]));
    const { report, issues } = await score(SCORE_ONLY);
    expect(report.staff.map(({ person }) => person.name)).toEqual(['张三']);
    expect(issues.map(({ code, sheet, row: at }) => [code, sheet, at])).toContainEqual(['rows-below-gap', '人员', 4]);
  });

  it('says it of settings, too, which would else be the default without a word', async () => {
    const settings = [['设置', '值'], ['started day', 'floor'], [], ['roll up', 'recompute']];
    await open(ROSTER, { name: '考核设置', rows: settings }, logOf([['1', '2026-03-05', '张三', 'TD1-1']]));
    const { issues } = await score(SCORE_ONLY);
    expect(issues.map(({ code, sheet, row: at }) => [code, sheet, at])).toEqual([['rows-below-gap', '考核设置', 4]]);
  });

  it('says it of rows below a table that Excel did not take in, but not of its totals row or of another table', async () => {
    const row = ['1', '2026-03-05', '张三', 'TD1-1'];
    await open(ROSTER, logOf([row]));
    const { workbook } = standIn;
    const log = workbook.sheetByName('事件记录')!;
    const people = workbook.sheetByName('花名册')!;
    const put = (sheet: typeof log, at: number, cells: readonly string[]): void =>
      cells.forEach((value, column) => sheet.putCell(at, column, { value, style: 0 }));
    put(log, 2, ['合计', '1 天', '1 人', '1 条']);
    Object.assign(log.tables[0]!, { showTotals: true, area: { row: 0, column: 0, rowCount: 3, columnCount: 8 } });
    put(log, 3, row);
    put(people, 5, ['A4', '赵六', '2号窗口']);
    const { report, issues } = await score(SCORE_ONLY);
    expect(report.ledger.present).toBe(1);
    expect(issues.map(({ code, sheet, row: at }) => [code, sheet, at])).toEqual([
      ['rows-below-table', '花名册', 6],
      ['rows-below-table', '事件记录', 4],
    ]);
  });

  it('has settings end above another range of their sheet', async () => {
    const settings = [['设置', '值'], ['started day', 'floor'], [], ['等次', '下限'], ['好', 60], ['差', 0]];
    await open(ROSTER, { name: '规则', rows: settings }, logOf([['1', '2026-03-05', '张三', 'TD1-1']]));
    const { report, issues } = await score(SCORE_ONLY);
    expect(issues).toEqual([]);
    expect(report.log.rules.settings.startedDay).toBe('floor');
    expect(report.staff[0]?.grade?.name.zh).toBe('好');
  });

  it('has plain ranges one below the other on a sheet told apart, each with its own rows', async () => {
    const log = [
      ['日期', '姓名', '条款'],
      ['2026-03-05', '张三', 'TD1-1'],
      ['2026-03-06', '李四', 'TD1-1'],
    ];
    const roster = [
      ['工号', '姓名', '窗口'],
      ['A1', '张三', '1号窗口'],
      ['A2', '李四', '1号窗口'],
    ];
    for (const between of [[[]], []]) {
      await open({ name: '三月', rows: [...log, ...between, ...roster] });
      const { report, issues } = await score(SCORE_ONLY);
      expect(report.staff.map(({ person, total }) => [person.name, total])).toEqual([
        ['张三', 84],
        ['李四', 84],
      ]);
      expect(report.ledger).toMatchObject({ present: 2, counted: 2 });
      expect(issues).toEqual([]);
    }
  });

  it('has ranges side by side read to their own ends', async () => {
    const log = [
      ['日期', '姓名', '条款', ''],
      ['2026-03-05', '张三', 'TD1-1', '姓名', '窗口'],
      ['2026-03-06', '李四', 'TD1-1', '张三', '1号'],
      ['', '', '', '李四', '1号'],
    ];
    await open({
      name: '三月',
      rows: [log[0]!, ...log.slice(1).map((row) => [...row.slice(0, 3), '', ...row.slice(3)])],
    });
    const { report } = await score(SCORE_ONLY);
    expect(report.ledger).toMatchObject({ present: 2, counted: 2 });
    expect(report.staff).toHaveLength(2);
  });

  it('has log and roster in one header row told apart, in either order, each with its own columns and end', async () => {
    const log = [
      ['日期', '姓名', '条款'],
      ['2026-03-05', '李四', 'TD1-1'],
      ['2026-03-06', '李四', 'TD1-1'],
    ];
    const roster = [
      ['工号', '姓名', '窗口'],
      ['A1', '张三', '1号窗口'],
      ['A2', '李四', '1号窗口'],
      ['A3', '王五', '1号窗口'],
    ];
    for (const [left, right] of [
      [log, roster],
      [roster, log],
    ] as const) {
      const rows = roster.map((_, index) => [...(left[index] ?? ['', '', '']), '', ...(right[index] ?? [])]);
      await open({ name: '三月', rows });
      const { report, issues } = await score(SCORE_ONLY);
      expect(report.staff.map(({ person, total }) => [person.id, person.name, total])).toEqual([
        ['A1', '张三', 85],
        ['A2', '李四', 83],
        ['A3', '王五', 85],
      ]);
      expect(report.ledger).toMatchObject({ present: 2, counted: 2 });
      expect(issues).toEqual([]);
    }
  });

  it.each([1, 0])('says that a log beside another is not read, %s columns apart', async (gap) => {
    const log = [
      ['日期', '姓名', '条款'],
      ['2026-03-05', '李四', 'TD1-1'],
    ];
    await open(ROSTER, { name: '三月', rows: log.map((row) => [...row, ...new Array<string>(gap).fill(''), ...row]) });
    const { report, issues } = await score(SCORE_ONLY);
    expect(report.ledger).toMatchObject({ present: 1, counted: 1 });
    expect(issues.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([['log-beside', '三月', 1]]);
  });

  it('goes past a row of a plain range that holds only a note, which is a row with things missing', async () => {
    const row = ['1', '2026-03-05', '张三', 'TD1-1'];
    await open(ROSTER, logOf([row, ['', '', '', '', '', '', '见附件'], row], { table: undefined }));
    expect((await codes()).filter((code) => code.startsWith('missing-value'))).toEqual(
      Array(3).fill('missing-value@3'),
    );
    expect((await score(SCORE_ONLY)).report.ledger).toMatchObject({ present: 3, counted: 2, error: 1 });
  });

  it('has blank rows inside a table as no rows, and reads on behind them', async () => {
    const row = ['1', '2026-03-05', '张三', 'TD1-1'];
    await open(ROSTER, logOf([row, [], row]));
    expect((await score(SCORE_ONLY)).report.ledger.present).toBe(2);
  });

  it('uses rules of the workbook where it has them', async () => {
    await open(
      ROSTER,
      {
        name: '考核项目',
        table: 'Criteria',
        rows: [
          ['项目编号', '维度', '项目', '满分'],
          ['X', '服务', '态度', 10],
        ],
      },
      {
        name: '考核条款',
        table: 'Clauses',
        rows: [
          ['条款编号', '项目编号', '条款', '方式', '分值'],
          ['X-1', 'X', '失礼', '按次扣分', 4],
        ],
      },
      logOf([['1', '2026-03-05', '张三', 'X-1']]),
    );
    expect(await totals()).toEqual({ 张三: 6, 李四: 10, 王五: 10 });
  });

  it('has no other sheet mistaken for its log: a roster with dates is none', async () => {
    await open(ROSTER, {
      name: '备忘',
      rows: [
        ['日期', '姓名'],
        ['2026-03-05', '张三'],
      ],
    });
    await expect(score(SCORE_ONLY)).rejects.toBeInstanceOf(NoIncidentsError);
  });

  it('is told which columns its table named Incidents lacks', async () => {
    await open(ROSTER, {
      name: '记录',
      table: 'Incidents',
      rows: [
        ['日期', '姓名', '事由'],
        ['2026-03-05', '张三', 'x'],
      ],
    });
    await expect(score(SCORE_ONLY)).rejects.toMatchObject({ sheet: '记录', missing: [{ zh: '条款', en: 'Clause' }] });
  });

  it('without any row in its table scores everyone faultless and says that there is no data', async () => {
    await open(ROSTER, logOf([[]]));
    const { report, issues } = await score(SCORE_ONLY);
    expect(report.staff).toHaveLength(3);
    expect(issues.map(({ code }) => code)).toContain('no-data');
  });

  it('is left as it was by a score that writes nothing', async () => {
    await open(ROSTER, logOf([['1', '2026-03-05', '张三', 'TD1-1']]));
    const before = snapshot();
    await score(SCORE_ONLY);
    expect(snapshot()).toEqual(before);
  });

  it('has its header row as people wrote it in the messages', async () => {
    await open(ROSTER, logOf([['1', '2026-03-05', '无名', 'TD1-1']]));
    const { issues } = await score(SCORE_ONLY);
    expect(issues.find(({ code }) => code === 'unknown-person')).toMatchObject({
      sheet: '事件记录',
      row: 2,
      column: LOG_HEADER[2],
      value: '无名',
    });
  });
});

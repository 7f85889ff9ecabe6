import { discoverTables } from '../../../src/scoring';
import { buildSourceOf } from '../../../src/scoring/sheets/build-source';
import { buildPersonal } from '../../../src/scoring/sheets/personal/personal';
import { runToEnd } from '../../../src/scoring/run-to-end';
import { withSuffix } from '../../../src/scoring/sheets';
import { incidents, people, sheetsOf, sourceOf, textOf } from './book';

describe('the personal sheets', () => {
  it('have a page for every person, with who they are', async () => {
    const { ofKind } = await sheetsOf({ roster: people(12), incidents: incidents('员工1', { 条款: 'TD1-1' }) });
    const [sheet] = ofKind('personal');
    const starts = [0, ...(sheet?.print.pageStarts ?? [])];
    expect(starts.map((start) => sheet?.values[start + 1]?.[0])).toEqual(
      people(12).map(({ 姓名 }) => `姓名：${String(姓名)}`),
    );
  });

  it('say each reason with its day, its quantity and its points, and how the score follows', async () => {
    const { text } = await sheetsOf({
      roster: people(1),
      incidents: incidents('员工1', { 条款: 'TD2-1', 数量: 3, 说明: '来客13812345678反映' }, { 条款: 'TD2-2' }),
    });
    expect(text('personal')).toContain('3月1日 未带微笑 3次 扣3分：来客*******5678反映\n3月2日 冷淡遭投诉 1次 扣3分');
    expect(text('personal')).toContain('5 - 3x1 - 1x3 = -1 → 0');
  });

  it('say that a person without deductions has none, additions and exams aside', async () => {
    const rows = [
      ...incidents('员工1', { 条款: 'NL2-1' }, { 条款: 'NL1-1', 数量: 95 }),
      ...incidents('员工2', { 条款: 'TD1-1' }),
    ];
    const { ofKind } = await sheetsOf({ roster: people(2), incidents: rows });
    const [first, second] = pagesOf(ofKind('personal')[0]);
    expect(first).toContain('本期没有扣分记录');
    expect(second).not.toContain('本期没有扣分记录');
  });

  it.each([
    ['zh', '待考', '优秀（暂定）', '待考：业务知识掌握，未计入总分'],
    ['en', 'Pending', 'Excellent (provisional)', 'Pending, not in the total: Professional knowledge'],
  ] as const)('say what is pending: %s', async (language, pending, grade, remark) => {
    const { text } = await sheetsOf(
      { roster: people(1), incidents: incidents('员工1', { 条款: 'TD1-1' }) },
      '2026-03',
      language,
    );
    expect(text('personal')).toContain(`| ${pending} |`);
    expect(text('personal')).toContain(grade);
    expect(text('ranking')).toContain(remark);
  });

  it('print no 0 for somebody of whom nothing is scored yet, and say why', async () => {
    const { text } = await sheetsOf(
      { roster: people(1), incidents: incidents('员工1', { 日期: '2026-03-20', 条款: 'TD1-1' }) },
      '2026Q2',
    );
    for (const kind of ['ranking', 'personal', 'notice'] as const)
      expect(text(kind)).toMatch(kind === 'personal' ? /总分 \|.*\| 待考/u : /员工1 \| .*待考 \|/u);
    expect(text('notice')).not.toContain('| 0 |');
    expect(text('personal')).toContain('本期还没有记录');
    expect(text('ranking')).toContain('本期还没有记录');
  });

  it('say that an exam of an earlier month was carried into the period', async () => {
    const rows = incidents('员工1', { 日期: '2026-01-20', 条款: 'NL1-1', 数量: 85 });
    const { text } = await sheetsOf({
      roster: people(1),
      incidents: rows,
      settings: [{ 设置: 'exam carry months', 值: 2 }],
    });
    expect(text('personal')).toContain('2026-01-20 知识考试 85分（本期无考试，沿用此次成绩）');
  });

  it('mark what is supplement, and only that', async () => {
    const rows = incidents('员工1', { 条款: 'XL1-1' }, { 条款: 'TD1-1' });
    const { text } = await sheetsOf({ roster: people(1), incidents: rows });
    const lines = text('personal').split('\n');
    expect(text('personal')).toMatch(/5 - 1x1 = 4\n补充条款/u);
    expect(lines.find((line) => line.includes('10 - 1x1 = 9'))).not.toContain('补充');
    const { text: without } = await sheetsOf({
      roster: people(1),
      incidents: rows,
      settings: [{ 设置: 'rulebook', 值: 'service-window-80' }],
    });
    expect(without('personal')).not.toContain('补充');
  });

  it('print what counts beside the items on a line of its own', async () => {
    const rows = incidents('员工1', { 条款: 'NL2-2', 数量: 3, 批准人: '甲' });
    const { text } = await sheetsOf({
      roster: people(1),
      incidents: rows,
      settings: [{ 设置: 'discretionary', 值: 'outside' }],
    });
    expect(text('personal')).toMatch(/项目外加减分 \| 3 \| 3 \| 3月1日 突出创新酌情加分 加3分/u);
  });

  it('say once a page set that means of months may miss the total by a cent', async () => {
    const { text } = await sheetsOf(
      { roster: people(1), incidents: incidents('员工1', { 条款: 'TD1-1' }, { 日期: '2026-01-05', 条款: 'TD1-1' }) },
      '2026Q1',
    );
    expect(text('personal').match(/可能与总分相差/gu)).toHaveLength(1);
    expect(text('ranking').match(/可能与总分相差/gu)).toHaveLength(1);
  });

  it('give a person with forty deductions further pages, each with the head again, and one end', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      条款: ['TD1-1', 'TD2-1', 'ZL1-1'][index % 3] ?? '',
      说明: '窗口前有三人等候，没有起身迎接，也未作说明',
    }));
    const { ofKind } = await sheetsOf({ roster: people(2), incidents: incidents('员工1', ...many) });
    const pages = pagesOf(ofKind('personal')[0]);
    const own = pages.filter((page) => page.includes('姓名：员工1'));
    expect(own.length).toBeGreaterThan(1);
    for (const page of own) expect(page).toContain('扣分原因（日期、次数）');
    expect(own.map((page) => page.includes('被考核人（签字）'))).toEqual([...own.slice(1).map(() => false), true]);
    expect(own.join('\n').match(/3月\d+日/gu)).toHaveLength(40);
  });

  it.each([1, 2, 4, 5])('have a box with a date for each of %d signatures, and no other', async (count) => {
    const settings = [{ 设置: '签字人', 值: '甲；乙；丙；丁；戊'.slice(0, 2 * count - 1) }];
    const { ofKind } = await sheetsOf({ roster: people(1), incidents: [], settings });
    const cells = ofKind('personal').flatMap(({ values }) => values.flat());
    const found = (words: RegExp): number => cells.filter((cell) => words.test(String(cell))).length;
    expect([found(/（签字）/u), found(/^年\u3000+月/u)]).toEqual([count, count]);
  });

  it('go on a second sheet beyond a thousand pages', async () => {
    const source = await sourceOf({ roster: people(1003), incidents: incidents('员工1', { 条款: 'TD1-1' }) });
    const sheets = runToEnd(buildPersonal(runToEnd(buildSourceOf(source))));
    expect(sheets.map(({ name, part, print }) => [name, part, print.pageStarts.length + 1])).toEqual([
      ['评分表 2026-03', 1, 1000],
      ['评分表 2026-03 (2)', 2, 3],
    ]);
  });
});

describe('the ranking', () => {
  it('stands in the order of rank, with each item and its maximum, and the means of windows below', async () => {
    const rows = [...incidents('员工1', { 条款: 'ZL1-2' }), ...incidents('员工2', { 条款: 'TD1-1' })];
    const { ofKind, source } = await sheetsOf({
      roster: people(3),
      incidents: rows,
      settings: [{ 设置: 'rulebook', 值: 'service-window-80' }],
    });
    const [ranking] = ofKind('ranking');
    const header = ranking?.print.titleRows?.first ?? 0;
    expect(ranking?.values[header]?.slice(0, 4)).toEqual(['序号', '姓名', '窗口', '文明用语\n(10)']);
    expect(ranking?.values.slice(header + 1, header + 4).map((row) => row[1])).toEqual(['员工3', '员工2', '员工1']);
    for (const { window, total } of source.report.windows) {
      const row = ranking?.values.find((cells) => cells[2] === window && String(cells[1]).includes('平均'));
      expect(row).toContain(total);
    }
  });
});

describe('the means of months', () => {
  const rows = [
    ...incidents('员工1', { 条款: 'TD1-1', 日期: '2026-01-10' }),
    ...incidents('员工2', { 条款: 'ZL1-2' }, { 条款: 'TD1-1', 日期: '2026-05-01' }),
  ];

  it.each([
    ['2026-03', ['2026年1月', '2026年2月', '2026年3月']],
    ['2026Q2', ['2026年1月', '2026年2月', '2026年3月', '2026年4月', '2026年5月']],
    ['2026-01', []],
  ])('go back some months from %s, over months without rows, and not beyond the data', async (period, months) => {
    const { ofKind } = await sheetsOf({ roster: people(2), incidents: rows }, period);
    const [ranking] = ofKind('ranking');
    const start = ranking?.values.findIndex((row) => String(row[0]).startsWith('各月平均分')) ?? -1;
    const named =
      start < 0 ? [] : ranking!.values.slice(start + 1).filter((row) => /^\d+年\d+月$/u.test(String(row[2])));
    expect(named.map((row) => row[2])).toEqual(months);
  });

  it('are those of the totals of everyone in post', async () => {
    const { ofKind } = await sheetsOf(
      { roster: people(2), incidents: rows, settings: [{ 设置: 'rulebook', 值: 'service-window-80' }] },
      '2026-03',
    );
    const march = ofKind('ranking')[0]!.values.find((row) => row[2] === '2026年3月')!;
    // One of two lost an item of 10: (65 + 55) / 2 out of 70, the exam and the earned 5 aside.
    expect(march).toEqual(expect.arrayContaining([60, 70, 85.71]));
  });
});

describe('the notice', () => {
  it('holds names, windows, scores and grades, and nothing from a free text', async () => {
    const rows = incidents('员工1', { 条款: 'TD5-1', 说明: '张三投诉', 依据: '录像' }, { 条款: 'QQ', 说明: '李四' });
    const { text, ofKind } = await sheetsOf({ roster: people(2), incidents: rows });
    for (const free of ['张三', '李四', '录像', '违纪', 'QQ', 'A1']) expect(text('notice')).not.toContain(free);
    expect(ofKind('notice')[0]?.columnWidths).toHaveLength(5);
  });
});

describe('the deduction list', () => {
  it('has every counted row once, and every other one that does not count, as many as the ledger says', async () => {
    const rows = [
      ...incidents(
        '员工1',
        { 条款: 'TD2-1', 数量: 3 },
        { 条款: 'TD2-2' },
        { 条款: 'TD1-1', 状态: '撤销' },
        { 条款: 'TD1-1', 状态: '待核' },
      ),
      ...incidents('无名', { 条款: 'TD1-1' }),
      ...incidents('员工2', { 条款: 'NL1-1', 数量: 90 }, { 日期: '2026-02-01', 条款: 'TD1-1' }),
    ];
    const { ofKind, source } = await sheetsOf({ roster: people(2), incidents: rows });
    const { ledger } = source.report;
    const sources = (ofKind('deductions')[0]?.values ?? [])
      .map((row) => String(row.at(-1)))
      .filter((cell) => /第\d+行/u.test(cell));
    expect(sources).toHaveLength(ledger.counted + ledger.revoked + ledger.open + ledger.error);
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('shows what a floor absorbed: the rows have their effects in order', async () => {
    const { ofKind } = await sheetsOf({
      roster: people(1),
      incidents: incidents('员工1', { 条款: 'TD2-1', 数量: 3 }, { 条款: 'TD2-2' }),
    });
    const rows = (ofKind('deductions')[0]?.values ?? []).filter((row) => String(row[5]).startsWith('TD2'));
    expect(rows.map((row) => [row[7], row[8]])).toEqual([
      [-3, -3],
      [-3, -2],
    ]);
  });

  it('says why a row was not counted', async () => {
    const { text } = await sheetsOf({ roster: people(1), incidents: incidents('无名', { 条款: 'TD1-1' }) });
    expect(text('deductions')).toMatch(/花名册中没有“无名”/u);
  });
});

describe('a printed sheet', () => {
  it.each(['zh', 'en'] as const)(
    'has no row that could be taken for the header of a log, also where its mark is lost: %s',
    async (language) => {
      const { all } = await sheetsOf(
        { roster: people(2), incidents: incidents('员工1', { 条款: 'TD1-1' }) },
        '2026-03',
        language,
      );
      const candidates = all.flatMap(({ name, values }) => values.map((header) => ({ sheet: name, header })));
      expect(discoverTables(candidates, 'all').Incidents).toEqual([]);
    },
  );
});

describe('a sheet name', () => {
  it.each([
    ['Score sheets 2026-03-01..2027-03-15', 1, 'Score sheets 2026-03-01..2027-0'],
    ['Score sheets 2026-03-01..2027-03-15', 12, 'Score sheets 2026-03-01..2 (12)'],
    ["'甲/乙'", 2, '甲-乙 (2)'],
  ])('is cut to what Excel takes: %s, %i', (name, number, fit) => {
    expect(withSuffix(name, number)).toBe(fit);
    expect(fit.length).toBeLessThanOrEqual(31);
  });
});

function pagesOf(sheet: Parameters<typeof textOf>[0] | undefined): string[] {
  if (!sheet) return [];
  const starts = [0, ...sheet.print.pageStarts, sheet.values.length];
  return starts.slice(1).map((end, index) => textOf({ ...sheet, values: sheet.values.slice(starts[index], end) }));
}

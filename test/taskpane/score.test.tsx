/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { logOf, ROSTER, sheetNames, snapshot } from '../workbook/books';
import { button, openPane, press, quiet, swapFirstOfRoster, until, write } from './pane-on-stand-in';

const FEBRUARY = 46054;
const MARCH = 46082;
const LOG = logOf([
  ['a', FEBRUARY, '张三', 'TD1-1', 1, '', '二月'],
  ['b', MARCH, '张三', 'TD1-1', 3, '', '没有问候'],
  ['c', MARCH + 1, '李四', 'TD1-1', 1, '', ''],
  ['d', MARCH + 2, '李四', 'TD9-9', 1, '', ''],
  ['e', MARCH + 3, '王五', 'TD5-1', 1, '待核', ''],
]);
const rows = (): string[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');
const listed = (): Promise<void> => until(() => expect(rows().length).toBeGreaterThan(0));

describe('the scores', () => {
  it('stand in the order of rank, with what changed since the period before', async () => {
    await openPane([LOG, ROSTER], 'en');
    await listed();
    expect(rows().map((row) => /[张李王]./u.exec(row)?.[0])).toEqual(['王五', '李四', '张三']);
    expect(rows()[2]).toContain('▼ 2.22');
    expect(rows()[0]).toContain('Same');
    expect(screen.getByText('3 people', { exact: false }).textContent).toContain('compared with February 2026');
  });

  it('are found by name, pinyin initials, whole pinyin, staff id and window', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    for (const [text, names] of [
      ['王', ['王五']],
      ['ls', ['李四']],
      ['zhangs', ['张三']],
      ['a2', ['李四']],
      ['1号', ['李四', '张三']],
    ] as const) {
      await write('查找人员', text);
      await until(() => expect(rows().map((row) => /[张李王]./u.exec(row)?.[0])).toEqual([...names]));
    }
    await write('查找人员', '赵六');
    await until(() => expect(screen.getByText('没有找到符合的人员。')).toBeTruthy());
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('follow an edit of the workbook by themselves', async () => {
    await openPane([LOG, ROSTER], 'en');
    await listed();
    await act(async () => standIn.host.user.type('事件记录!E4', 9));
    await until(() => expect(rows().at(-1)).toMatch(/李四/));
  });

  it('offer quarters, half-years and years of the months that have rows, and any range of days', async () => {
    await openPane([LOG, ROSTER], 'en');
    await listed();
    const options = screen.getAllByRole('option').map((option) => option.textContent);
    expect(options).toEqual(
      expect.arrayContaining(['March 2026', 'February 2026', 'Q1 2026', 'First half of 2026', '2026']),
    );
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: 'days' } });
    await write('From', '2026-03-02');
    await write('To', '2026-03-02');
    await until(() => expect(rows().at(-1)).toMatch(/李四/));
    expect(screen.queryByText(/^No row counts/)).toBeNull();
    await write('To', '2026-03-01');
    expect(screen.getByText('The last day cannot be before the first.')).toBeTruthy();
    await write('From', '2026-02-27');
    await write('To', '2026-02-28');
    await until(() => expect(screen.getByText(/^No row counts in this period/)).toBeTruthy());
  });
});

describe('one person’s score', () => {
  it('is explained by items, proofs and rows, with the way to each row and what is pending', async () => {
    const session = await openPane([LOG, ROSTER], 'en');
    await listed();
    await press('张三');
    await until(() => expect(screen.getByText('Sum: 10 - 3x1 = 7')).toBeTruthy());
    expect(screen.getByText(/3 × time: -3 pt/)).toBeTruthy();
    expect(screen.getByText(/没有问候/)).toBeTruthy();
    expect(screen.getByText('No exam yet')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('张三');
    await press('事件记录, row 3');
    await until(() => expect(standIn.workbook.activeSheet.selection?.row).toBe(2));
    await act(async () => session.explain(2));
    await until(() => expect(screen.getByText(/Unverified/)).toBeTruthy());
    await press('Back to the list');
    await listed();
  });

  it('leads back to the list as it was left', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    await write('查找人员', '1号');
    await until(() => expect(rows()).toHaveLength(2));
    await press('李四');
    await until(() => expect(button('返回列表')).toBeTruthy());
    expect(screen.queryByRole('table')).toBeNull();
    await press('返回列表');
    expect(rows()).toHaveLength(2);
    expect(document.activeElement).toBe(button('李四'));
  });

  it('stays theirs where rows of the roster change places', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    await press('李四');
    await until(() => expect(document.activeElement?.textContent).toBe('李四'));
    await swapFirstOfRoster();
    await until(() => expect(screen.getByRole('heading', { name: '李四' })).toBeTruthy());
    expect(screen.queryByRole('heading', { name: '张三' })).toBeNull();
  });

  it('is copied as text', async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    await press('张三');
    await until(() => expect(button('复制为文字')).toBeTruthy());
    await press('复制为文字');
    await until(() => expect(button('已复制')).toBeTruthy());
    expect(copied[0]).toContain('TD1 文明用语 7 / 10 (10 - 3x1 = 7)');
    expect(copied[0]).toContain('2026-03-01 TD1-1 漏用礼貌语 ×3次，-3 分 没有问候');
  });
});

it('lists the first of very many rows of one person, and more when asked', async () => {
  const many = Array.from({ length: 120 }, (_, row) => [`m${row}`, MARCH, '张三', 'TD1-1', 1, '', `第${row}次`]);
  await openPane([logOf(many), ROSTER], 'zh');
  await listed();
  await press('张三');
  await until(() => expect(button('复制为文字')).toBeTruthy());
  const lines = (): number => screen.getAllByText(/^第\d+次$/).length;
  expect(lines()).toBe(50);
  await press('再显示一些（还有 70）');
  expect(lines()).toBe(100);
});

describe('making sheets', () => {
  it('makes all of them, says which, and leads to each', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    await press('生成评分表');
    await until(() => expect(screen.getByText('2026年3月评分表已生成')).toBeTruthy());
    expect(sheetNames()).toEqual(
      expect.arrayContaining(['汇总 2026-03', '评分表 2026-03', '公示 2026-03', '扣分明细 2026-03']),
    );
    await press('公示 2026-03');
    await until(() => expect(standIn.workbook.activeSheet.name).toBe('公示 2026-03'));
    // Rows that are left out are told before anything is printed.
    expect(screen.getByText(/^有 2 行有误或待处理，没有计入。处理后请重新生成。/)).toBeTruthy();
    await press('查看');
    await until(() => expect(button(/^条款不认识/)).toBeTruthy());
  });

  it('makes some of them for some people, whose rows may move, and leaves the others of the period alone', async () => {
    await openPane([LOG, ROSTER], 'en');
    await listed();
    await press('Make sheets');
    await until(() => expect(screen.getByText(/3 people\. Press/)).toBeTruthy());
    await press('Options');
    fireEvent.click(screen.getByRole('radio', { name: 'Some people' }));
    // Who typed until one was left takes that one by Enter, and goes on with the next.
    const search = screen.getAllByRole('searchbox', { name: 'Find people' })[0] as HTMLInputElement;
    await act(async () => void fireEvent.change(search, { target: { value: 'a' } }));
    await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
    expect(search.value).toBe('a');
    await act(async () => void fireEvent.change(search, { target: { value: 'a2' } }));
    await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
    expect(search.value).toBe('');
    await swapFirstOfRoster();
    expect(screen.getByRole('checkbox', { name: '李四 · A2 · 1号窗口', checked: true })).toBeTruthy();
    for (const kind of ['Ranking', 'Notice', 'Deductions'])
      fireEvent.click(screen.getByRole('checkbox', { name: kind }));
    await press('Make sheets');
    await until(() => expect(screen.getByText(/1 person\. Press/)).toBeTruthy());
    const names = sheetNames();
    expect(names).toEqual(expect.arrayContaining(['Summary 2026-03', 'Score sheets 2026-03', 'Notice 2026-03']));
    const texts: unknown[] = [];
    standIn.workbook
      .sheetByName('Score sheets 2026-03')
      ?.cells.forEach({ row: 0, column: 0, rowCount: 200, columnCount: 30 }, ({ value }) => texts.push(value));
    expect(texts).toContain('Name: 李四');
    expect(texts).not.toContain('Name: 张三');
  });

  it.each(['reading', 'scoring', 'writing'] as const)(
    'hold what the log holds where it is edited while they are made: %s',
    async (moment) => {
      const session = await openPane([LOG, ROSTER], 'zh');
      await listed();
      let isEdited = false;
      session.subscribe(() => {
        const { work } = session.getState();
        if (isEdited || work.kind !== 'running' || work.progress?.step !== moment) return;
        isEdited = true;
        // 李四's one deduction becomes nine.
        void standIn.host.user.type('事件记录!E4', 9);
      });
      await act(async () => session.make({ period: '2026-03', kinds: ['ranking'] }));
      expect([isEdited, session.getState().work.kind]).toEqual([true, 'made']);
      const rows: unknown[][] = [];
      standIn.workbook
        .sheetByName('汇总 2026-03')
        ?.cells.forEach({ row: 0, column: 0, rowCount: 20, columnCount: 40 }, ({ value }, row) => {
          (rows[row] ??= []).push(value);
        });
      const own = rows.find((cells) => cells?.includes('李四'));
      expect(own).toContain(76);
    },
  );

  it('leaves the workbook as it was when cancelled', async () => {
    const session = await openPane([LOG, ROSTER], 'zh');
    await listed();
    const before = snapshot();
    await act(async () => {
      const making = session.make({ period: '2026-03', kinds: ['ranking', 'personal'] });
      session.cancel();
      await making;
    });
    expect(screen.getByText('工作簿保持原样。', { exact: false })).toBeTruthy();
    expect(snapshot()).toEqual(before);
  });

  it.each([
    ['InvalidOperationInCellEditMode', 'Excel 正在编辑单元格'],
    ['AccessDenied', '工作表受保护'],
    ['RequestPayloadSizeLimitExceeded', '数据太大'],
  ])('says %s in plain words, and works when tried again', async (code, sentence) => {
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    await quiet();
    standIn.host.faults.failRequest(1, { code });
    await press('生成评分表');
    await until(() => expect(screen.getByText(sentence, { exact: false })).toBeTruthy());
    await press('生成评分表');
    await until(() => expect(screen.getByText('2026年3月评分表已生成')).toBeTruthy());
  });

  it('says in plain words that the connection was lost, and works when it is back', async () => {
    await openPane([LOG, ROSTER], 'zh');
    await listed();
    await quiet();
    standIn.host.faults.connectionLost = true;
    await press('生成评分表');
    await until(() => expect(screen.getByText('与 Excel 的连接中断了。请检查网络，然后再试一次。')).toBeTruthy());
    standIn.host.faults.connectionLost = false;
    await press('生成评分表');
    await until(() => expect(screen.getByText('2026年3月评分表已生成')).toBeTruthy());
  });
});

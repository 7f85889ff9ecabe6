/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { parsePeriod, type Period } from '../../src/scoring';
import { scoreWorkbook } from '../../src/workbook';
import { ROSTER, sheetNames, snapshot, type SheetSpec } from '../workbook/books';
import { button, inExcel, openPane, press, quiet, turnTo, until } from './pane-on-stand-in';

const MARCH = 46082;

describe('an empty workbook', () => {
  it('leads to the tables, makes a set with sample data, and is scored at once', async () => {
    const session = await openPane([], 'zh');
    await until(() => expect(button('新建表格')).toBeTruthy());
    fireEvent.click(screen.getByRole('checkbox', { name: '填入示例数据，先试用一遍' }));
    await press('新建表格');
    await until(() => expect(screen.getByText(/已新建：事件记录、花名册/)).toBeTruthy());
    expect(sheetNames()).toEqual(
      expect.arrayContaining(['事件记录', '花名册', '考核项目', '考核条款', '成绩分档', '等次', '考核设置']),
    );
    await turnTo(/评分/);
    await until(() => expect(screen.getByRole('table')).toBeTruthy());
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(9);
    await act(async () => session.make({ period: session.getState().period ?? '', kinds: ['personal'] }));
    expect(session.getState().work.kind).toBe('made');
  });

  it('gets lists, checks of dates and numbers, frozen headings and print titles', async () => {
    await openPane([], 'en');
    await until(() => expect(button('Make the tables')).toBeTruthy());
    await press('Make the tables');
    await until(() => expect(screen.getByText(/^Made: Incidents, Roster/)).toBeTruthy());
    const rules = await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Incidents');
      const cells = ['B2', 'C2', 'F2', 'G2', 'H2'].map((address) => sheet.getRange(address).dataValidation);
      for (const one of cells) one.load('rule,type,errorAlert');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      await context.sync();
      const styles = cells.map(({ errorAlert }) => errorAlert.style);
      return { rules: cells.map(({ rule }) => rule), styles, frozen: frozen.address, titles: titles.address };
    });
    expect(rules.rules[0]?.date).toBeTruthy();
    expect(rules.rules[1]?.list?.source).toBe('=INDIRECT("Roster[Name]")');
    expect(rules.rules[2]?.list?.source).toBe('=INDIRECT("Clauses[Label]")');
    expect(rules.rules[3]?.decimal).toBeTruthy();
    expect(rules.rules[4]?.list?.source).toBe('upheld,unverified,appealed,revoked');
    // A date as scoring reads it, 2026.3.5, is none to Excel, which asks; a negative number is refused.
    expect([rules.styles[0], rules.styles[3]]).toEqual(['Warning', 'Stop']);
    expect(rules.frozen).toContain('1:1');
    expect(rules.titles).toContain('1:1');
  });

  it('keeps what is typed below the tables, row after row, as it is meant', async () => {
    await openPane([], 'zh');
    await until(() => expect(button('新建表格')).toBeTruthy());
    await press('新建表格');
    await until(() => expect(screen.getByText(/已新建：事件记录、花名册/)).toBeTruthy());
    // Room to type in is no row, and what to do next is said.
    await until(() => expect(screen.getByText(/记录还是空的：先在“花名册”填写人员/)).toBeTruthy());
    expect(screen.getAllByText('0 行')).toHaveLength(2);
    const { user } = standIn.host;
    expect(() => user.type('事件记录!B2', '3月5号', 'later')).toThrow('请写成 2026-03-05');
    for (const row of [2, 3, 4]) {
      user.type(`花名册!A${row}`, `00${row}`);
      user.type(`花名册!B${row}`, `职员${row}`);
      user.type(`事件记录!B${row}`, `2026/3/${row}`);
      user.type(`事件记录!F${row}`, 'TD2-1');
      expect(() => user.type(`事件记录!G${row}`, '-1')).toThrow();
      expect(() => user.type(`事件记录!H${row}`, '可能')).toThrow();
    }
    const shown = await inExcel(async (context) => {
      const [ids, dates] = ['花名册!A2:A4', '事件记录!B2:B4'].map((address) => {
        const [sheet = '', cells] = address.split('!');
        return context.workbook.worksheets.getItem(sheet).getRange(cells).load('text');
      });
      await context.sync();
      return [ids?.text.flat(), dates?.text.flat()];
    });
    expect(shown).toEqual([
      ['002', '003', '004'],
      ['2026-03-02', '2026-03-03', '2026-03-04'],
    ]);
  });

  it('is left as it was where Excel refuses in the middle', async () => {
    await openPane([], 'zh');
    await until(() => expect(button('新建表格')).toBeTruthy());
    await quiet();
    const before = snapshot();
    standIn.host.faults.failRequest(4, { code: 'AccessDenied' });
    await press('新建表格');
    await until(() => expect(screen.getByText(/工作表受保护/)).toBeTruthy());
    expect(snapshot()).toEqual(before);
  });
});

/** A log under headers of the unit's own. */
const OWN: SheetSpec = {
  name: '台账',
  corner: [1, 1],
  rows: [
    ['发生时间', '员工', '违规事由', '次数', '情况说明'],
    [MARCH, '张三', 'TD1-1', 2, '没有问候'],
    [MARCH + 1, '李四', 'TD2-1', 1, ''],
  ],
};

/** The next month, under headers of its own, which are no roster's, though it has names and windows. */
const NEXT: SheetSpec = {
  name: '四月',
  rows: [
    ['日期', '当事人', '窗口', '条款编号'],
    [MARCH + 31, '王五', '2号窗口', 'TD1-1'],
  ],
};

async function presentRows(): Promise<number> {
  const { report } = await scoreWorkbook({
    period: parsePeriod('2026-03') as Period,
    language: 'zh',
    now: new Date(),
    writesSheets: false,
  });
  expect(report.ledger.error).toBe(0);
  return report.ledger.present;
}

describe('a log without a roster', () => {
  it('has its people on the one that is made, each where their latest row with a window says', async () => {
    const rows = [
      ['日期', '姓名', '窗口', '条款'],
      [MARCH + 9, '李 四', '2号窗口', 'TD1-1'],
      [MARCH, '张　三', '1号窗口', 'TD1-1'],
      [MARCH + 1, '李四', '1号窗口', '没有这一条'],
      [MARCH + 5, '张三', '', 'TD2-1'],
      [MARCH, '王五', '', 'TD1-1'],
    ];
    const session = await openPane([{ name: '台账', rows }], 'zh');
    await act(async () => session.show('prepare'));
    await until(() => expect(screen.getByText(/花名册里会填入记录中的人/)).toBeTruthy());
    for (const name of ['考核项目', '考核条款', '成绩分档', '等次', '考核设置'])
      fireEvent.click(screen.getByRole('checkbox', { name }));
    await press('新建所选表格');
    await until(() => expect(screen.getByText(/已新建：花名册/)).toBeTruthy());
    const people = await inExcel(async (context) => {
      const range = context.workbook.tables.getItem('Roster').getDataBodyRange().load('values');
      await context.sync();
      return range.values.map((row: unknown[]) => row.slice(1, 3));
    });
    expect(people).toEqual([
      ['李四', '2号窗口'],
      ['张三', '1号窗口'],
      ['王五', '窗口待填'],
    ]);
    // Nobody has become a stranger.
    await turnTo(/评分/);
    await until(() => expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(4));
  });
});

describe('a table of one’s own', () => {
  it('is connected: columns guessed, the rest by hand, kept in the workbook, and taken back', async () => {
    await openPane([OWN, NEXT, ROSTER], 'en');
    await until(() => expect(screen.getByLabelText('Table or range')).toBeTruthy());
    fireEvent.change(screen.getByLabelText('Table or range'), { target: { value: '1' } });
    const chosen = (label: string): string => {
      const select = screen.getByRole('combobox', { name: new RegExp(`^${label}`) }) as HTMLSelectElement;
      return select.options[select.selectedIndex]?.text ?? '';
    };
    await until(() => expect(chosen('Date')).toBe('发生时间'));
    expect([chosen('Name'), chosen('Clause'), chosen('Quantity'), chosen('Note')]).toEqual([
      '员工',
      '违规事由',
      '次数',
      '情况说明',
    ]);
    await press('Connect this table');
    await until(() => expect(screen.getByText('Connected')).toBeTruthy());
    // The next month's sheet, under other headers, is read beside it.
    await until(() => expect(screen.getByLabelText('Table or range')).toBeTruthy());
    fireEvent.change(screen.getByLabelText('Table or range'), { target: { value: '2' } });
    await until(() => expect(chosen('Name')).toBe('当事人'));
    await press('Connect this table');
    await until(() => expect(screen.getAllByText('Connected')).toHaveLength(2));
    expect(await presentRows()).toBe(3);
    await act(
      async () => void fireEvent.click(screen.getAllByRole('button', { name: 'Disconnect' })[1] as HTMLElement),
    );
    await until(() => expect(screen.getAllByText('Connected')).toHaveLength(1));
    await turnTo('Score');
    await until(() => expect(screen.getByRole('table')).toBeTruthy());
    expect(screen.getByText(/李四/)).toBeTruthy();
    // Another start of the add-in on the same workbook knows it still.
    const { workbook } = standIn;
    await standIn.restart(workbook);
    expect(await presentRows()).toBe(2);
  });

  it('is what the selection lies in', async () => {
    await openPane([OWN, ROSTER], 'zh');
    await until(() => expect(button('使用当前选中的区域')).toBeTruthy());
    await act(async () => standIn.host.user.select('台账!C3'));
    await press('使用当前选中的区域');
    await until(() => expect(screen.getByText('请核对各列的对应关系：')).toBeTruthy());
    await act(async () => standIn.host.user.select('台账!M30'));
    await press('使用当前选中的区域');
    await until(() => expect(screen.getByText(/选中的地方是空白/)).toBeTruthy());
  });

  it('is found below a title and headers above its own, wherever in it the selection stands', async () => {
    const [header = [], ...body] = OWN.rows;
    const titled = { ...OWN, rows: [['登记表', '', '', '', ''], ['', '检查', '', '处理', ''], header, ...body] };
    await openPane([titled, ROSTER], 'zh');
    await until(() => expect(button('使用当前选中的区域')).toBeTruthy());
    await act(async () => standIn.host.user.select('台账!D6'));
    await press('使用当前选中的区域');
    await until(() => expect(screen.getByText('请核对各列的对应关系：')).toBeTruthy());
    const which = screen.getByLabelText('表格或区域') as HTMLSelectElement;
    expect(which.options[which.selectedIndex]?.text).toBe('台账，第 4 行起的区域');
  });

  it('needs its required columns', async () => {
    await openPane([OWN, ROSTER], 'en');
    await until(() => expect(screen.getByLabelText('Table or range')).toBeTruthy());
    fireEvent.change(screen.getByLabelText('Table or range'), { target: { value: '1' } });
    await until(() => expect(button('Connect this table')).toBeTruthy());
    fireEvent.change(screen.getByRole('combobox', { name: /^Clause/ }), { target: { value: '' } });
    expect(screen.getByText('Needed')).toBeTruthy();
    expect(button('Connect this table').getAttribute('aria-disabled')).toBe('true');
  });
});

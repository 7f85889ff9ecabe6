/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { logOf, ROSTER, type SheetSpec } from '../workbook/books';
import { cell, choose, openPane, press, swapFirstOfRoster, tableRows, turnTo, until, write } from './pane-on-stand-in';

const MARCH = 46082;

describe('adding an incident', () => {
  it('appends a row to the table, with the next ID, and the score follows', async () => {
    await openPane([logOf([['E009', MARCH, '张三', 'TD1-1', 1, '', '']]), ROSTER], 'en');
    await turnTo('Add');
    await press('Add');
    expect(screen.getByText('Choose a person.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Person/ }));
    fireEvent.change(screen.getByLabelText(/^Date/), { target: { value: '2026-03-09' } });
    await choose(/^Person/, 'ls', /李四/);
    // By pinyin, which the person's box has loaded for all.
    await choose(/^Clause/, 'wdwx', /TD2-1/);
    fireEvent.change(screen.getByLabelText(/^Quantity/), { target: { value: '1.5' } });
    expect(screen.getByText('Enter a whole number above 0.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/^Quantity/), { target: { value: '2' } });
    fireEvent.change(screen.getByLabelText('Note'), { target: { value: '=1+1' } });
    await press('Add');
    await until(() => expect(screen.getByText('Added in 事件记录, row 3.')).toBeTruthy());
    expect([0, 1, 2, 3, 4, 6].map((column) => cell('事件记录', 2, column))).toEqual([
      'E010',
      MARCH + 8,
      '李四',
      'TD2-1 No smile',
      2,
      '=1+1',
    ]);
    await turnTo('Score');
    await until(() =>
      expect(within(screen.getByRole('table')).getByRole('row', { name: /李四/ }).textContent).toContain('83 / 90'),
    );
  });

  it('writes below the last row of a plain range', async () => {
    await openPane([logOf([['E1', MARCH, '张三', 'TD1-1', 1, '', '']], { table: undefined }), ROSTER], 'zh');
    await turnTo('登记');
    fireEvent.change(screen.getByLabelText(/^日期/), { target: { value: '2026-03-09' } });
    await choose(/^人员/, '王', /王五/);
    await choose(/^条款/, 'NL1', /NL1-1/);
    await press('登记');
    await until(() => expect(screen.getByText('请填数字。')).toBeTruthy());
    fireEvent.change(screen.getByLabelText(/^成绩/), { target: { value: '89.5' } });
    await press('登记');
    await until(() => expect(screen.getByText('已登记在事件记录第 3 行。')).toBeTruthy());
    expect([cell('事件记录', 2, 0), cell('事件记录', 2, 2), cell('事件记录', 2, 4)]).toEqual(['E2', '王五', 89.5]);
  });

  it('takes nobody for the person where what is typed is nobody’s, and keeps what is typed', async () => {
    await openPane([logOf([['E1', MARCH, '张三', 'TD1-1', 1, '', '']]), ROSTER], 'zh');
    await turnTo('登记');
    const person = screen.getByRole('combobox', { name: /^人员/ }) as HTMLInputElement;
    await choose(/^人员/, '李', /李四/);
    // As an input method gives it: in one piece, without keys that open the list.
    await act(async () => void fireEvent.change(person, { target: { value: '王' } }));
    expect(person.value).toBe('王');
    await until(() => expect(screen.getByRole('option', { name: /王五/ })).toBeTruthy());
    await act(async () => void fireEvent.change(person, { target: { value: '王二' } }));
    await choose(/^条款/, '微笑', /TD2-1/);
    await act(async () => void fireEvent.blur(person));
    expect(person.value).toBe('王二');
    await press('登记');
    expect(screen.getByText('请选择人员。')).toBeTruthy();
    // Typed in full it is chosen, without the list.
    await act(async () => void fireEvent.change(person, { target: { value: '王五' } }));
    await act(async () => void fireEvent.blur(person));
    await press('登记');
    await until(() => expect(screen.getByText('已登记在事件记录第 3 行。')).toBeTruthy());
    expect(cell('事件记录', 2, 2)).toBe('王五');
  });

  it('keeps what is typed while another view is looked at, and adds it to whoever was chosen, though the roster moved', async () => {
    await openPane([logOf([['E1', MARCH, '张三', 'TD1-1', 1, '', '']]), ROSTER], 'zh');
    await turnTo('登记');
    fireEvent.change(screen.getByLabelText(/^日期/), { target: { value: '2026-03-09' } });
    await choose(/^人员/, '李', /李四/);
    await choose(/^条款/, 'TD2', /TD2-1/);
    fireEvent.change(screen.getByLabelText('说明'), { target: { value: '午后' } });
    await turnTo('评分');
    await swapFirstOfRoster();
    await turnTo('登记');
    expect((screen.getByRole('combobox', { name: /^人员/ }) as HTMLInputElement).value).toBe('李四');
    expect((screen.getByRole('combobox', { name: /^条款/ }) as HTMLInputElement).value).toMatch(/^TD2-1/);
    expect((screen.getByLabelText('说明') as HTMLTextAreaElement).value).toBe('午后');
    await press('登记');
    await until(() => expect(screen.getByText('已登记在事件记录第 3 行。')).toBeTruthy());
    expect([2, 6].map((column) => cell('事件记录', 2, column))).toEqual(['李四', '午后']);
    await turnTo('评分');
    await turnTo('登记');
    expect((screen.getByLabelText('说明') as HTMLTextAreaElement).value).toBe('');
  });

  it('takes as a quantity only digits that the clause allows', async () => {
    await openPane([logOf([['E1', MARCH, '张三', 'TD1-1', 1, '', '']]), ROSTER], 'zh');
    await turnTo('登记');
    await choose(/^条款/, 'td２－１', /TD2-1/);
    await press('登记');
    for (const [entered, fault] of [
      ['0x10', '请只填数字。'],
      ['1e3', '请只填数字。'],
      ['１．５', '请填大于 0 的整数。'],
      ['9999999', '数量太大，最多一百万。'],
      ['-1', '请填大于 0 的整数。'],
    ] as const) {
      await write(/^数量/, entered);
      expect(screen.getByText(fault)).toBeTruthy();
    }
    await write(/^数量/, '２');
    expect(screen.queryByText(/^请只填|^请填大于|^数量太大/)).toBeNull();
  });

  it('adds nothing where the log has no columns for what was entered, and names them', async () => {
    const rows = [
      ['日期', '姓名', '条款'],
      [MARCH, '张三', 'TD1-1'],
    ];
    const namesakes: SheetSpec = { ...ROSTER, rows: [...ROSTER.rows, ['A4', '张三', '2号窗口']] };
    await openPane([{ name: '台账', table: 'Incidents', rows }, namesakes], 'zh');
    await turnTo('登记');
    await choose(/^人员/, 'A4', /张三/);
    await choose(/^条款/, 'TD2-1', /TD2-1/);
    await write(/^数量/, '2');
    fireEvent.click(screen.getByRole('checkbox', { name: /^待核/ }));
    await press('登记');
    await until(() => expect(screen.getByText(/没有这些栏：工号、数量、状态。/)).toBeTruthy());
    expect(tableRows('Incidents')).toHaveLength(1);
    expect((screen.getByLabelText(/^数量/) as HTMLInputElement).value).toBe('2');
  });

  it('says that a person is not posted, or a clause not in force, on the day', async () => {
    const roster: SheetSpec = {
      name: '花名册',
      table: 'Roster',
      rows: [
        ['姓名', '窗口', '起始'],
        ['张三', '1号窗口', MARCH],
      ],
    };
    const criteria: SheetSpec = {
      name: '考核项目',
      table: 'Criteria',
      rows: [
        ['项目编号', '维度', '项目', '满分'],
        ['A', '态度', '微笑', 5],
      ],
    };
    const clauses: SheetSpec = {
      name: '考核条款',
      table: 'Clauses',
      rows: [
        ['条款编号', '项目编号', '条款', '方式', '分值', '生效'],
        ['A1', 'A', '未带微笑', '按次扣分', 1, MARCH],
      ],
    };
    await openPane([logOf([['E1', MARCH, '张三', 'A1', 1, '', '']]), roster, criteria, clauses], 'zh');
    await turnTo('登记');
    await write(/^日期/, '2026-03-09');
    await choose(/^人员/, '张', /张三/);
    await choose(/^条款/, '微笑', /A1/);
    expect(screen.queryByText(/不在任何窗口|没有生效/)).toBeNull();
    await write(/^日期/, '2026-02-09');
    expect(screen.getByText(/此人当天不在任何窗口/)).toBeTruthy();
    expect(screen.getByText(/这一条款在该日期没有生效/)).toBeTruthy();
    await press('登记');
    expect(tableRows('Incidents')).toHaveLength(1);
  });
});

/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen } from '@testing-library/react';
import { logOf, ROSTER, type SheetSpec } from '../workbook/books';
import { button, cell, choose, inExcel, openPane, press, turnTo, until } from './pane-on-stand-in';

const MARCH = 46082;
/** Enough good rows that a day can be far from them. */
const GOOD = Array.from(
  { length: 10 },
  (_, day) => [`g${day}`, MARCH + day, '张三', 'JL1-1', 1, '', `${day}`] as const,
);

async function check(rows: Parameters<typeof logOf>[0], others: readonly SheetSpec[] = [ROSTER]): Promise<void> {
  await openPane([logOf([...rows, ...GOOD]), ...others], 'en');
  await turnTo(/^Check/);
}
/** Opens a group once it is there: on a busy machine the findings come late. */
async function open(name: RegExp): Promise<void> {
  await until(() => expect(button(name)).toBeTruthy());
  await act(async () => {
    const header = button(name);
    if (header.getAttribute('aria-expanded') !== 'true') fireEvent.click(header);
  });
}

describe('the check', () => {
  it('groups what it found, counts it on the tab, and leads to the cell', async () => {
    await check([
      ['a', '三月五日', '张三', 'TD1-1', 1],
      ['b', MARCH, '张三丰', 'TD1-1', 1],
      ['c', MARCH, '李四', 'TD1-1', 1, '待核'],
    ]);
    await until(() => expect(screen.getByText('Faulty, not counted (2)')).toBeTruthy());
    expect(screen.getByText(/Waiting for a decision, not counted yet/)).toBeTruthy();
    // Two faulty rows, one that waits, and three people without an exam.
    expect(screen.getByRole('tab', { name: /Check/ }).textContent).toContain('6');
    await open(/^Unreadable date/);
    await press('事件记录, row 2, “日期”');
    await until(() => expect(standIn.workbook.activeSheet.selection).toMatchObject({ row: 1, column: 1 }));
  });

  it.each<[string, readonly (string | number)[], RegExp, string, number, unknown]>([
    ['a near name', ['a', MARCH, '张 3', 'TD1-1', 1], /^Not on the roster/, 'Change to 张三 (A1 · 1号窗口)', 2, '张三'],
    [
      'a clause without its dash',
      ['a', MARCH, '张三', 'td１1', 1],
      /^Unknown clause/,
      'Change to TD1-1 Polite words omitted',
      3,
      'TD1-1 Polite words omitted',
    ],
    [
      'a label with a slip',
      ['a', MARCH, '张三', '未带微芙', 1],
      /^Unknown clause/,
      'Change to TD2-1 No smile',
      3,
      'TD2-1 No smile',
    ],
    [
      'a date without its year',
      ['a', '3月5日', '张三', 'TD1-1', 1],
      /^Unreadable date/,
      'Change to 2026-03-05',
      1,
      MARCH + 4,
    ],
    ['a quantity with its unit', ['a', MARCH, '张三', 'TD1-1', '３次'], /^Wrong quantity/, 'Change to 3', 4, 3],
    [
      'a status in other words',
      ['a', MARCH, '张三', 'TD1-1', 1, '已撤销'],
      /^Unknown status/,
      'Change to revoked',
      5,
      'revoked',
    ],
  ])(
    'offers for %s what it was meant as, writes it when pressed, and checks again',
    async (_, row, group, offer, column, value) => {
      await check([row]);
      await until(() => expect(button(group)).toBeTruthy());
      await open(group);
      await until(() => expect(button(offer)).toBeTruthy());
      await press(offer);
      await until(() => expect(screen.getByText('1 cell changed.')).toBeTruthy());
      expect(cell('事件记录', 1, column)).toEqual(value);
      await until(() => expect(screen.queryByRole('button', { name: group })).toBeNull());
      await press('Undo');
      await until(() => expect(screen.getByText('1 change undone.')).toBeTruthy());
      await until(() => expect(button(group)).toBeTruthy());
    },
  );

  it('says that a row stands on a hidden sheet or is hidden itself, and what to do', async () => {
    await check([['a', '三月五日', '张三', 'TD1-1', 1]]);
    await open(/^Unreadable date/);
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('事件记录').visibility = 'Hidden';
      await context.sync();
    });
    await press('事件记录, row 2, “日期”');
    await until(() => expect(screen.getByText(/^The sheet “事件记录” is hidden/)).toBeTruthy());
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem('事件记录').visibility = 'VeryHidden';
      await context.sync();
    });
    await press('事件记录, row 2, “日期”');
    await until(() => expect(screen.getByText(/“事件记录” is very hidden/)).toBeTruthy());
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('事件记录');
      sheet.visibility = 'Visible';
      sheet.getRange('2:2').rowHidden = true;
      await context.sync();
    });
    await press('事件记录, row 2, “日期”');
    await until(() => expect(screen.getByText(/^Row 2 of “事件记录” is selected, but a filter hides it/)).toBeTruthy());
  });

  it('puts all of a kind right at once where each can mean only one thing', async () => {
    await check([
      ['a', MARCH, '张三', 'TD1-1', '2次'],
      ['b', MARCH, '李四', 'TD1-1', '两次'],
      ['c', MARCH, '李四', 'TD1-1', '若干'],
    ]);
    await until(() => expect(button(/^Wrong quantity/)).toBeTruthy());
    await open(/^Wrong quantity/);
    await until(() => expect(button('Correct all (2)')).toBeTruthy());
    await press('Correct all (2)');
    await until(() => expect(screen.getByText('2 cells changed.')).toBeTruthy());
    expect([1, 2, 3].map((row) => cell('事件记录', row, 4))).toEqual([2, 2, '若干']);
  });

  it('puts a unit’s own words for a status right at once, those that are not listed too', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`s${index}`, MARCH, '李四', 'JL1-1', 1, '属实', `${index}`]);
    await check([...rows, ['t', MARCH, '李四', 'JL1-1', 1, '不属实', 't']]);
    await open(/^Unknown status/);
    const all = (): HTMLElement => screen.getByRole('button', { name: /^Correct all/ });
    await until(() => expect(all().getAttribute('aria-disabled')).toBeNull());
    expect(all().textContent).toBe('Correct all (41)');
    await press('Correct all (41)');
    await until(() => expect(screen.getByText('41 cells changed.')).toBeTruthy());
    expect([1, 40, 41].map((row) => cell('事件记录', row, 5))).toEqual(['upheld', 'upheld', 'revoked']);
  });

  it('lets a clause be chosen for a unit’s own words, in every row that says so', async () => {
    await check([
      ['a', MARCH, '张三', '上班玩手机', 1],
      ['b', MARCH, '李四', '上班玩手机', 1],
      ['c', MARCH, '李四', '别的话', 1],
      ['d', MARCH, '张三', '漏用礼貌用语', 1],
      ['e', MARCH, '李四', '漏用礼貌用语', 1],
    ]);
    await open(/^Unknown clause/);
    await act(async () =>
      fireEvent.click(
        screen.getAllByRole('button', { name: 'Change “上班玩手机” to (in all 2 rows that say so)' })[0]!,
      ),
    );
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    await choose(/^Change “上班玩手机”/, 'JL2-1', /^JL2-1/);
    await until(() => expect(screen.getByText('2 cells changed.')).toBeTruthy());
    expect([1, 2, 3].map((row) => String(cell('事件记录', row, 3)).split(' ')[0])).toEqual([
      'JL2-1',
      'JL2-1',
      '别的话',
    ]);
    // What is likely meant is one press away for all of them, too.
    const offered = (): HTMLElement[] =>
      screen.getAllByRole('button', { name: /^Change to TD1-1 .*\(in all 2 rows that say so\)$/ });
    await until(() => expect(offered()).toHaveLength(2));
    await act(async () => void fireEvent.click(offered()[0]!));
    await until(() => expect(screen.queryByText(/漏用礼貌用语/)).toBeNull());
    expect([4, 5].map((row) => String(cell('事件记录', row, 3)).split(' ')[0])).toEqual(['TD1-1', 'TD1-1']);
  });

  it('keeps the keyboard’s place where what had it goes away', async () => {
    await check([
      ['a', MARCH, '张三', 'TD1-1', '2次'],
      ['b', MARCH, '李四', 'TD1-1', '若干'],
    ]);
    await open(/^Wrong quantity/);
    await until(() => expect(button('Change to 2')).toBeTruthy());
    const enter = async (name: string): Promise<void> => {
      button(name).focus();
      await press(name);
    };
    const place = (): string | null | undefined =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
    await enter('Change to 2');
    await until(() => expect(place()).toContain('row 3'));
    await enter('Undo');
    await until(() => expect(screen.getByText('1 change undone.')).toBeTruthy());
    await until(() => expect(place()).toBe('Close'));
    await enter('Close');
    await until(() => expect(document.activeElement?.tagName).toBe('BUTTON'));
  });

  it('leaves a cell alone that was edited meanwhile', async () => {
    await check([['a', MARCH, '张三', 'TD1-1', '2次']]);
    await open(/^Wrong quantity/);
    await until(() => expect(button('Change to 2')).toBeTruthy());
    await act(async () => {
      standIn.host.user.type('事件记录!E2', 5);
      fireEvent.click(button('Change to 2'));
    });
    await until(() => expect(screen.getByText(/edited meanwhile and left alone/)).toBeTruthy());
    expect(cell('事件记录', 1, 4)).toBe(5);
  });

  it('says who was posted at the window of a complaint without a name', async () => {
    const log: SheetSpec = {
      name: '事件记录',
      table: 'Incidents',
      rows: [
        ['日期', '姓名', '窗口', '条款'],
        [MARCH, '', '2号窗口', 'TD2-2'],
      ],
    };
    await openPane([log, ROSTER], 'en');
    await turnTo(/^Check/);
    await until(() => expect(button('Change to 王五 (A3)')).toBeTruthy());
    await press('Change to 王五 (A3)');
    await until(() => expect(cell('事件记录', 1, 1)).toBe('王五'));
  });

  it('finds a date far from all others, and offers the year it was meant in', async () => {
    await check([['a', MARCH + 365 * 36 + 9 + 4, '张三', 'TD1-1', 1]]);
    await until(() => expect(button(/^Dated far/)).toBeTruthy());
    await open(/^Dated far/);
    expect(screen.getByText('The date is 2062-03-05.')).toBeTruthy();
    await press('Change to 2026-03-05');
    await until(() => expect(cell('事件记录', 1, 1)).toBe(MARCH + 4));
  });

  it('lists who lacks an exam, and leads to their score', async () => {
    await check([]);
    await until(() => expect(button(/^No exam in this period/)).toBeTruthy());
    await open(/^No exam in this period/);
    await press('李四');
    await until(() => expect(screen.getByText('No exam yet')).toBeTruthy());
  });

  it('shows text from cells as text', async () => {
    await check([['a', MARCH, '<img src=x onerror=alert(1)>', 'TD1-1', 1]]);
    await open(/^Not on the roster/);
    await until(() => expect(screen.getByText(/<img src=x onerror=alert\(1\)>/)).toBeTruthy());
    expect(document.querySelector('img')).toBeNull();
  });
});

/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { PlainError } from '../../src/texts/plain-error';
import { checked, makeDesk, scored, showPane } from './pane-on-actions';

afterEach(cleanup);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const press = (name: string): void => {
  fireEvent.click(button(name));
};

const words = {
  zh: {
    score: '评分',
    check: '检查',
    cancel: '取消',
    months: ['2026年3月', '2026年2月'],
    writing: '正在写入评分表',
    done: '2026年2月评分完成',
    staff: '已为 60 人评分。',
    sheets: '已生成工作表：汇总 2026-03、评分表 2026-03。',
    ledger: '记录共 510 行',
    faulty: '有误，未计入',
    failed: '没有完成评分',
    unknown: '发生了意外的问题。',
    cancelled: '工作簿保持原样。',
    checkDone: '有 2 处需要看一看。',
    noMonths: '工作簿里没有找到事件记录。',
    readAgain: '重新查看',
  },
  en: {
    score: 'Score',
    check: 'Check',
    cancel: 'Cancel',
    months: ['March 2026', 'February 2026'],
    writing: 'Writing the score sheets',
    done: 'February 2026 is scored',
    staff: '60 people were scored.',
    sheets: 'Sheets made: 汇总 2026-03, 评分表 2026-03.',
    ledger: 'Rows in the log: 510',
    faulty: 'Faulty, not counted',
    failed: 'Scoring did not finish',
    unknown: 'Something unexpected went wrong.',
    cancelled: 'The workbook is as it was.',
    checkDone: '2 things want a look.',
    noMonths: 'No incident log was found in this workbook.',
    readAgain: 'Look again',
  },
} as const;

describe.each(['zh', 'en'] as const)('the pane in %s', (language) => {
  const said = words[language];

  it('offers the months of the log, latest chosen', async () => {
    await showPane(makeDesk().actions, language);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(said.months);
    expect((screen.getByRole('combobox') as HTMLSelectElement).value).toBe('2026-03');
  });

  it('scores the chosen month: progress, then the result with its ledger and issues', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '2026-02' } });
    press(said.score);
    expect(desk.scoring.asked).toEqual(['2026-02']);

    act(() => desk.scoring.report({ step: 'writing', done: 0.5 }));
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.5');
    expect(screen.getByText(said.writing)).toBeTruthy();
    expect(button(said.score).getAttribute('aria-disabled')).toBe('true');

    await act(async () => desk.scoring.finish({ ...scored, period: '2026-02' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    for (const text of [said.done, said.staff, said.sheets]) expect(screen.getByText(text)).toBeTruthy();
    const faulty = screen.getByRole('row', { name: new RegExp(said.faulty) });
    expect(within(faulty).getByRole('cell').textContent).toBe('11');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('没有条款 XX。'),
      expect.stringContaining('与第 12 行重复。'),
    ]);
  });

  it('says a failure in the words it came with, and lets the user try again', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    press(said.score);
    await act(async () => desk.scoring.fail(new PlainError('工作表受保护，请先撤销保护。')));
    expect(screen.getByText(said.failed)).toBeTruthy();
    expect(screen.getByText('工作表受保护，请先撤销保护。')).toBeTruthy();
    press(said.score);
    await act(async () => desk.scoring.finish(scored));
    expect(screen.queryByText(said.failed)).toBeNull();
  });

  it('says a surprise in plain words and keeps the detail', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    press(said.score);
    await act(async () => desk.scoring.fail(new TypeError('x is undefined')));
    expect(screen.getByText(said.unknown, { exact: false })).toBeTruthy();
    expect(screen.getByText('x is undefined', { exact: false })).toBeTruthy();
  });

  it('cancels', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    press(said.score);
    await act(async () => press(said.cancel));
    expect(screen.getByText(said.cancelled, { exact: false })).toBeTruthy();
  });

  it('checks without scoring', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    press(said.check);
    await act(async () => desk.checking.finish(checked));
    expect(screen.getByText(said.checkDone, { exact: false })).toBeTruthy();
    expect(screen.getByText(said.ledger)).toBeTruthy();
    expect(desk.scoring.asked).toEqual([]);
  });

  it('says what to prepare where the workbook has no log, and looks again', async () => {
    const logs = [[], ['2026-05']];
    await showPane(makeDesk(async () => logs.shift() ?? []).actions, language);
    expect(screen.getByText(said.noMonths, { exact: false })).toBeTruthy();
    await act(async () => press(said.readAgain));
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says that the log could not be read', async () => {
    await showPane(makeDesk(() => Promise.reject(new PlainError('请先结束单元格编辑。'))).actions, language);
    expect(screen.getByText('请先结束单元格编辑。')).toBeTruthy();
    expect(button(said.readAgain)).toBeTruthy();
  });

  it('lists the first issues of a kind and counts the rest', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    press(said.check);
    const issues = Array.from({ length: 120 }, (_, row) => ({ severity: 'error' as const, sheet: 'S', row, message: `${row}` }));
    await act(async () => desk.checking.finish({ ...checked, issues }));
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    expect(screen.getByText(/\b70\b/)).toBeTruthy();
  });

  it('shows text from cells as text', async () => {
    const desk = makeDesk();
    await showPane(desk.actions, language);
    press(said.check);
    const message = '<img src=x onerror=alert(1)> {{count}}';
    await act(async () => desk.checking.finish({ ...checked, issues: [{ severity: 'open', sheet: '=1+1', row: 2, message }] }));
    expect(screen.getByRole('listitem').textContent).toContain(message);
    expect(document.querySelector('img')).toBeNull();
  });
});

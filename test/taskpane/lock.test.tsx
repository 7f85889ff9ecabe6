/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { logOf, ROSTER } from '../workbook/books';
import { button, openPane, press, turnTo, until, write } from './pane-on-stand-in';

const LOG = logOf([
  ['a', '2026-03-02', '张三', 'TD1-1', 1, '', '未问候'],
  ['b', '2026-03-03', '李四', 'TD1-1', 1, '待核', '未问候'],
  ['c', '2026-03-05', '张三', 'NL1-1', 95],
]);

const lock = (): HTMLElement => screen.getByRole('region', { name: '锁定' });
const table = (): string | null => screen.getByRole('table').textContent;

describe('a period in the pane', () => {
  it('is locked by somebody who was told what waits, stays as it was, and is unlocked with a reason that is kept', async () => {
    const session = await openPane([LOG, ROSTER]);
    await until(() => expect(screen.getByRole('table')).toBeTruthy());
    const was = table();
    await press('锁定2026年3月…');
    await until(() => expect(within(lock()).getAllByRole('listitem')).toHaveLength(3));
    expect(lock().textContent).toContain('待核：核实后请把状态改为成立或撤销');
    expect(lock().textContent).toContain('王五还没有成绩（业务知识掌握）');
    // Escape gives the form up, and who pressed it stands where it was opened.
    await act(async () => void fireEvent.keyDown(screen.getByLabelText(/^锁定人/u), { key: 'Escape' }));
    await until(() => expect(document.activeElement?.textContent).toBe('锁定2026年3月…'));
    await press('锁定2026年3月…');
    await until(() => expect(within(lock()).getAllByRole('listitem')).toHaveLength(3));
    await press('不再等待，锁定');
    expect(screen.getByText('请填姓名。')).toBeTruthy();
    await write(/^锁定人/u, '李明');
    await press('不再等待，锁定');
    await until(() => expect(screen.getByText(/^李明于 .* 锁定。/u)).toBeTruthy());
    expect(screen.getByRole('note').textContent).toContain('2026年3月已锁定');
    expect(screen.getByRole('option', { name: '2026年3月（已锁定）' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '锁定2026年3月…' })).toBeNull();
    await act(async () => standIn.host.user.type('事件记录!E2', 5));
    await until(() => expect(screen.getByRole('note').textContent).toContain('锁定后有 1 处改动'));
    expect(table()).toBe(was);
    await press('锁定后有 1 处改动');
    await until(() => expect(document.activeElement?.textContent).toContain('锁定后有改动'));
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await turnTo(/评分/u);
    await act(async () => session.explain(0));
    await act(async () => (await screen.findAllByRole('button', { name: /^申诉：/u }))[0]?.click());
    await until(() => expect(screen.getByText(/2026年3月已锁定：申诉照样登记/u)).toBeTruthy());
    await act(async () => screen.getByRole('button', { name: '关闭表单', hidden: true }).click());
    // The form takes a moment to go, and hides the pane from readers until it has.
    await until(() => button('返回列表'));
    await press('返回列表');
    await press('解除锁定…');
    await write(/^解除人/u, '王芳');
    await press('解除锁定');
    expect(screen.getByText('请写明原因。')).toBeTruthy();
    await write(/^原因/u, '补录');
    await press('解除锁定');
    await until(() => expect(screen.getByRole('list', { name: '解除锁定的记录' }).textContent).toContain('原因：补录'));
    await until(() => expect(table()).not.toBe(was));
    expect(screen.queryByRole('note')).toBeNull();
    expect(document.activeElement?.textContent).toBe('锁定2026年3月…');
  });
});

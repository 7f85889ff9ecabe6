/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { logOf, ROSTER } from '../workbook/books';
import { button, openPane, press, until, write } from './pane-on-stand-in';

/** 2026-03-01. */
const MARCH = 46082;
const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 3, '', ''],
  ['b', MARCH + 19, '张三', 'TD1-1', 1, '', ''],
]);

const box = (label: string): HTMLInputElement => screen.getByLabelText(label);

async function chooseOwnDays(language: 'zh' | 'en'): Promise<Awaited<ReturnType<typeof openPane>>> {
  const session = await openPane([LOG, ROSTER], language);
  await until(() => expect(screen.getByRole('table')).toBeTruthy());
  const period = screen.getByRole('combobox', { name: language === 'zh' ? '考核周期' : 'Period' });
  await act(async () => void fireEvent.change(period, { target: { value: 'days' } }));
  return session;
}

describe('a box for a day', () => {
  it('takes what a log takes, and shows the day once it is left', async () => {
    const session = await chooseOwnDays('zh');
    await write('到', '2026-03-31');
    const forms = ['2026-3-1', '2026/3/2', '2026.3.3', '2026年3月4日', '２０２６／３／５', '20260306', '2026-03-07'];
    for (const [index, text] of forms.entries()) {
      const day = `2026-03-0${index + 1}`;
      fireEvent.focus(box('从'));
      await write('从', text);
      expect(box('从').value).toBe(text);
      expect(session.getState().period).toBe(`${day}..2026-03-31`);
      await act(async () => void fireEvent.blur(box('从')));
      expect(box('从').value).toBe(day);
    }
  });

  it('keeps what means no day, says so once it is left, and leaves the period alone', async () => {
    const session = await chooseOwnDays('en');
    await write('To', '2026-03-31');
    fireEvent.focus(box('From'));
    await write('From', '2026-02-30');
    expect(screen.queryByText(/^That is no date/)).toBeNull();
    await act(async () => void fireEvent.blur(box('From')));
    expect(box('From').value).toBe('2026-02-30');
    expect(box('From').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/^That is no date/)).toBeTruthy();
    expect(session.getState().period).toBe('2026-03');
  });

  it('has a calendar in the pane’s language, from the day that is entered', async () => {
    const session = await chooseOwnDays('zh');
    await write('从', '2026/3/5');
    await write('到', '2026/3/31');
    await press('打开日历：从');
    const calendar = screen.getByRole('dialog');
    expect(
      within(calendar)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual([...'一二三四五六日']);
    expect(within(calendar).getByRole('gridcell', { selected: true }).textContent).toBe('5');
    await press('2026年3月19日星期四', calendar);
    await until(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(box('从').value).toBe('2026-03-19');
    expect(session.getState().period).toBe('2026-03-19..2026-03-31');
  });
});

it('a notice that would end before it begins is not kept', async () => {
  const session = await openPane([LOG, ROSTER], 'en');
  await act(async () => session.show('settings'));
  await until(() => expect(button('Save')).toBeTruthy());
  await write('Notice from', '2026-4-10');
  await write('Notice to', '2026-4-9');
  await press('Save');
  expect(document.activeElement).toBe(box('Notice to'));
  await write('Notice to', '2026-4-16');
  await press('Save');
  await until(() => expect(screen.getByText('Saved.')).toBeTruthy());
  expect([box('Notice from').value, box('Notice to').value]).toEqual(['2026-04-10', '2026-04-16']);
});

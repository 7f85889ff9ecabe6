/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { SealedPeriod } from '../../src/taskpane/actions';
import { SpeechProvider } from '../../src/taskpane/language';
import { periodOfSeal, sealsOf } from '../../src/taskpane/model/seal-search';
import { PrintFaults } from '../../src/taskpane/views/score/PrintFaults';
import type { Language } from '../../src/texts';
import { logOf, ROSTER } from '../workbook/books';
import { cell, openPane, press, until, write } from './pane-on-stand-in';

const LOG = logOf([
  ['a', '2026-03-02', '张三', 'TD1-1', 1, '', '群众马冬梅反映未问候'],
  ['b', '2026-03-03', '李四', 'TD1-1', 1, '', '李四未问候，电话13812345678'],
]);
const SETTINGS = {
  name: '考核设置',
  table: 'Settings',
  rows: [
    ['设置', '值'],
    ['started day', 'ceil'],
  ],
};

describe('what is to be looked at before printing', () => {
  it('names on no roster are shown with their rows and the way there, and are hidden or confirmed for good', async () => {
    await openPane([LOG, ROSTER, SETTINGS]);
    await until(() => expect(screen.getByRole('table')).toBeTruthy());
    await press('生成评分表');
    await until(() => expect(screen.getByRole('list', { name: '说明里有花名册以外的姓名' })).toBeTruthy());
    const list = screen.getByRole('list', { name: '说明里有花名册以外的姓名' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list.textContent).toContain('群众马冬梅反映未问候');
    await press('事件记录第 2 行', list);
    await until(() => expect(standIn.workbook.activeSheet.selection?.row).toBe(1));
    await press('打印时隐去“马冬梅”');
    await until(() => expect(screen.getByText('已记下：打印时隐去。请重新生成评分表。')).toBeTruthy());
    expect(cell('考核设置', 2, 1)).toBe('马冬梅');
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '有则不打印，先提示' })));
    await until(() => expect(cell('考核设置', 3, 1)).toBe('refuse'));
    await press('生成评分表');
    await until(() => expect(screen.getByText(/有 1 处电话/u)).toBeTruthy());
  });

  it.each<[Language, string]>([
    ['zh', '“评分表”的页边距、页脚没有设置成功。打印前请在“页面布局”里核对。'],
    ['en', 'margins'],
  ])('faults of the page set-up are said in words, in %s', (language, sentence) => {
    const shown: unknown[] = [];
    render(
      <SpeechProvider language={language}>
        <PrintFaults
          faults={[{ sheet: '评分表', parts: ['margins', 'footer'] }]}
          onGoTo={(place) => shown.push(place)}
        />
      </SpeechProvider>,
    );
    expect(screen.getByRole('listitem').textContent).toContain(sentence);
    fireEvent.click(screen.getByRole('button'));
    expect(shown).toEqual([{ sheet: '评分表' }]);
  });
});

describe('the seals of printed sheets', () => {
  it('are checked in the settings: none yet, intact, changed in words with the way there, unknown', async () => {
    const session = await openPane([LOG, ROSTER, SETTINGS], 'en');
    await until(() => expect(screen.getByRole('table')).toBeTruthy());
    await act(async () => session.show('settings'));
    await press('Check the seal');
    await until(() => expect(screen.getByText(/No score sheets were made/u)).toBeTruthy());
    await act(async () => session.make({ period: '2026-03', kinds: ['ranking'] }));
    await press('Check the seal');
    await until(() => expect(screen.getByText(/March 2026: intact/u)).toBeTruthy());
    const seal = screen.getByText(/^WS1-2026-03-/u).textContent ?? '';
    await act(async () => standIn.host.user.type('事件记录!E3', 4));
    await write('Seal', ` ${seal.toLowerCase()} `);
    await press('Check the seal');
    await until(() => expect(screen.getByText('March 2026: changed since it was printed')).toBeTruthy());
    const changes = screen.getByRole('list', { name: 'March 2026: changed since it was printed' });
    expect(changes.textContent).toContain('李四');
    await press('Show 事件记录, row 3', changes);
    await until(() => expect(standIn.workbook.activeSheet.selection?.row).toBe(2));
    await write('Seal', 'WS1-2026-03-0000000000000000');
    await press('Check the seal');
    await until(() => expect(screen.getByText(/made again later/u)).toBeTruthy());
    // What is followed anyway is not read again: the seals and the texts of two rows are.
    const before = standIn.host.faults.requests;
    await press('Check the seal');
    await until(() => expect(screen.getByText(/made again later/u)).toBeTruthy());
    // The heads are looked for and read, then the records, then the texts of the sealed rows.
    expect(standIn.host.faults.requests - before).toBeLessThanOrEqual(5);
    standIn.host.faults.latency = 2_000;
    await press('Check the seal');
    await press('Cancel');
    await until(() => expect(screen.queryByText('Checking…')).toBeNull());
    expect(screen.queryByText('That did not work')).toBeNull();
    standIn.host.faults.latency = 0;
    await write('Seal', 'nonsense');
    await press('Check the seal');
    await until(() => expect(screen.getByText(/no such seal/u)).toBeTruthy());
  });

  it.each([
    ['', ['2026-03', '2026Q1']],
    ['ws1-2026-03-abcd0', ['2026-03']],
    ['ＷＳ１－２０２６－０３－ABCDO', ['2026-03']],
    ['2026Q1', ['2026Q1']],
    ['WS1-2026-03-XXXX', []],
  ])('are found as people type them: %s', (typed, periods) => {
    const sealed: SealedPeriod[] = [
      { period: '2026-03', seal: 'WS1-2026-03-ABCD0', isIntact: true, changes: [] },
      { period: '2026Q1', seal: 'WS1-2026Q1-EFGH1', isIntact: true, changes: [] },
    ];
    expect(sealsOf(typed, sealed).map(({ period }) => period)).toEqual(periods);
    expect(periodOfSeal('WS1-2026-03-XXXX', sealed)).toBe('2026-03');
  });
});

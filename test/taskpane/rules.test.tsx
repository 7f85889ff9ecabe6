/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen } from '@testing-library/react';
import { logOf, ROSTER, sheetNames, snapshot } from '../workbook/books';
import type { PaneSession } from '../../src/taskpane/model/session';
import { inExcel, openPane, press, quiet, tableRows, until, write } from './pane-on-stand-in';

const MARCH = 46082;
const LOG = logOf([
  ['a', MARCH, '张三', 'TD1-1', 3, '', ''],
  ['b', MARCH + 1, '李四', 'NL1-1', 82, '', ''],
  ['c', MARCH + 2, '李四', 'NL1-1', 76, '', ''],
]);

let session: PaneSession;

async function openRules(): Promise<void> {
  session = await openPane([LOG, ROSTER], 'en');
  await openAgain();
}

async function openAgain(): Promise<void> {
  await act(async () => session.show('rules'));
  await until(() => expect(screen.getByText('Rules in force')).toBeTruthy());
}

async function pick(radio: string): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByLabelText(radio)));
}

const isPicked = (radio: string): boolean => (screen.getByLabelText(radio) as HTMLInputElement).checked;

async function scoreOf(name: string): Promise<string> {
  await act(async () => session.show('score'));
  await until(() => expect(document.querySelector('table')).toBeTruthy());
  return scoreShown(name);
}

function scoreShown(name: string): string {
  return [...document.querySelectorAll('tr')].find((row) => row.textContent?.includes(name))?.textContent ?? '';
}

describe('the settings of scoring', () => {
  it('are written into the workbook, shown as they stand there, and the scores follow', async () => {
    await openRules();
    expect(isPicked('The latest counts')).toBe(true);
    const before = await scoreOf('李四');
    await openAgain();
    await pick('The best counts');
    expect(isPicked('The best counts')).toBe(true);
    await until(() => expect(tableRows('Settings')).toEqual([['exam several', 'best', 'Several exams in a period']]));
    await pick('The latest counts');
    await until(() => expect(tableRows('Settings')[0]?.[1]).toBe('latest'));
    // With the arrow keys, faster than it is written: every one is shown at once, and the last one stays.
    await act(async () => {
      for (const radio of ['Their mean counts', 'The best counts']) fireEvent.click(screen.getByLabelText(radio));
      for (const one of screen.getAllByRole('radio')) expect(one.hasAttribute('disabled')).toBe(false);
    });
    await until(() => expect(tableRows('Settings')[0]?.[1]).toBe('best'));
    await scoreOf('李四');
    await until(() => expect(scoreShown('李四')).not.toBe(before));
  });

  it('that are typed are checked, kept on Enter or with the button, and blanked', async () => {
    await openRules();
    const box = 'Quota for the best grade (%)';
    const field = (): HTMLElement => screen.getByLabelText(box);
    const first = field();
    await write(box, '140');
    expect(screen.getByText('Enter a percentage from 0 to 100, or leave it blank.')).toBeTruthy();
    await write(box, '20');
    await act(async () => void fireEvent.keyDown(field(), { key: 'Enter' }));
    await until(() => expect(tableRows('Settings')).toHaveLength(1));
    await until(() => expect((field() as HTMLInputElement).value).toBe('20'));
    expect(tableRows('Settings')[0]?.slice(0, 2)).toEqual(['excellent quota', '20']);
    // Whoever typed there is still there.
    expect(field()).toBe(first);
    await quiet();
    await write(box, '');
    await act(async () => void fireEvent.keyDown(field(), { key: 'Enter' }));
    await until(() => expect(tableRows('Settings')[0]?.[1]).toBe(''));
  });
});

describe('the rulebook', () => {
  it('is another edition when one is chosen, by which scores are worked out', async () => {
    await openRules();
    const before = await scoreOf('张三');
    await openAgain();
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText('Built-in rulebook'), { target: { value: 'service-window-80' } }),
    );
    await until(() =>
      expect((screen.getByLabelText('Built-in rulebook') as HTMLSelectElement).value).toBe('service-window-80'),
    );
    await until(() => expect(tableRows('Settings')[0]?.slice(0, 2)).toEqual(['rulebook', 'service-window-80']));
    await scoreOf('张三');
    await until(() => expect(scoreShown('张三')).not.toBe(before));
  });

  it('is written into the workbook to be edited, opened there, and an edit counts at once', async () => {
    await openRules();
    const before = await scoreOf('张三');
    await openAgain();
    await press('Write into the workbook, to be edited');
    await until(() => expect(screen.getByText(/own rule tables are used/)).toBeTruthy());
    expect(sheetNames().length).toBeGreaterThan(4);
    const clauses = tableRows('Clauses');
    expect(clauses.length).toBeGreaterThan(20);
    // The same rules: the same scores.
    expect(await scoreOf('张三')).toBe(before);
    await openAgain();
    await press('Open the items');
    await until(() => expect(standIn.workbook.activeSheet.tables[0]?.name).toBe('Criteria'));
    await quiet();
    await press('Open the clauses');
    await until(() => expect(standIn.workbook.activeSheet.tables[0]?.name).toBe('Clauses'));
    const row = clauses.findIndex((cells) => cells.includes('TD1-1'));
    const column = clauses[row]?.findIndex((value) => typeof value === 'number') ?? -1;
    await inExcel(async (context) => {
      context.workbook.tables.getItem('Clauses').getDataBodyRange().getCell(row, column).values = [[2]];
      await context.sync();
    });
    await scoreOf('张三');
    await until(() => expect(scoreShown('张三')).not.toBe(before));
  });

  it('leaves the workbook as it was where Excel refuses in the middle', async () => {
    await openRules();
    await quiet();
    const before = snapshot();
    standIn.host.faults.failRequest(3, { code: 'AccessDenied' });
    await press('Write into the workbook, to be edited');
    await until(() => expect(screen.getByText(/The sheet is protected/)).toBeTruthy());
    expect(snapshot()).toEqual(before);
  });
});

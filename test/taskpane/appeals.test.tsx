/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { logOf, ROSTER, sheetNames, type SheetSpec } from '../workbook/books';
import { cell, openPane, press, tableRows, turnTo, until } from './pane-on-stand-in';

const MARCH = 46082;
const LOG = logOf([
  ['E1', MARCH, '张三', 'TD1-1', 3, '', '没有问候'],
  ['', MARCH + 1, '张三', 'TD2-1', 1],
  ['E3', MARCH + 2, '李四', 'TD1-1', 1, '申诉中'],
]);

const dialog = (): HTMLElement => screen.getByRole('dialog', { hidden: true });
/** The row of the table of appeals, from 0. */
const appeal = (row: number): unknown[] => [0, 1, 2, 3, 4, 5, 6].map((column) => cell('Appeals', row + 1, column));

async function enter(label: RegExp, value: string): Promise<void> {
  await act(async () => void fireEvent.change(within(dialog()).getByLabelText(label), { target: { value } }));
}

async function openAppeal(name: string): Promise<void> {
  await until(() => expect(screen.getByRole('button', { name })).toBeTruthy());
  await press(name);
  await until(() => expect(within(dialog()).getByRole('button', { name: 'Record', hidden: true })).toBeTruthy());
}

/** Presses one of the dialog's buttons; it is hidden to jsdom until its entrance, which jsdom does not play, has ended. */
async function pressIn(name: string): Promise<void> {
  const target = within(dialog()).getByRole('button', { name, hidden: true });
  await act(async () => void fireEvent.click(target));
}

async function record(): Promise<void> {
  await pressIn('Record');
  await until(() => expect(within(dialog()).getByText(/^Recorded/)).toBeTruthy());
}

describe('an appeal', () => {
  it('filed from a person’s score changes the status, keeps the record, shows the total before and after, and is taken back', async () => {
    const session = await openPane([LOG, ROSTER], 'en');
    await act(async () => session.explain(0));
    const before = sheetNames();
    await openAppeal('Appeal: 事件记录, row 2');
    await until(() => expect(dialog().textContent).toContain('Total of March 2026: 81\u00a0/\u00a090'));
    await enter(/^Filed on/, '');
    await pressIn('Record');
    expect(dialog().textContent).toContain('Enter a date.');
    expect(document.activeElement).toBe(within(dialog()).getByLabelText(/^Filed on/));
    await enter(/^Filed on/, '2026-03-10');
    await enter(/^Reason/, '=1+1');
    await record();
    await until(() =>
      expect(dialog().textContent).toContain('Total of March 2026: 81\u00a0/\u00a090 → 84\u00a0/\u00a090'),
    );
    // The button that was pressed is gone; the keyboard stays in the form.
    expect(document.activeElement?.textContent).toBe('Close');
    expect(cell('事件记录', 1, 5)).toBe('appealed');
    expect(appeal(0)).toEqual(['E1', MARCH + 9, '张三', '=1+1', '', '', '']);
    // The table was made on the way, and the sheet in front stayed.
    expect(standIn.workbook.activeSheet.name).toBe('事件记录');
    await pressIn('Undo');
    await until(() => expect(dialog().textContent).toContain('Undone: the row is as it was.'));
    expect(document.activeElement?.textContent).toBe('Close');
    expect(cell('事件记录', 1, 5)).toBe('');
    await pressIn('Close');
    await until(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
    // The table that was made on the way is gone again.
    expect(sheetNames()).toEqual(before);
  });

  it('taken back leaves the table that was made for it where something else was entered there', async () => {
    const session = await openPane([LOG, ROSTER], 'en');
    await act(async () => session.explain(0));
    await openAppeal('Appeal: 事件记录, row 2');
    await record();
    await act(async () => standIn.host.user.type('Appeals!A3', 'E3'));
    await act(async () => {
      const undo = within(dialog()).getByRole('button', { name: 'Undo' });
      undo.focus();
      fireEvent.click(undo);
      // Somebody goes on in the sheet while it is done: nothing takes the keys from them.
      window.dispatchEvent(new Event('blur'));
    });
    await until(() => expect(dialog().textContent).toContain('Undone: the row is as it was.'));
    expect(document.activeElement?.textContent).not.toBe('Close');
    expect([appeal(0).join(''), appeal(1)[0]]).toEqual(['', 'E3']);
  });

  it('taken back leaves no blank row among others, and another row alone that stands there meanwhile', async () => {
    const waiting = ['E9', MARCH, '李四', '', '', '', ''];
    const appeals: SheetSpec = {
      name: '申诉',
      table: 'Appeals',
      rows: [['事件编号', '申诉日', '申诉人', '理由', '结论', '决定日', '决定人'], waiting],
    };
    const session = await openPane([LOG, ROSTER, appeals], 'en');
    await act(async () => session.explain(0));
    await openAppeal('Appeal: 事件记录, row 2');
    await record();
    expect(tableRows('Appeals')).toHaveLength(2);
    await pressIn('Undo');
    await until(() => expect(dialog().textContent).toContain('Undone: the row is as it was.'));
    expect(tableRows('Appeals')).toEqual([waiting]);
    await pressIn('Close');
    await openAppeal('Appeal: 事件记录, row 2');
    await record();
    // Sorted, say: the row that was added stands elsewhere.
    await act(async () => standIn.host.user.type('申诉!A3', 'E7'));
    await pressIn('Undo');
    await until(() => expect(dialog().textContent).toMatch(/1 cell|left/));
    expect(tableRows('Appeals')[1]?.[0]).toBe('E7');
  });

  it('is decided: first filed, then completed with its outcome, a changed quantity counted; a row without an ID is named in words', async () => {
    const session = await openPane([LOG, ROSTER], 'en');
    await act(async () => session.explain(0));
    await openAppeal('Appeal: 事件记录, row 2');
    await enter(/^Filed on/, '2026-03-10');
    await record();
    await pressIn('Close');
    // Its line went to what waits: the keyboard goes on there.
    await until(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Appeal: 事件记录, row 2'));
    await openAppeal('Appeal: 事件记录, row 2');
    await enter(/^Decision/, 'changed');
    await enter(/^Quantity as changed/, '0.5');
    await enter(/^Decided on/, '2026-03-01');
    await pressIn('Record');
    expect(dialog().textContent).toContain('Enter a quantity that the clause allows');
    expect(dialog().textContent).toContain('The decision cannot be before the appeal.');
    await enter(/^Quantity as changed/, '1');
    await enter(/^Decided on/, '2026-03-12');
    await enter(/^Decided by/, '王五');
    await record();
    await until(() => expect(dialog().textContent).toContain('84\u00a0/\u00a090 → 83\u00a0/\u00a090'));
    expect([cell('事件记录', 1, 4), cell('事件记录', 1, 5)]).toEqual([1, 'upheld']);
    expect(appeal(0)).toEqual(['E1', MARCH + 9, '张三', '', 'changed', MARCH + 11, '王五']);
    expect(appeal(1).join('')).toBe('');
    await pressIn('Close');

    await openAppeal('Appeal: 事件记录, row 3');
    await enter(/^Decision/, 'revoked');
    await record();
    expect(cell('事件记录', 2, 5)).toBe('revoked');
    expect(appeal(1)[0]).toBe('张三 2026-03-02 TD2-1');
    await pressIn('Close');
    // Its line is gone: the keyboard goes on at the one before.
    await until(() => expect(document.activeElement?.textContent).toBe('事件记录, row 2'));
  });

  it('whose decision changes a quantity is refused, and nothing written, where the log has no column for it', async () => {
    const rows = LOG.rows.map((row) => row.filter((_, column) => column !== 4));
    const session = await openPane([{ ...LOG, rows }, ROSTER], 'en');
    const before = sheetNames();
    await act(async () => session.explain(0));
    await openAppeal('Appeal: 事件记录, row 2');
    await enter(/^Decision/, 'changed');
    await enter(/^Quantity as changed/, '2');
    await pressIn('Record');
    await until(() => expect(dialog().textContent).toContain('has no column Quantity'));
    expect([sheetNames(), cell('事件记录', 1, 4)]).toEqual([before, '']);
  });

  it('that waits is decided from the check; a row edited meanwhile is left alone', async () => {
    await openPane([LOG, ROSTER], 'en');
    const before = sheetNames();
    await turnTo(/^Check/);
    await openAppeal('Appeal: 事件记录, row 4');
    // Entering begins at the first box, not at the button that closes the form.
    expect(document.activeElement).toBe(within(dialog()).getByLabelText(/^Filed on/));
    await enter(/^Decision/, 'upheld');
    await act(async () => standIn.host.user.type('事件记录!G4', 'edited'));
    await pressIn('Record');
    await until(() => expect(dialog().textContent).toContain('Row 4 of 事件记录 changed meanwhile'));
    expect(cell('事件记录', 3, 5)).toBe('申诉中');
    // Nor is an empty table left of it.
    expect(sheetNames()).toEqual(before);
    await pressIn('Cancel');
    await openAppeal('Appeal: 事件记录, row 4');
    await enter(/^Decision/, 'upheld');
    await record();
    expect(cell('事件记录', 3, 5)).toBe('upheld');
  });
});

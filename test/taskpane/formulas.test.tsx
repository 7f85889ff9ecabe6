/** @jest-environment ./src/stand-in/jest/environment-jsdom.ts */
import '../../src/stand-in/jest/stand-in';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { PaneRoot } from '../../src/taskpane/mount';
import { createSession } from '../../src/taskpane/model/session';
import { paneActions } from '../../src/runtime/pane/pane-actions';
import { createLiveFormulas } from '../../src/runtime/live-formulas';
import type { FormulaActions, FormulaCount } from '../../src/taskpane/actions';
import { PlainError } from '../../src/texts/plain-error';

afterEach(cleanup);

const done: string[] = [];
beforeEach(() => done.splice(0));

/** Formulas of a workbook with so many cells, in a document that starts them or not. */
function formulasOf(
  cells: number,
  starts: boolean | undefined,
  freeze?: FormulaActions['freeze'],
  stays: Partial<FormulaCount> = {},
): FormulaActions {
  const count = { cells, sheets: 2, waiting: 0, protectedSheets: [], ...stays };
  return {
    count: async () => count,
    freeze: freeze ?? (async () => (done.push('frozen'), count)),
    refresh: async () => void done.push('refreshed'),
    startsWithWorkbook: async () => starts,
    setStartsWithWorkbook: async (on) => void done.push(`starts ${on}`),
  };
}

const press = (name: string): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

async function show(formulas: FormulaActions) {
  window.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never;
  const session = createSession({ ...paneActions(createLiveFormulas(), 'en'), formulas }, 'en');
  await act(async () => {
    session.show('settings');
    render(<PaneRoot session={session} />);
  });
  return session;
}

describe('the pane’s formulas', () => {
  it('are replaced by values once the user said yes, and not before', async () => {
    await show(formulasOf(12, undefined));
    await press('Freeze formulas to values');
    expect(screen.getByText(/Formulas to be replaced by their values: 12 \(sheets: 2\)/)).toBeTruthy();
    expect(done).toEqual([]);
    await press('Replace by values');
    expect(done).toEqual(['frozen']);
    expect(screen.getByText('Formulas replaced by their values: 12 (sheets: 2).')).toBeTruthy();
  });

  it('stay when the user says no', async () => {
    await show(formulasOf(12, undefined));
    await press('Freeze formulas to values');
    await press('Cancel');
    expect(screen.queryByRole('button', { name: 'Replace by values' })).toBeNull();
    expect(done).toEqual([]);
  });

  it('are asked about by the ribbon’s button, too', async () => {
    const session = await show(formulasOf(3, undefined));
    await act(async () => session.formulas?.ask());
    expect(screen.getByRole('button', { name: 'Replace by values' })).toBeTruthy();
  });

  it('that are not there are not asked about', async () => {
    await show(formulasOf(0, undefined));
    await press('Freeze formulas to values');
    expect(screen.getByText('No score formulas are used in this workbook.')).toBeTruthy();
  });

  it('that stay are told of before and after: those without a result, and those on protected sheets', async () => {
    await show(formulasOf(12, undefined, undefined, { waiting: 3, protectedSheets: ['甲', '乙'] }));
    await press('Freeze formulas to values');
    const told = /no result yet stay formulas: 3\..*Protected sheets stay as they are: 甲, 乙\./u;
    expect(screen.getByText(/Formulas to be replaced/).textContent).toMatch(told);
    await press('Replace by values');
    expect(screen.getByText(/Formulas replaced/).textContent).toMatch(told);
  });

  it('that all stay are not asked about, but told of', async () => {
    await show(formulasOf(0, undefined, undefined, { protectedSheets: ['甲'] }));
    await press('Freeze formulas to values');
    expect(screen.getByText(/No formula can be replaced now/).textContent).toMatch(/Protected sheets.*: 甲\./u);
    expect(screen.queryByRole('button', { name: 'Replace by values' })).toBeNull();
  });

  it('that cannot be replaced leave a sentence', async () => {
    await show(formulasOf(3, undefined, () => Promise.reject(new PlainError('The sheet is protected.'))));
    await press('Freeze formulas to values');
    await press('Replace by values');
    expect(screen.getByText('The sheet is protected.')).toBeTruthy();
  });

  it('start with the workbook where the user allows it', async () => {
    await show(formulasOf(3, false));
    await act(async () => void fireEvent.click(screen.getByRole('switch')));
    expect(done).toEqual(['starts true']);
  });

  it('offer no such choice where Excel cannot be told', async () => {
    await show(formulasOf(3, undefined));
    expect(screen.queryByRole('switch')).toBeNull();
    await press('Recalculate formulas');
    expect(done).toEqual(['refreshed']);
  });
});

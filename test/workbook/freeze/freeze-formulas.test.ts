/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import { History } from '../../../src/stand-in/model/history';
import { countFormulas, freezeFormulas, type FormulaCount } from '../../../src/workbook';
import { findFormulas } from '../../../src/workbook/freeze/find-formulas';
import { workbookOf, type SheetSpec } from '../books';

interface Answering {
  associate(id: string, answer: (...args: never[]) => unknown): void;
}

const cell = (address: string): unknown => {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return standIn.workbook.sheetByName('查分')?.cells.get(Number(row) - 1, column.charCodeAt(0) - 65);
};

/** A sheet in which WINDOWSCORE gives what it is asked for, and WINDOWSCORES two rows of two. */
async function openSheet(...others: SheetSpec[]): Promise<void> {
  const sheets = [{ name: '查分', rows: [['']] }, { name: '别的', rows: [['']] }, ...others];
  await standIn.restart(workbookOf(sheets), { timeScale: 0.05 });
  const functions = CustomFunctions as unknown as Answering;
  functions.associate('WINDOWSCORE', (value: unknown) => value);
  functions.associate('WINDOWSCORES', () => [
    ['2026-03-01', 1],
    ['=1+1', 2],
  ]);
  functions.associate('WINDOWRANK', () => new Promise(() => undefined));
  const parameters = [{ name: 'value' }];
  standIn.host.functions.load({
    functions: ['WINDOWSCORE', 'WINDOWSCORES', 'WINDOWRANK'].map((id) => ({ id, name: id, parameters })),
  });
  const { user } = standIn.host;
  user.type('查分!A1', '=WINDOWSCORE(84)');
  user.type('查分!A2', '=IF(WINDOWSCORE(90)>=90,"2026-03-05","")');
  user.type('查分!A3', '=WINDOWSCORES(0)');
  user.type('查分!D1', '=WINDOWSCORE("=1+1")');
  user.type('查分!D2', '=IFERROR(1/0,A1+1)');
  user.type('查分!D3', '=1/WINDOWSCORE(0)');
  user.type('别的!C9', '=WINDOWSCORE(5)');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const counted = (cells: number, sheets: number, stays: Partial<FormulaCount> = {}): FormulaCount => ({
  cells,
  sheets,
  waiting: 0,
  protectedSheets: [],
  ...stays,
});

describe('freezing', () => {
  it('counts what it will replace', async () => {
    await openSheet();
    expect(await countFormulas()).toEqual(counted(6, 2));
  });

  it('leaves values of the same kind, and other formulas alone', async () => {
    await openSheet();
    expect(await freezeFormulas()).toEqual(counted(6, 2));
    expect(cell('A1')).toMatchObject({ value: 84 });
    expect(cell('A2')).toMatchObject({ value: '2026-03-05' });
    expect(cell('D1')).toMatchObject({ value: '=1+1' });
    expect(cell('D3')).toMatchObject({ value: { error: '#DIV/0!' } });
    for (const address of ['A1', 'A2', 'A3', 'D1', 'D3']) expect(cell(address)).not.toHaveProperty('formula');
    expect(cell('D2')).toMatchObject({ formula: '=IFERROR(1/0,A1+1)', value: 85 });
    expect(await countFormulas()).toEqual(counted(0, 0));
  });

  it('keeps what a formula spilled, whole', async () => {
    await openSheet();
    await freezeFormulas();
    expect(['A3', 'B3', 'A4', 'B4'].map(cell)).toMatchObject([
      { value: '2026-03-01' },
      { value: 1 },
      { value: '=1+1' },
      { value: 2 },
    ]);
    expect(cell('A4')).not.toHaveProperty('formula');
    standIn.host.user.type('查分!A3', 'x');
    expect(cell('B4')).toMatchObject({ value: 2 });
  });

  it('is taken back by undo, spills and all, and made again by redo; results that arrive are nothing to undo', async () => {
    await openSheet();
    const history = new History(standIn.workbook);
    const { user } = standIn.host;
    const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
    user.type('查分!A8', '=WINDOWSCORES(1)');
    await arrived();
    expect(history.undoCount).toBe(1);
    await freezeFormulas();
    const spill = (): unknown[] => ['A3', 'B3', 'A4', 'B4'].map(cell);
    const frozen = spill();
    while (history.undoCount > 1) history.undo();
    const { redoCount } = history;
    await arrived();
    expect(spill()).toMatchObject([
      { value: '2026-03-01', formula: '=WINDOWSCORES(0)' },
      { value: 1 },
      { value: '=1+1' },
      { value: 2 },
    ]);
    expect([history.undoCount, history.redoCount]).toEqual([1, redoCount]);
    while (history.redoCount > 0) history.redo();
    expect(spill()).toEqual(frozen);
    user.type('查分!A3', 'x');
    expect(cell('B4')).toMatchObject({ value: 2 });
  });

  // As Excel gives an array formula of several cells, which it changes as a whole or not at all.
  it('takes the same formula in cells side by side in one go, whatever stands around it', async () => {
    await openSheet();
    const { user } = standIn.host;
    user.type('查分!F2', '=WINDOWSCORE(1)');
    for (const address of ['F3', 'G3', 'F4', 'G4']) user.type(`查分!${address}`, '=WINDOWSCORE(2)');
    user.type('查分!G5', '=WINDOWSCORE(3)');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [found] = await Excel.run(findFormulas);
    expect(found?.answered).toContainEqual({ row: 2, column: 5, count: 2, width: 2 });
    expect(await freezeFormulas()).toEqual(counted(12, 2));
    expect(['F2', 'F3', 'G3', 'F4', 'G4', 'G5'].map(cell)).toMatchObject(
      [1, 2, 2, 2, 2, 3].map((value) => ({ value })),
    );
    expect(await countFormulas()).toEqual(counted(0, 0));
  });

  it('leaves formulas that have no answer yet, and says how many', async () => {
    await openSheet();
    for (const address of ['E1', 'E3']) standIn.host.user.type(`查分!${address}`, '=1+WINDOWRANK(1)');
    standIn.host.user.type('查分!E2', '=WINDOWSCORE(7)');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await freezeFormulas()).toEqual(counted(7, 2, { waiting: 2 }));
    expect([cell('E1'), cell('E3')]).toMatchObject([{ formula: '=1+WINDOWRANK(1)' }, { formula: '=1+WINDOWRANK(1)' }]);
    expect(cell('E2')).toMatchObject({ value: 7 });
  });

  it('leaves protected sheets, and names them', async () => {
    await openSheet();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('查分').protection.protect();
      await context.sync();
    });
    expect(await countFormulas()).toEqual(counted(1, 1, { protectedSheets: ['查分'] }));
    expect(await freezeFormulas()).toEqual(counted(1, 1, { protectedSheets: ['查分'] }));
    expect(cell('A1')).toMatchObject({ formula: '=WINDOWSCORE(84)' });
  });

  it('reads a sheet of long texts in answers that Excel on the web gives', async () => {
    const note = '说明'.repeat(700);
    await openSheet({ name: '事件记录', rows: Array.from({ length: 3_000 }, (_, row) => [row, note]) });
    expect(await countFormulas()).toEqual(counted(6, 2));
  });

  it('takes thousands of scattered formulas, in few requests', async () => {
    await openSheet();
    const rows = Array.from({ length: 1_500 }, (_, row) => [row % 2 === 0 ? '=WINDOWSCORE(1)' : '']);
    standIn.host.user.type('查分!H1', rows);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = standIn.host.faults.requests;
    expect(await freezeFormulas()).toMatchObject({ cells: 756 });
    expect(standIn.host.faults.requests - before).toBeLessThanOrEqual(20);
  });

  it('switches events back on, also when Excel refuses', async () => {
    await openSheet();
    standIn.host.faults.failRequest(6, { code: 'AccessDenied' });
    await freezeFormulas().catch(() => undefined);
    await Excel.run(async (context) => {
      context.runtime.load('enableEvents');
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
  });
});

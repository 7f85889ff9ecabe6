/** @jest-environment ./src/stand-in/jest/environment.ts */
import '../../../src/stand-in/jest/stand-in';
import { countFormulas, freezeFormulas } from '../../../src/workbook';
import { open } from '../books';

interface Answering {
  associate(id: string, answer: (...args: never[]) => unknown): void;
}

const cell = (address: string): unknown => {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return standIn.workbook.sheetByName('查分')?.cells.get(Number(row) - 1, column.charCodeAt(0) - 65);
};

/** A sheet in which WINDOWSCORE gives what it is asked for, and WINDOWSCORES two rows of two. */
async function openSheet(): Promise<void> {
  await open({ name: '查分', rows: [['']] }, { name: '别的', rows: [['']] });
  const functions = CustomFunctions as unknown as Answering;
  functions.associate('WINDOWSCORE', (value: unknown) => value);
  functions.associate('WINDOWSCORES', () => [
    ['2026-03-01', 1],
    ['=1+1', 2],
  ]);
  const parameters = [{ name: 'value' }];
  standIn.host.functions.load({
    functions: ['WINDOWSCORE', 'WINDOWSCORES'].map((id) => ({ id, name: id, parameters })),
  });
  const { user } = standIn.host;
  user.type('查分!A1', '=WINDOWSCORE(84)');
  user.type('查分!A2', '=IF(WINDOWSCORE(90)>=90,"2026-03-05","")');
  user.type('查分!A3', '=WINDOWSCORES(0)');
  user.type('查分!D1', '=WINDOWSCORE("=1+1")');
  user.type('查分!D2', '=IFERROR(1/0,A1+1)');
  user.type('查分!D3', '=1/WINDOWSCORE(0)');
  user.type('别的!C9', '=WINDOWSCORE(5)');
  await new Promise((resolve) => setTimeout(resolve, 900));
}

describe('freezing', () => {
  it('counts what it will replace', async () => {
    await openSheet();
    expect(await countFormulas()).toEqual({ cells: 6, sheets: 2 });
  });

  it('leaves values of the same kind, and other formulas alone', async () => {
    await openSheet();
    expect(await freezeFormulas()).toEqual({ cells: 6, sheets: 2 });
    expect(cell('A1')).toMatchObject({ value: 84 });
    expect(cell('A2')).toMatchObject({ value: '2026-03-05' });
    expect(cell('D1')).toMatchObject({ value: '=1+1' });
    expect(cell('D3')).toMatchObject({ value: { error: '#DIV/0!' } });
    for (const address of ['A1', 'A2', 'A3', 'D1', 'D3']) expect(cell(address)).not.toHaveProperty('formula');
    expect(cell('D2')).toMatchObject({ formula: '=IFERROR(1/0,A1+1)', value: 85 });
    expect(await countFormulas()).toEqual({ cells: 0, sheets: 0 });
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

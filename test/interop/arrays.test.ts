/** @jest-environment ./src/stand-in/jest/environment.ts */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../src/stand-in/jest/stand-in';
import { readWorkbookFile, writeWorkbookFile } from '../../src/stand-in/files/node';
import { freezeFormulas } from '../../src/workbook';
import { readWithOpenpyxl } from './openpyxl';

interface Answering {
  associate(id: string, answer: (...args: never[]) => unknown): void;
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'arrays-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const valueAt = (row: number, column: number): unknown =>
  standIn.workbook.sheetByName('查分')?.cells.get(row, column)?.value;

describe('an array formula as Ctrl+Shift+Enter makes it', () => {
  it.each(['xlsxwriter', 'openpyxl'])('in a file by %s is frozen as a whole', async (tool) => {
    const file = join(folder, 'book.xlsx');
    execFileSync('/usr/bin/python3', [join(__dirname, 'arrays.py'), file, tool]);
    const opened = await readWorkbookFile(file);
    await standIn.restart(opened.model, { timeScale: 0.05 });
    const functions = CustomFunctions as unknown as Answering;
    functions.associate('WINDOWSCORE', (value: unknown) => value);
    functions.associate('WINDOWSCORES', () => [
      [84, 85],
      [86, 87],
    ]);
    standIn.host.functions.load({
      functions: ['WINDOWSCORE', 'WINDOWSCORES'].map((id) => ({ id, name: id, parameters: [{ name: 'value' }] })),
    });
    for (let turn = 0; turn < 300 && valueAt(2, 2) !== 87; turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await freezeFormulas()).toMatchObject({ sheets: 1, waiting: 0, protectedSheets: [] });
    expect(await writeWorkbookFile(file, opened)).toEqual([]);
    const [sheet] = readWithOpenpyxl(file);
    expect(sheet?.cells).toEqual({
      B1: ['n', 7],
      B2: ['n', 84],
      C2: ['n', 85],
      D2: ['n', 7],
      B3: ['n', 86],
      C3: ['n', 87],
      B4: ['n', 7],
    });
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook, NotAWorkbookError } from '../../../src/stand-in/files';
import { readWorkbookFile, writeWorkbookFile } from '../../../src/stand-in/files/node';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

it("a workbook written to a file is read from it, under the file's name", async () => {
  const opened = newWorkbook();
  opened.model.sheets[0].cells.set(0, 0, { value: 'here', style: 0 });
  await writeWorkbookFile(join(folder, '表.xlsx'), opened);
  const again = await readWorkbookFile(join(folder, '表.xlsx'));
  expect(again.model.name).toBe('表.xlsx');
  expect(again.model.sheets[0].cells.get(0, 0)?.value).toBe('here');
  expect(await readdir(folder)).toEqual(['表.xlsx']);
});

it('a save that fails leaves what was there before, and nothing else', async () => {
  await writeFile(join(folder, 'old'), 'old');
  const opened = newWorkbook();
  await expect(writeWorkbookFile(join(folder, 'missing', 'a.xlsx'), opened)).rejects.toThrow(/ENOENT/);
  await expect(writeWorkbookFile(folder, opened)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['old']);
  expect(await readFile(join(folder, 'old'), 'utf8')).toBe('old');
});

it('a file that is no workbook is refused, and a missing one is missing', async () => {
  await writeFile(join(folder, 'a.xlsx'), 'text');
  await expect(readWorkbookFile(join(folder, 'a.xlsx'))).rejects.toThrow(NotAWorkbookError);
  await expect(readWorkbookFile(join(folder, 'b.xlsx'))).rejects.toThrow(/ENOENT/);
});

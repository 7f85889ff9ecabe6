import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook, openWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { addAutoFilter, setFilter, sheetFilters } from '../../src/stand-in/model/filters/filters';
import { addTable } from '../../src/stand-in/model/tables/tables';
import { writeInputs } from '../../src/stand-in/model/cells/write-cells';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

let workbench: OpenWorkbench;
let desk: WorkbenchPage;

/** A table of names, points and days in A1:C4, the sheet's own filter over E1:E4, in force, and a date too wide for G. */
async function workbook(): Promise<Buffer> {
  const book = newWorkbook();
  const sheet = book.model.activeSheet;
  const area = { row: 0, column: 0, rowCount: 4, columnCount: 3 };
  writeInputs(sheet, area, [
    ['Name', 'Points', 'Day'],
    ['Wang', 1, '2026-03-05'],
    ['Li', 2, '2026-03-06'],
    ['Zhao', 3, '2026-04-01'],
  ]);
  addTable(sheet, area, true);
  const own = { row: 0, column: 4, rowCount: 4, columnCount: 1 };
  writeInputs(sheet, own, [['Kind'], ['x'], ['y'], ['x']]);
  writeInputs(sheet, { row: 0, column: 6, rowCount: 1, columnCount: 1 }, [['2026-03-05 13:30']]);
  addAutoFilter(sheet, own);
  setFilter(sheetFilters(sheet)!, 0, { filterOn: 'Values', values: ['x'] });
  return Buffer.from(await saveWorkbook(book));
}

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
  await desk.openFile('filters.xlsx', await workbook());
  await desk.waitForTab('Sheet1');
});
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench?.close());

it('shows the filters of a file, filters by keyboard and by mouse, sorts, takes back, and saves the criteria', async () => {
  const { page } = desk;
  const count = page.locator('.workbench-filter-count');
  await page.getByRole('button', { name: 'Filter: Kind (filtered)' }).waitFor();
  await count.getByText('2 of 3 rows shown').waitFor();
  expect(await desk.shown('G1')).toMatch(/^#+$/u);
  await page.getByRole('button', { name: 'Filter: Kind (filtered)' }).click();
  await page.getByRole('button', { name: 'Clear this column’s filter' }).click();
  await page.getByRole('button', { name: 'Filter: Kind', exact: true }).waitFor();

  await desk.goTo('A1');
  await page.keyboard.press('Alt+ArrowDown');
  const menu = page.getByRole('dialog', { name: 'Filter “Name”' });
  await menu.getByRole('searchbox').fill('a');
  await page.keyboard.press('Enter');
  await count.getByText('2 of 3 rows shown').waitFor();
  await page.getByRole('button', { name: 'Filter: Name (filtered)' }).waitFor();

  await page.getByRole('button', { name: 'Filter: Points' }).click();
  await page.getByRole('button', { name: 'Sort largest to smallest' }).click();
  await desk.waitForShown('A2', 'Zhao');
  expect(await desk.cell('A3')).toEqual({ value: 'Li' });
  await page.keyboard.press('Control+z');
  await desk.waitForShown('A2', 'Wang');

  await page.getByRole('button', { name: 'Filter: Day' }).click();
  await page.getByRole('combobox', { name: 'Filter by' }).selectOption('before');
  await page.getByLabel('Value', { exact: true }).fill('2026-04-01');
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await count.getByText('1 of 3 rows shown').waitFor();
  await desk.goTo('G1');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: 'Filter: Kind' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Filter: Kind' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), desk.press('Download')]);
  const folder = await mkdtemp(join(tmpdir(), 'windowscore-'));
  const path = join(folder, 'saved.xlsx');
  await download.saveAs(path);
  const saved = await openWorkbook(await readFile(path));
  await rm(folder, { recursive: true });
  expect([...saved.model.activeSheet.tables[0]!.filters!.values()]).toEqual([
    { filterOn: 'Values', values: ['Wang', 'Zhao'] },
    { filterOn: 'Custom', criterion1: '<46113' },
  ]);
  expect(saved.model.activeSheet.autoFilter?.filters.size).toBe(0);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWithOpenpyxl } from '../interop/openpyxl';
import { OpenWorkbench, type WorkbenchPage } from './support/workbench';

const folder = mkdtempSync(join(tmpdir(), 'windowscore-'));
let workbench: OpenWorkbench;
let desk: WorkbenchPage;

beforeAll(async () => {
  workbench = await OpenWorkbench.start();
  desk = await workbench.open();
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true });
});

async function download(): Promise<string> {
  const [file] = await Promise.all([desk.page.waitForEvent('download'), desk.press('Download')]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

describe('a scored workbook', () => {
  it('previews a page for each break, with its number, as it will print', async () => {
    await desk.press('Score this month');
    await desk.waitForTab('Score sheets 2026-03');
    await desk.bring('Score sheets 2026-03');
    await desk.press('Print preview');
    await desk.page.getByRole('status').getByText('Pages: 60').waitFor();
    const preview = desk.page.frameLocator('iframe[title="Print preview"]');
    expect(await preview.locator('section').count()).toBe(60);
    expect(await preview.locator('section footer').nth(1).textContent()).toMatch(/2.*60/u);
    await desk.press('Close the preview');
  });

  it('downloads as a file that another program reads as the page shows it', async () => {
    const sheets = readWithOpenpyxl(await download());
    expect(sheets.map(({ name }) => name)).toEqual(await desk.sheets());
    const summary = sheets.find(({ name }) => name === 'Summary 2026-03');
    for (const address of ['A4', 'B4', 'C4', 'D4', 'B20', 'B62']) {
      const [, value] = summary?.cells[address] ?? [];
      expect(`${address} ${String(value ?? '')}`).toBe(`${address} ${await desk.shown(`'Summary 2026-03'!${address}`)}`);
    }
  });

  it('opens again from disk', async () => {
    const path = join(folder, 'service-hall-2026Q1.xlsx');
    await desk.press('New');
    await desk.page.getByText('Book1.xlsx').waitFor();
    await desk.page.locator('input[type=file]').setInputFiles({ name: 'again.xlsx', mimeType: '', buffer: readFileSync(path) });
    await desk.page.getByText('again.xlsx').waitFor();
    await desk.waitForTab('Summary 2026-03');
    await desk.waitForAny("'Summary 2026-03'!A5");
  });

  it('is refused in plain words where it is none', async () => {
    await desk.page.locator('input[type=file]').setInputFiles({ name: 'notes.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    await desk.page.getByText('“notes.xlsx” is no Excel workbook', { exact: false }).waitFor();
    expect(await desk.sheets()).toContain('Summary 2026-03');
  });

  it('is gone when the page is loaded anew: nothing is kept but language and theme', async () => {
    await desk.page.reload();
    await desk.ready();
    expect(await desk.sheets()).not.toContain('Summary 2026-03');
    const kept = await desk.page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length, document.cookie]);
    expect(kept).toEqual([0, 0, '']);
  });

  it('was nobody else’s business', () => {
    expect(workbench.requestsElsewhere).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { newWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { readWithOpenpyxl } from '../interop/openpyxl';
import type { WorkbenchConsole } from '../../src/workbench/page/desk/console';
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
  });

  it('prints those pages, once for each press, with the texts that are on them', async () => {
    const frame = await (await desk.page.locator('iframe[title="Print preview"]').elementHandle())?.contentFrame();
    await frame?.evaluate(() =>
      Object.assign(window, { printed: 0, print: () => (window as unknown as { printed: number }).printed++ }),
    );
    await desk.press('Print');
    expect(await frame?.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
    // What the browser prints, as a PDF: that is made of a page of its own.
    const paper = await desk.page.context().newPage();
    await paper.setContent((await frame?.content()) ?? '');
    const path = join(folder, 'printed.pdf');
    await paper.pdf({ path, preferCSSPageSize: true, printBackground: true });
    await paper.close();
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const pages = text.split('\f').slice(0, -1);
    expect(pages).toHaveLength(60);
    expect(pages[1]).toMatch(/Page 2 of 60/u);
    const names = await frame?.evaluate(() =>
      [...document.querySelectorAll('section')]
        .slice(0, 2)
        .map((section) => section.querySelector('td:not(:empty)')?.textContent ?? ''),
    );
    expect(names).toHaveLength(2);
    names?.forEach((title, index) => expect(pages[index]?.replace(/\s/gu, '')).toContain(title.replace(/\s/gu, '')));
    await desk.press('Close the preview');
  });

  it('downloads as a file that another program reads as the page shows it', async () => {
    const sheets = readWithOpenpyxl(await download());
    expect(sheets.map(({ name }) => name)).toEqual(await desk.sheets());
    const summary = Object.entries(sheets.find(({ name }) => name === 'Summary 2026-03')?.cells ?? {});
    expect(summary.length).toBeGreaterThan(1_000);
    const shown = await desk.page.evaluate(
      (addresses) =>
        addresses.map((address) =>
          (window as unknown as { workbench: WorkbenchConsole }).workbench.shown(`'Summary 2026-03'!${address}`),
        ),
      summary.map(([address]) => address),
    );
    summary.forEach(([address, [type, value]], index) => {
      const text = shown[index] ?? '';
      // A number may be shown with words around it.
      if (type === 'n' && value !== null && !Number.isFinite(Number(text)))
        expect(text).toContain(String(Math.abs(Number(value))));
      else expect([address, type === 'n' && value !== null ? Number(text) : text]).toEqual([address, value ?? '']);
    });
  });

  it('opens again from disk', async () => {
    const path = join(folder, 'service-hall-2026Q1.xlsx');
    await desk.press('New');
    await desk.page.getByText('Book1.xlsx').waitFor();
    await desk.openFile('again.xlsx', readFileSync(path));
    await desk.page.getByText('again.xlsx').waitFor();
    await desk.waitForTab('Summary 2026-03');
    await desk.waitForAny("'Summary 2026-03'!A5");
  });

  it('is refused in plain words where it is none', async () => {
    await desk.openFile('notes.xlsx', Buffer.from('no workbook'));
    await desk.page.getByText('“notes.xlsx” is no Excel workbook', { exact: false }).waitFor();
    expect(await desk.sheets()).toContain('Summary 2026-03');
  });

  it('asks before it opens a large one, and loses nothing where that is not wanted', async () => {
    const parts = unzipSync(await saveWorkbook(newWorkbook()));
    const file = Buffer.from(zipSync({ ...parts, 'xl/large.xml': new Uint8Array(101e6) }, { level: 1 }));
    const before = await desk.sheets();
    await desk.openFile('large.xlsx', file);
    await desk.page.getByText('about 20 seconds and 0.2 GB').waitFor();
    await desk.press('Cancel');
    await desk.page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    expect(await desk.sheets()).toEqual(before);
    await desk.openFile('large.xlsx', file);
    await desk.press('Open anyway');
    await desk.waitForTab('Sheet1');
  });

  it('is gone when the page is loaded anew: nothing is kept but language and theme', async () => {
    await desk.page.reload();
    await desk.ready();
    expect(await desk.sheets()).not.toContain('Summary 2026-03');
    const kept = await desk.page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      cookie: document.cookie,
    }));
    // What Office's library keeps for as long as the tab is open: which Office it is in, and the settings of the workbook in front.
    const settings = 'stand-inCachedSessionSettings';
    const ofTheLibrary = [settings, 'hostInfoValue'];
    expect(await desk.page.evaluate((key) => sessionStorage.getItem(key) ?? '', settings)).not.toContain('2026-03');
    expect({ ...kept, session: kept.session.filter((key) => !ofTheLibrary.includes(key)) }).toEqual({
      local: [],
      session: [],
      databases: [],
      caches: [],
      cookie: '',
    });
  });

  it('was nobody else’s business', () => {
    expect(workbench.requestsElsewhere).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

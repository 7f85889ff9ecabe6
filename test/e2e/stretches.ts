import type { Browser } from 'playwright-core';
import { FOLDER } from '../../build/workbench';
import { newWorkbook, saveWorkbook } from '../../src/stand-in/files';
import { serveWorkbench } from '../../src/workbench/server/serve';
import { hallOf, type Hall } from '../bench/hall';
import { SIZES } from '../bench/workload';
import { buildWorkbench } from './support/build';
import { launchChromium } from './support/chromium';
import { traced } from './support/long-tasks';
import { WorkbenchPage } from './support/workbench';

const [size = 'medium', faulty = '0', ofFirst = '0', skipBuild = ''] = process.argv.slice(2);

/** How long the workbench's page is held up, and by whom: `npx tsx test/e2e/stretches.ts medium`. */
async function main(): Promise<void> {
  if (skipBuild === '') await buildWorkbench();
  const { server, address } = await serveWorkbench(FOLDER, 0);
  const browser = await launchChromium();
  try {
    await drive(browser, address);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function drive(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.log('!!', String(error).slice(0, 300)));
  const desk = new WorkbenchPage(page);
  const { pane } = desk;
  await page.goto(`${address}?language=en`);
  await desk.ready();
  const book = newWorkbook();
  hallOf({ size: size as Hall['size'], faulty: Number(faulty), ofFirst: Number(ofFirst) }, book.model);
  const buffer = Buffer.from(await saveWorkbook(book));
  const { rows } = SIZES[size as Hall['size']];
  console.log(`${rows} rows, ${(buffer.length / 1e6).toFixed(1)} MB`);
  const step = (name: string, work: () => Promise<unknown>): Promise<void> => traced(browser, page, name, work);
  await step('opened in the grid, and read by the add-in', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'hall.xlsx', mimeType: '', buffer });
    // Asked of a large one alone.
    const anyway = page.getByRole('button', { name: 'Open anyway' });
    void anyway.click({ timeout: 30_000 }).catch(() => undefined);
    await page.waitForFunction(
      () => {
        const { workbench } = window as unknown as { workbench: { sheets(): string[]; isReady(): boolean } };
        return workbench.sheets()[0] === '花名册' && workbench.isReady();
      },
      undefined,
      { timeout: 300_000 },
    );
    await page.waitForTimeout(2_000);
    await pane.getByRole('table').waitFor({ timeout: 300_000 });
    await page.waitForTimeout(3_000);
  });
  await step('a year chosen', async () => {
    await pane
      .getByRole('combobox')
      .first()
      .selectOption('2026')
      .catch(async () => {
        await pane.getByRole('combobox').first().click();
        await pane
          .getByRole('option', { name: /^2026$|year/iu })
          .first()
          .click();
      });
    await page.waitForTimeout(200);
    await pane.getByRole('table').waitFor({ timeout: 300_000 });
    await page.waitForTimeout(4_000);
  });
  await step('a person looked for, by pinyin', async () => {
    const box = pane.getByRole('searchbox').or(pane.getByRole('textbox')).first();
    await box.click();
    await box.pressSequentially('wang', { delay: 60 });
    await page.waitForTimeout(3_000);
    await box.fill('');
  });
  await step('the first person explained', async () => {
    await pane.getByRole('table').getByRole('button').first().click();
    await page.waitForTimeout(3_000);
  });
  await step('back to the list', async () => {
    const back = pane.getByRole('button', { name: /back|everyone|all/iu }).first();
    await back.click().catch(() => undefined);
    await page.waitForTimeout(1_000);
  });
  await step('Check', async () => {
    await pane.getByRole('tab', { name: 'Check' }).click();
    await page.waitForTimeout(3_000);
    for (const group of await pane.getByRole('button', { expanded: false }).all())
      await group.click({ timeout: 2_000 }).catch(() => undefined);
    await page.waitForTimeout(1_000);
  });
  await step('Overview', async () => {
    await pane.getByRole('tab', { name: 'Overview' }).click();
    await page.waitForTimeout(4_000);
    for (const table of await pane.getByRole('button', { name: /as table|table/iu }).all())
      await table.click({ timeout: 2_000 }).catch(() => undefined);
    await page.waitForTimeout(1_000);
  });
  await step('Add', async () => {
    await pane.getByRole('tab', { name: 'Add' }).click();
    const box = pane.getByRole('combobox', { name: /name|person|who/iu }).first();
    await box.click();
    await box.pressSequentially('li', { delay: 60 });
    await page.waitForTimeout(1_500);
  });
  await step('a cell of the log edited', async () => {
    await pane.getByRole('tab', { name: 'Score' }).click();
    await desk.bring('事件记录');
    await desk.type('E5', '3');
    await page.waitForTimeout(4_000);
  });
  await step('it is undone', async () => {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(4_000);
  });
  await step('a cell of the roster edited', async () => {
    await desk.bring('花名册');
    await desk.type('D5', '后台审核');
    await page.waitForTimeout(6_000);
  });
  await step('sheets of the latest month', async () => {
    await page.getByRole('button', { name: 'Score this month', exact: true }).click();
    await pane.getByText(/^Score sheets for .* are made/u).waitFor({ timeout: 1_200_000 });
    await page.waitForTimeout(3_000);
  });
  await step('downloaded', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 1_200_000 }),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    await download.path();
  });
}

void main();

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Page } from 'playwright-core';
import { FOLDER } from '../../build/workbench';
import { serveWorkbench } from '../../src/workbench/server/serve';
import { buildWorkbench } from './support/build';
import { launchChromium } from './support/chromium';
import { logFile } from './support/log';
import { WorkbenchPage } from './support/workbench';

/** Files smaller than this are named in the sum alone. */
const LEAST_KILOBYTES = 40;
/** After so long the rest is not measured: a script that may never end is of no use. */
const LIMIT = 110_000;

const LOGS = [
  { rows: 5_000, people: 200 },
  { rows: 100_000, people: 2_000 },
];

/** `npm run measure`: sizes of the bundles, and how long the workbench takes to load, open and score, in Chromium here. */
async function main(): Promise<void> {
  const limit = setTimeout(() => {
    console.error(`Not done after ${LIMIT / 1000} s: the rest is not measured.`);
    process.exit(1);
  }, LIMIT);
  await buildWorkbench({ minimizesPane: true });
  reportSizes(join(FOLDER, 'pane'));
  const { server, address } = await serveWorkbench(FOLDER, 0);
  const browser = await launchChromium();
  try {
    await measure(await browser.newPage({ viewport: { width: 1280, height: 800 } }), address);
  } finally {
    clearTimeout(limit);
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measure(page: Page, address: string): Promise<void> {
  const pane = page.frameLocator('aside iframe');
  console.log('\n     ms');
  await timed('the page is loaded, with the sample in grid and pane', () => load(page, pane, address));
  await timed('the same, loaded again', () => load(page, pane, address));
  await timed('the sample’s month is scored, 59 people', () => score(page, pane));
  await measureEdit(new WorkbenchPage(page));
  await timed('print preview, first page', async () => {
    await page.getByRole('button', { name: 'Print preview', exact: true }).click();
    await page.frameLocator('iframe[title="Print preview"]').locator('section').first().waitFor();
  });
  for (const { rows, people } of LOGS) {
    const file = { name: `log-${rows}.xlsx`, mimeType: '', buffer: await logFile(rows, people) };
    const log = `${rows.toLocaleString('en')} rows, ${people.toLocaleString('en')} people`;
    await timed(`${log}: in the grid`, async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      await page.waitForFunction(
        ([address, text]) => {
          const { workbench } = window as unknown as {
            workbench: { shown(address: string): string; sheets(): string[] };
          };
          return workbench.sheets()[0] === 'Sheet1' && workbench.shown(address as string) === text;
        },
        [`Sheet1!A${rows + 1}`, `N${rows - 1}`] as const,
      );
    });
    await timed(`${log}: and read by the add-in`, () => pane.getByRole('table').waitFor());
    await timed(`${log}: the latest month is scored`, () => score(page, pane));
  }
}

/** An incident of the sample's best person: how long after its last cell is typed the scores have followed. */
async function measureEdit(desk: WorkbenchPage): Promise<void> {
  await desk.page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
  const [sheet = ''] = (await desk.sheets()).slice(-1);
  await desk.type('A1', '=WINDOWSCORE("于国栋","2026-03")');
  await desk.waitForShown('A1', '97.5');
  await desk.pane.getByRole('tab', { name: 'Overview' }).click();
  await desk.bring('事件记录');
  let row = 1;
  while ((await desk.cell(`B${row}`)).value !== '') row++;
  for (const [column, entry] of [
    ['B', '2026-03-16'],
    ['C', '于国栋'],
    ['D', 'ZW054'],
  ] as const)
    await desk.type(`${column}${row}`, entry);
  await desk.goTo(`F${row}`);
  await timed('an incident is typed: its formula, and the pane’s chart, have followed', async () => {
    // The first letter opens the cell's editor.
    await desk.page.keyboard.type('T');
    await desk.page.keyboard.insertText('D2-1');
    await desk.page.keyboard.press('Enter');
    await Promise.all([
      desk.waitForShown(`${sheet}!A1`, '96.5'),
      desk.pane.getByRole('img', { name: /first is 刘欣然 with 97 points/u }).waitFor(),
    ]);
  });
}

async function load(page: Page, pane: FrameLocator, address: string): Promise<void> {
  await page.goto(`${address}?language=en`);
  await pane.getByRole('table').waitFor();
  await page.locator('[data-u-comp=slide-tab-item]').first().waitFor();
}

async function score(page: Page, pane: FrameLocator): Promise<void> {
  await page.getByRole('button', { name: 'Score this month', exact: true }).click();
  await pane.getByText(/^Score sheets for .* are made/u).waitFor({ timeout: LIMIT });
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${String(Math.round(performance.now() - start)).padStart(7)}   ${what}`);
}

/** The add-in's scripts, largest first; what is fetched only when needed is in files of its own. */
function reportSizes(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, raw: bytes.length, packed: gzipSync(bytes).length };
  });
  console.log(`\n     KB  gzipped   the add-in, as it ships`);
  const line = (raw: number, packed: number, name: string): void =>
    console.log(`${kilobytes(raw)}  ${kilobytes(packed)}   ${name}`);
  for (const { name, raw, packed } of sizes.sort((a, b) => b.raw - a.raw)) {
    if (raw >= LEAST_KILOBYTES * 1024) line(raw, packed, name);
  }
  line(sum(sizes.map(({ raw }) => raw)), sum(sizes.map(({ packed }) => packed)), `all ${sizes.length}`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const kilobytes = (bytes: number): string => String(Math.round(bytes / 1024)).padStart(7);

void main();

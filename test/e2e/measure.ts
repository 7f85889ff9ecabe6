import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { FOLDER, workbenchConfigurations } from '../../build/workbench';
import { launchChromium } from './support/chromium';
import { serveWorkbench } from '../../src/workbench/server/serve';

/** `npm run measure`: sizes of the bundles, and how long the workbench takes to load, open and score, in Chromium here. */
async function main(): Promise<void> {
  await build();
  for (const folder of ['page', 'pane']) report(folder);
  const { server, address } = await serveWorkbench(FOLDER, 0);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const pane = page.frameLocator('aside iframe');
  await timed('load, sample in the grid and pane', async () => {
    await page.goto(`${address}?language=en`);
    await pane.getByRole('combobox').first().waitFor();
    await page.locator('[data-u-comp=slide-tab-item]').first().waitFor();
  });
  await timed('score the sample’s month, 59 people', async () => {
    await page.getByRole('button', { name: 'Score this month', exact: true }).click();
    await page.locator('[data-u-comp=slide-tab-item]').getByText('Summary 2026-03', { exact: true }).waitFor();
  });
  await timed('print preview of the summary', async () => {
    await page.getByRole('button', { name: 'Print preview', exact: true }).click();
    await page.frameLocator('iframe[title="Print preview"]').locator('section').first().waitFor();
  });
  await browser.close();
  server.closeAllConnections();
  server.close();
}

async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${String(Math.round(performance.now() - start)).padStart(7)} ms   ${what}`);
}

/** The scripts of a folder, largest first; what is fetched only when needed is in files of its own. */
function report(folder: string): void {
  const files = readdirSync(join(FOLDER, folder)).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => {
    const bytes = readFileSync(join(FOLDER, folder, name));
    return { name, raw: bytes.length, packed: gzipSync(bytes).length };
  });
  for (const { name, raw, packed } of sizes.sort((a, b) => b.raw - a.raw)) {
    console.log(`${kilobytes(raw)} KB ${kilobytes(packed)} KB gz   ${folder}/${name}`);
  }
}

const kilobytes = (bytes: number): string => String(Math.round(bytes / 1024)).padStart(6);

async function build(): Promise<void> {
  const compiler = webpack(await workbenchConfigurations('production'));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}

void main();

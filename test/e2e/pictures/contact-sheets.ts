import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A picture that was taken, and what it shows. */
export interface Picture {
  readonly name: string;
  readonly path: string;
}

/** So many pictures stand beside each other on a sheet, and a sheet is so tall: more is read as a blur. */
const COLUMNS = 4;
const HEIGHT = 1_500;

/** Puts pictures beside each other on sheets, so that many views are looked at in a few. */
export async function contactSheets(browser: Browser, pictures: readonly Picture[], pathOf: (number: number) => string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  const paths: string[] = [];
  for (let start = 0; start < pictures.length; start += COLUMNS) {
    const figures = pictures.slice(start, start + COLUMNS).map(({ name, path }) => {
      const data = readFileSync(path).toString('base64');
      return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
    });
    await page.setContent(`<style>
      body { display: inline-flex; gap: 8px; margin: 8px; background: #888; font: 12px sans-serif }
      figure { margin: 0 } img { display: block; max-height: ${HEIGHT}px }
    </style>${figures.join('')}`);
    const path = pathOf(paths.length + 1);
    await page.locator('body').screenshot({ path });
    paths.push(path);
  }
  await page.close();
  return paths;
}

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A picture that was taken, and what it shows. */
export interface Picture {
  readonly name: string;
  readonly path: string;
}

/** A sheet of this size is read at its full size by most viewers; what is taller goes on in the next column. */
const WIDTH = 1_390;
const HEIGHT = 860;

/** A column of a sheet: a picture, or the part of a tall one that begins `top` pixels down. */
interface Column {
  readonly name: string;
  readonly data: string;
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** Puts pictures beside each other on sheets, none made smaller, so that many views are looked at in a few. */
export async function contactSheets(
  browser: Browser,
  pictures: readonly Picture[],
  pathOf: (number: number) => string,
): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  const columns = pictures.flatMap(columnsOf);
  const paths: string[] = [];
  while (columns.length > 0) {
    const perSheet = Math.max(1, Math.floor(WIDTH / ((columns[0]?.width ?? WIDTH) + 8)));
    await page.setContent(`<style>
      body { display: inline-flex; gap: 8px; margin: 8px; background: #888; font: 12px sans-serif }
      figure { margin: 0 }
    </style>${columns.splice(0, perSheet).map(figure).join('')}`);
    const path = pathOf(paths.length + 1);
    await page.locator('body').screenshot({ path });
    paths.push(path);
  }
  await page.close();
  return paths;
}

function columnsOf({ name, path }: Picture): Column[] {
  const file = readFileSync(path);
  // Where every PNG says its size.
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data = file.toString('base64');
  return Array.from({ length: Math.ceil(height / HEIGHT) }, (_, index) => {
    const top = index * HEIGHT;
    return { name: index === 0 ? name : '…', data, width, height: Math.min(HEIGHT, height - top), top };
  });
}

function figure({ name, data, width, height, top }: Column): string {
  const style = `width:${width}px;height:${height}px;background:url(data:image/png;base64,${data}) 0 -${top}px`;
  return `<figure><figcaption>${name}</figcaption><div style="${style}"></div></figure>`;
}

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import start from '../support/start';
import stop from '../support/stop';
import { CONTRAST_THEMES, isDarkContrast } from '../support/contrast';
import type { OpenWorkbench, WorkbenchPage } from '../support/workbench';
import { contactSheets, type Picture } from './contact-sheets';
import { LookBrowser } from './look-browser';
import { nameOf, Photographer, type Look } from './photographer';
import { SERIES } from './views';

const OUT = join(__dirname, '../../../out/pictures');

const LOOKS: readonly Look[] = (['zh', 'en'] as const).flatMap((language): Look[] => [
  ...([320, 450] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((theme) => ({ language, width, theme })),
  ),
  // The system's own colours are the same at any width.
  ...CONTRAST_THEMES.map(
    (contrast) => ({ language, width: 320, theme: isDarkContrast(contrast) ? 'dark' : 'light', contrast }) as const,
  ),
]);

/** So many looks are taken at a time: most of it is waiting. */
const AT_A_TIME = 2;
/** How long a step may take, in milliseconds, on a machine that is busy with other things. */
const PATIENCE = 120_000;

/**
 * `npm run pictures:pane [-- zh-320-light … checks …]`: takes every view of the pane in every look, or those series and looks
 * that are named, to be looked at: single pictures and contact sheets, in out/pictures. What could not be taken is said, and
 * the rest taken.
 */
async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  await start();
  const looks = named(LOOKS, nameOf, wanted);
  const series = named(SERIES, ({ name }) => name, wanted);
  const takeAll = async (): Promise<void> => {
    for (let look = looks.shift(); look; look = looks.shift()) {
      const browser = new LookBrowser(look.contrast);
      const pictures = await takeLook(browser, look, series);
      await printSheets(browser, nameOf(look), pictures);
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, takeAll));
  await stop();
}

/** Puts a look's pictures on sheets and prints where these are. */
async function printSheets(browser: LookBrowser, name: string, pictures: readonly Picture[]): Promise<void> {
  const pathOf = (number: number): string => join(OUT, `${name}-${number}.png`);
  const paths = await browser.run((workbench) => contactSheets(workbench.browser, pictures, pathOf));
  for (const path of paths) console.log(path);
}

/** Those that are named; all where none is. */
function named<One>(all: readonly One[], name: (one: One) => string, wanted: readonly string[]): One[] {
  const some = all.filter((one) => wanted.includes(name(one)));
  return some.length > 0 ? some : [...all];
}

async function takeLook(browser: LookBrowser, look: Look, series: typeof SERIES): Promise<Picture[]> {
  const name = nameOf(look);
  const folder = join(OUT, name);
  for (const old of readdirSync(OUT).filter(
    (one) => one === name || (one.startsWith(`${name}-`) && /^\d+\.png$/u.test(one.slice(name.length + 1))),
  )) {
    rmSync(join(OUT, old), { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  for (const take of series) {
    const before = pictures.length;
    try {
      await browser.run((workbench) => {
        // What was taken before its end is taken again.
        pictures.length = before;
        return takeOne(workbench, look, (desk) => new Photographer(desk, look, folder, pictures), take);
      });
    } catch (error) {
      process.exitCode = 1;
      console.error(`${name}, ${take.name}: ${String(error)}`);
    }
  }
  return pictures;
}

/** Takes a series on a page of its own: what went wrong in one leaves nothing behind for the next. */
async function takeOne(
  workbench: OpenWorkbench,
  { language, theme }: Look,
  photographerOf: (desk: WorkbenchPage) => Photographer,
  take: (typeof SERIES)[number],
): Promise<void> {
  const desk = await workbench.open(`language=${language}&theme=${theme}`, { width: 1000, height: 780 }, PATIENCE);
  const photographer = photographerOf(desk);
  try {
    await photographer.dress();
    await take(photographer);
  } catch (error) {
    await photographer.take(`${take.name}, stopped`).catch(() => undefined);
    throw error;
  } finally {
    await desk.page.close().catch(() => undefined);
  }
}

void main(process.argv.slice(2));

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import start from '../support/start';
import stop from '../support/stop';
import { OpenWorkbench } from '../support/workbench';
import { contactSheets } from './contact-sheets';
import { nameOf, Photographer, type Look } from './photographer';
import { photographAll } from './views';

const OUT = join(__dirname, '../../../out/pictures');

const LOOKS: readonly Look[] = (['zh', 'en'] as const).flatMap((language) =>
  ([320, 450] as const).flatMap((width) =>
    (['light', 'dark'] as const).flatMap((theme) => [
      { language, width, theme, isForced: false },
      // The system's own colours are the same at any width.
      ...(width === 320 ? [{ language, width, theme, isForced: true }] : []),
    ]),
  ),
);

/**
 * `npm run pictures:pane [-- zh-320-light …]`: takes every view of the pane in every look, or in those named, to be looked
 * at: single pictures and contact sheets, in out/pictures.
 */
async function main(wanted: readonly string[]): Promise<void> {
  await start();
  const workbench = await OpenWorkbench.start();
  for (const look of LOOKS.filter((one) => wanted.length === 0 || wanted.includes(nameOf(one)))) {
    const folder = join(OUT, nameOf(look));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const desk = await workbench.open(`language=${look.language}&theme=${look.theme}`, { width: 1000, height: 780 });
    const photographer = new Photographer(desk, look, folder);
    try {
      await photographer.dress();
      await photographAll(photographer);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${nameOf(look)}: ${String(error)}`);
    }
    for (const path of await contactSheets(workbench.browser, photographer.pictures, (number) => join(OUT, `${nameOf(look)}-${number}.png`))) console.log(path);
    await desk.page.close();
  }
  await workbench.close();
  await stop();
}

void main(process.argv.slice(2));

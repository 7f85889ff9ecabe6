import { editionNames } from '../rulebook';
import { parseSettings, printKeys, type Language, type PrintSettings } from '../scoring';
import { texts } from '../texts';
import { readOffer } from './read/candidates';
import { readSettings } from './read/read-settings';
import { writeSettings, type SettingEntry } from './write/write-settings';

/** How the open workbook's sheets are printed: its settings, with defaults for what it does not say. */
export async function readPrintSettings(): Promise<PrintSettings> {
  return Excel.run(async (context) => {
    const offer = await readOffer(context);
    const read = await readSettings(context, offer);
    return parseSettings(read?.table, editionNames, offer.dateSystem).print;
  });
}

/**
 * Keeps print settings in the workbook's table of settings: a setting it has gets the new value in its row, others a
 * row at the end, and a workbook without settings gets the table. What is not given stays as it is; '' and an empty
 * list blank a value, so that the default counts again.
 *
 * @param language of the keys and meanings of new rows
 * @throws what Excel refuses, a protected sheet for one
 */
export async function writePrintSettings(changes: Partial<PrintSettings>, language: Language): Promise<void> {
  const t = texts(language);
  await Excel.run(async (context) => {
    const offer = await readOffer(context);
    const keys = printKeys(offer.dateSystem);
    const entries = (Object.keys(changes) as (keyof PrintSettings)[]).map((name): SettingEntry => {
      const { key, zh, write } = keys[name];
      // Each key writes the type of its own setting, which the compiler cannot follow through a union of names.
      const value = (write as (value: unknown) => string)(changes[name]);
      return { key, zh, shownKey: (language === 'zh' && zh) || key, value, meaning: t(`workbook.setting.${name}`) };
    });
    await writeSettings(context, await readSettings(context, offer), entries, language);
  });
}

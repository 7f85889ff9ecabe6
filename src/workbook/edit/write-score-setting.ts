import type { Language } from '../../scoring';
import { readOffer } from '../read/candidates';
import { readSettings } from '../read/read-settings';
import { writeSettings } from '../write/write-settings';

/**
 * Keeps one setting of scoring in the workbook's table of settings, which is made where there is none; '' blanks its
 * value, so that the default counts again.
 *
 * @throws what Excel refuses
 */
export async function writeScoreSetting(
  key: string,
  value: string,
  meaning: string,
  language: Language,
): Promise<void> {
  await Excel.run(async (context) => {
    const offer = await readOffer(context);
    const entry = { key, zh: undefined, shownKey: key, value, meaning };
    await writeSettings(context, await readSettings(context, offer), [entry], language);
  });
}

import { languageOf } from '../texts/language';
import { startTexts } from '../texts/start';
import type { AddIn } from './add-in';
import { associateCommands } from './commands';
import { latePane, showWhenVisible } from './late-pane';
import { browserLanguage, paneElement, say, setPageLanguage } from './page';

/**
 * Starts the shared runtime: waits for Office, tells of the formulas, ties the ribbon's buttons and shows the pane once
 * it can be seen.
 * Without Office, or outside Excel, the page says so in one sentence and nothing starts.
 */
export async function boot(addIn: AddIn): Promise<void> {
  const element = paneElement();
  if (typeof Office === 'undefined') {
    setPageLanguage(browserLanguage());
    return say(element, startTexts(browserLanguage())('start.noOffice'));
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    setPageLanguage(browserLanguage());
    return say(element, startTexts(browserLanguage())('start.outsideExcel'));
  }
  const language = languageOf(Office.context.displayLanguage);
  setPageLanguage(language);
  addIn.startFormulas(language);
  const pane = latePane(element, addIn, language);
  associateCommands(pane);
  await showWhenVisible(pane);
}

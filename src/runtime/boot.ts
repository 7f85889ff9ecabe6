import { languageOf, texts } from '../texts';
import type { AddIn } from './add-in';
import { associateCommands } from './commands';
import { latePane, showWhenVisible } from './late-pane';
import { browserLanguage, paneElement, say, setPageLanguage } from './page';

/**
 * Starts the shared runtime: waits for Office, ties the ribbon's buttons and shows the pane once it can be seen.
 * Without Office, or outside Excel, the page says so in one sentence and nothing starts.
 */
export async function boot(addIn: AddIn): Promise<void> {
  const element = paneElement();
  if (typeof Office === 'undefined') {
    setPageLanguage(browserLanguage());
    return say(element, texts(browserLanguage())('pane.noOffice'));
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    setPageLanguage(browserLanguage());
    return say(element, texts(browserLanguage())('pane.outsideExcel'));
  }
  const language = languageOf(Office.context.displayLanguage);
  setPageLanguage(language);
  const pane = latePane(element, addIn, language);
  associateCommands(pane);
  await showWhenVisible(pane);
}

import type { PaneSession } from '../taskpane/model/session';
import type { Language } from '../texts/language';
import { startTexts } from '../texts/start';
import type { AddIn } from './add-in';
import { chosenLanguage } from './pane/pane-language';
import { once } from './once';
import { say } from './page';

/**
 * The pane, loaded when first asked for: the runtime also starts for formulas alone, and then React has no business
 * in it. Where loading fails, the page says so, and asking again tries again.
 */
export function latePane(element: HTMLElement, addIn: AddIn, language: Language): () => Promise<PaneSession> {
  return once(async () => {
    try {
      const spoken = chosenLanguage(language);
      const [{ mount }, actions] = await Promise.all([
        import(/* webpackChunkName: "taskpane" */ '../taskpane/mount'),
        addIn.paneActions(spoken),
      ]);
      element.replaceChildren();
      return mount(element, { actions, language: spoken, hostTheme: Office.context.officeTheme });
    } catch (error) {
      say(element, startTexts(language)('start.notLoaded'));
      throw error;
    }
  });
}

/** Loads the pane as soon as anybody can see it: now, or when Excel shows the hidden runtime's page. */
export async function showWhenVisible(pane: () => Promise<PaneSession>): Promise<void> {
  const look = (): void => {
    if (document.visibilityState === 'visible') void pane();
  };
  document.addEventListener('visibilitychange', look);
  look();
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) void pane();
  });
}

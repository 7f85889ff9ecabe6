import { registerFunctions } from '../functions';
import type { Language } from '../texts/language';
import type { AddIn } from './add-in';
import { lateStore } from './late-store';
import { once } from './once';

/**
 * Puts the rooms together into the add-in. What the start does not need comes later: the store with the first formula,
 * the pane's work with the pane.
 */
export function createAddIn(): AddIn {
  const live = once(async () => {
    const { createLiveFormulas } = await import(/* webpackChunkName: "live" */ './live-formulas');
    const formulas = createLiveFormulas();
    // The user may have been elsewhere while rows changed.
    window.addEventListener('focus', () => void formulas.glance());
    return formulas;
  });
  return {
    startFormulas: (language: Language) => {
      // Excel LTSC 2021 has no custom functions.
      if (!Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.2')) return;
      registerFunctions(
        lateStore(async () => (await live()).store),
        language,
      );
    },
    paneActions: async (language) => {
      const [{ paneActions }, formulas] = await Promise.all([
        import(/* webpackChunkName: "work" */ './pane/pane-actions'),
        live(),
      ]);
      return paneActions(formulas, language);
    },
  };
}

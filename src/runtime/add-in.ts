import type { PaneActions } from '../taskpane/actions';
import type { Language } from '../texts/language';

/** The product as the shared runtime needs it: one for pane, ribbon and formulas alike. */
export interface AddIn {
  /** Tells Excel of the formulas; their words come in this language. Nothing is read until the first is used. */
  startFormulas(language: Language): void;
  /** What the pane and the ribbon's buttons can ask for; sentences for the user come in this language. */
  paneActions(language: Language): Promise<PaneActions>;
}

import type { PaneActions } from '../taskpane/actions';
import type { Language } from '../texts';

/** The product as the shared runtime needs it: one for pane, ribbon and formulas alike. */
export interface AddIn {
  /** What the pane and the ribbon's buttons can ask for; sentences for the user come in this language. */
  paneActions(language: Language): PaneActions;
}

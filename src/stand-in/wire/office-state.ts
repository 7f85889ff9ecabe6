/** What an add-in asks of Office around the workbook: when its runtime starts, whether its pane shows, its ribbon, its keys. */
export class OfficeState {
  /** Whether the runtime starts with the document (`Office.addin.setStartupBehavior`): Background, or Inactive for no. */
  startState = 'Inactive';
  /** Visible while the task pane shows, Background while only the code runs. */
  runtimeState = 'Visible';
  /** Buttons by id that `Office.ribbon.requestUpdate` switched on or off, and tabs it showed or hid. */
  readonly buttons = new Map<string, boolean>();
  readonly tabs = new Map<string, boolean>();
  /** Contextual tabs the add-in made, as it described them. */
  createdControls: unknown;
  /** Keys by action (`Office.actions.replaceShortcuts`). */
  shortcuts: Readonly<Record<string, string | null>> = {};
}

/** What an add-in asked of Office around the workbook: its ribbon and its keys. */
export class OfficeState {
  /** Buttons by id that `Office.ribbon.requestUpdate` switched on or off, and tabs it showed or hid. */
  readonly buttons = new Map<string, boolean>();
  readonly tabs = new Map<string, boolean>();
  /** Contextual tabs the add-in made, as it described them. */
  createdControls: unknown;
  /** Keys by action (`Office.actions.replaceShortcuts`). */
  shortcuts: Readonly<Record<string, string | null>> = {};
}

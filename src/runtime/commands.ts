import type { PaneSession } from '../taskpane/model/session';

/** What a button asks of the pane; a promise is the work it begins there. */
type Command = (session: PaneSession) => Promise<void> | undefined;

/** The ribbon's buttons by the function names that the manifest gives them, and what each does. */
export const RIBBON_COMMANDS = {
  scoreLatestMonth: (session) => session.runLatest('score'),
  checkLatestMonth: (session) => session.runLatest('check'),
  freezeFormulas: async (session) => {
    // Where the first reading leads is only known once it has ended.
    await session.open();
    session.show('settings');
    await session.formulas?.ask();
  },
} as const satisfies Record<string, Command>;

/** Keyboard shortcuts beside those that do what a button does, by the ids that shortcuts.json gives them. */
export const SHORTCUT_COMMANDS = {
  openPane: () => undefined,
  addIncident: (session) => {
    session.show('add');
    return undefined;
  },
} as const satisfies Record<string, Command>;

/** Ties the ribbon's buttons and the shortcuts to the pane: each opens it and starts its work there, where progress and result show. */
export function associateCommands(pane: () => Promise<PaneSession>): void {
  for (const [name, command] of Object.entries({ ...RIBBON_COMMANDS, ...SHORTCUT_COMMANDS })) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runFromRibbon(pane, command, event));
  }
}

async function runFromRibbon(
  pane: () => Promise<PaneSession>,
  command: Command,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    const session = await pane();
    // Not awaited: Excel ends a command that takes over five minutes, and the pane outlives it.
    void command(session);
  } finally {
    event.completed();
  }
}

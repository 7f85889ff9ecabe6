import type { PaneSession, PaneTask } from '../taskpane/session';

/** The ribbon's buttons by the function names that the manifest gives them, and what each does. */
export const RIBBON_COMMANDS = {
  scoreLatestMonth: 'score',
  checkLatestMonth: 'check',
} as const satisfies Record<string, PaneTask>;

/** Ties the ribbon's buttons to the pane: each opens it and starts its work there, where progress and result show. */
export function associateCommands(pane: () => Promise<PaneSession>): void {
  for (const [name, task] of Object.entries(RIBBON_COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runFromRibbon(pane, task, event));
  }
}

async function runFromRibbon(
  pane: () => Promise<PaneSession>,
  task: PaneTask,
  event: Office.AddinCommands.Event,
): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    const session = await pane();
    // Not awaited: Excel ends a command that takes over five minutes, and the pane outlives it.
    void session.runLatest(task);
  } finally {
    event.completed();
  }
}

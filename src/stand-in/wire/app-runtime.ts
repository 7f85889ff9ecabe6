import { eventCategory, type PushedEntry } from './messages';

/** How the add-in's shared runtime runs: not at all, without its pane, or with it. */
export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

/** The library's number of the event that tells of the pane's showing and hiding. */
const visibilityChanged = 65_539;

/**
 * The add-in's shared runtime as Office sees it: whether its pane shows, and whether it starts with the document from
 * now on. That choice belongs to the document in Excel; here it lasts as long as this Excel does.
 */
export class AppRuntime {
  /** What starts when the document is opened the next time. */
  startState: RuntimeState = 'Inactive';
  private shown: RuntimeState = 'Background';

  constructor(private readonly push: (entries: readonly PushedEntry[]) => void) {}

  get state(): RuntimeState {
    return this.shown;
  }

  /** Shows the pane or hides it, as the add-in asks or the person closes it; tells the add-in where that is a change. */
  become(state: RuntimeState): void {
    if (state === this.shown) {
      return;
    }
    this.shown = state;
    const visibility = state === 'Visible' ? 'Visible' : 'Hidden';
    this.push([
      {
        messageCategory: eventCategory,
        messageType: visibilityChanged,
        targetId: '',
        message: JSON.stringify({ visibility }),
      },
    ]);
  }
}

import type { ContrastTheme } from '../support/contrast';
import { serveChromiumForAll } from '../support/start';
import { OpenWorkbench } from '../support/workbench';

/** What Playwright says of a page whose Chromium came to an end. */
const ENDED = /has been closed|was closed|crashed|disconnected/iu;

/** The workbench in a Chromium for one look, and in another where that came to an end, as it may where memory is short. */
export class LookBrowser {
  private opened: Promise<OpenWorkbench> | undefined;

  constructor(private readonly contrast?: ContrastTheme) {}

  /** Does something there; once more, in another Chromium, where the first ended meanwhile. */
  async run<Result>(task: (workbench: OpenWorkbench) => Promise<Result>): Promise<Result> {
    try {
      return await task(await this.open());
    } catch (error) {
      if (!ENDED.test(String(error))) throw error;
      console.error(`Chromium came to an end (${String(error).split('\n', 1)[0] ?? ''}); starting it again.`);
      await this.close();
      return await task(await this.open());
    }
  }

  async close(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    const workbench = await opened?.catch(() => undefined);
    for (const error of workbench?.errors ?? []) console.error(error);
    await workbench?.close().catch(() => undefined);
  }

  private open(): Promise<OpenWorkbench> {
    this.opened ??= OpenWorkbench.start(this.contrast).catch(async () => {
      // The one that all share is gone.
      await serveChromiumForAll();
      return OpenWorkbench.start(this.contrast);
    });
    return this.opened;
  }
}

import type { Server } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { serveWorkbench } from '../../../src/workbench/server/serve';
import { launchChromium } from './chromium';

/** The workbench in a browser, for the tests of one file. */
export class OpenWorkbench {
  /** Addresses outside the workbench that anything on a page asked for. */
  readonly requestsElsewhere: string[] = [];
  /** What pages complained of. */
  readonly errors: string[] = [];

  private constructor(private readonly browser: Browser, private readonly server: Server, readonly address: string) {}

  static async start(): Promise<OpenWorkbench> {
    const folder = process.env['WORKBENCH_FOLDER'];
    if (folder === undefined) throw new Error('The workbench is not built: run npm run test:e2e.');
    const browser = await launchChromium();
    const { server, address } = await serveWorkbench(folder, 0);
    return new OpenWorkbench(browser, server, address);
  }

  /** Opens a page of its own and waits until the sample is on it and the add-in has read it. */
  async open(query = 'language=en', viewport = { width: 1280, height: 800 }): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport, acceptDownloads: true });
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(data|blob):/u.test(url)) this.requestsElsewhere.push(url);
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    await page.goto(`${this.address}?${query}`);
    return new WorkbenchPage(page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** One page of the workbench, in a user's words. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The add-in's pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  /** Presses one of the workbench's or the ribbon's buttons. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}

import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import type { WorkbenchConsole } from '../../../src/workbench/page/desk/console';
import { launchInContrast, type ContrastTheme } from './contrast';

/** How long anything is waited for: a machine may be busy, and no test holds a time. */
const PATIENCE = 30_000;

/** What every page may do, and how it moves. */
const CONTEXT: BrowserContextOptions = {
  acceptDownloads: true,
  permissions: ['clipboard-read', 'clipboard-write'],
  reducedMotion: 'reduce',
};

/** The workbench in a browser, for the tests of one file. */
export class OpenWorkbench {
  /** Addresses outside the workbench that anything on a page asked for. */
  readonly requestsElsewhere: string[] = [];
  /** What pages complained of. */
  readonly errors: string[] = [];

  /** By locale: what the pages of one have fetched once they need not fetch and compile again. */
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  private constructor(
    readonly browser: Browser,
    readonly address: string,
  ) {}

  /** Joins the server and the Chromium that run for all tests; its pages in a contrast theme have a Chromium of their own. */
  static async start(contrast?: ContrastTheme): Promise<OpenWorkbench> {
    const { WORKBENCH_ADDRESS: address, WORKBENCH_CHROMIUM: endpoint } = process.env;
    if (address === undefined || endpoint === undefined)
      throw new Error('The workbench is not served: run npm run test:e2e.');
    const workbench = new OpenWorkbench(await chromium.connect(endpoint), address);
    if (contrast) {
      const context = launchInContrast(contrast, CONTEXT);
      for (const locale of ['zh-CN', 'en-US']) workbench.contexts.set(locale, context);
    }
    return workbench;
  }

  /** Opens a page of its own and waits until the sample is on it and the add-in has read it; each step of the page may take so many ms. */
  async open(
    query = 'language=en',
    viewport = { width: 1280, height: 800 },
    patience = 30_000,
  ): Promise<WorkbenchPage> {
    const page = await (await this.contextOf(query.includes('language=zh') ? 'zh-CN' : 'en-US')).newPage();
    page.setDefaultTimeout(patience);
    await page.setViewportSize(viewport);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(data|blob):/u.test(url)) this.requestsElsewhere.push(url);
    });
    // With where it came from: a complaint that is seen once in many runs must explain itself.
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.stack ?? String(error)}`));
    page.on('console', (message) => {
      const { url, lineNumber } = message.location();
      if (message.type() === 'error') this.errors.push(`${page.url()}, ${url}:${lineNumber}: ${message.text()}`);
    });
    await page.goto(`${this.address}?${query}`);
    const desk = new WorkbenchPage(page);
    await desk.ready();
    return desk;
  }

  async close(): Promise<void> {
    await Promise.all([...new Set(this.contexts.values())].map(async (context) => (await context).close()));
    await this.browser.close();
  }

  private contextOf(locale: string): Promise<BrowserContext> {
    const context = this.contexts.get(locale) ?? this.browser.newContext({ locale, ...CONTEXT });
    this.contexts.set(locale, context);
    return context;
  }
}

/** One page of the workbench, in a user's words. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The add-in's pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('aside iframe');
  }

  /** Waits until workbook, grid and pane are there. */
  async ready(): Promise<void> {
    await this.pane.getByRole('combobox').first().waitFor();
    await this.page.locator('[data-u-comp=defined-name] input').waitFor();
    await this.page.locator('[data-u-comp=slide-tab-item]').first().waitFor();
    await this.waitForGrid();
  }

  /** Presses one of the workbench's or the ribbon's buttons. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Opens a workbook from disk; it is there once its sheets are. */
  async openFile(name: string, buffer: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
  }

  /** Waits until there is a sheet of that name, in a grid that takes keys. */
  async waitForTab(sheet: string, timeout = PATIENCE): Promise<void> {
    await this.page.locator('[data-u-comp=slide-tab-item]').getByText(sheet, { exact: true }).waitFor({ timeout });
    await this.waitForGrid();
  }

  private async waitForGrid(): Promise<void> {
    await this.page.waitForFunction(() => (window as unknown as { workbench: WorkbenchConsole }).workbench.isReady());
  }

  /** Brings a sheet to the front by its tab, and waits until it is there. */
  async bring(sheet: string): Promise<void> {
    await this.page.locator('[data-u-comp=slide-tab-item]').getByText(sheet, { exact: true }).click();
    await this.page.waitForFunction(
      (name) => (window as unknown as { workbench: WorkbenchConsole }).workbench.selection().sheet === name,
      sheet,
    );
  }

  /** Goes to a cell of the sheet in front, by the name box, and waits until the grid takes keys. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp=defined-name] input');
    await box.fill(address);
    await box.press('Enter');
    // Until the grid has the keys again they would go to the name box.
    await this.page.waitForFunction(() => !document.activeElement?.closest('[data-u-comp=defined-name]'));
  }

  /** Types into cells of the sheet in front, from one downwards. */
  async type(address: string, ...entries: string[]): Promise<void> {
    await this.goTo(address);
    for (const entry of entries) {
      // The first letter opens the cell's editor, the others only have to get into it.
      await this.page.keyboard.type(entry.slice(0, 1));
      await this.page.keyboard.insertText(entry.slice(1));
      await this.page.keyboard.press('Enter');
    }
  }

  /** Opens the grid's menu at a point of the sheet, headings included. */
  async rightClick(position: { x: number; y: number }): Promise<void> {
    await this.page.locator('#univer-sheet-main-canvas_workbook').click({ button: 'right', position });
  }

  /** What the model has in a cell. */
  cell(address: string): Promise<ReturnType<WorkbenchConsole['cell']>> {
    return this.page.evaluate(
      (where) => (window as unknown as { workbench: WorkbenchConsole }).workbench.cell(where),
      address,
    );
  }

  /** What the grid draws in a cell. */
  shown(address: string): Promise<string> {
    return this.page.evaluate(
      (where) => (window as unknown as { workbench: WorkbenchConsole }).workbench.shown(where),
      address,
    );
  }

  /** Waits until the grid draws something in a cell. */
  async waitForShown(address: string, text: string, timeout = PATIENCE): Promise<void> {
    await this.page.waitForFunction(
      ([where, what]) =>
        (window as unknown as { workbench: WorkbenchConsole }).workbench.shown(where as string) === what,
      [address, text],
      { timeout },
    );
  }

  /** Waits until the grid draws anything in a cell. */
  async waitForAny(address: string, timeout = PATIENCE): Promise<void> {
    await this.page.waitForFunction(
      (where) => (window as unknown as { workbench: WorkbenchConsole }).workbench.shown(where) !== '',
      address,
      { timeout },
    );
  }

  /** The fill the grid draws in a cell; null for none. */
  fill(address: string): Promise<string | null> {
    return this.page.evaluate(
      (where) => (window as unknown as { workbench: WorkbenchConsole }).workbench.fill(where),
      address,
    );
  }

  /** Waits until the grid draws a fill in a cell. */
  async waitForFill(address: string, color: string, timeout = PATIENCE): Promise<void> {
    await this.page.waitForFunction(
      ([where, what]) =>
        (window as unknown as { workbench: WorkbenchConsole }).workbench.fill(where as string) === what,
      [address, color],
      { timeout },
    );
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { workbench: WorkbenchConsole }).workbench.sheets());
  }

  selection(): Promise<ReturnType<WorkbenchConsole['selection']>> {
    return this.page.evaluate(() => (window as unknown as { workbench: WorkbenchConsole }).workbench.selection());
  }
}

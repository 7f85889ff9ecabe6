import { join } from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { texts, type Language, type Texts } from '../../../src/texts';
import type { WorkbenchConsole } from '../../../src/workbench/page/desk/console';
import type { ContrastTheme } from '../support/contrast';
import type { WorkbenchPage } from '../support/workbench';
import type { Picture } from './contact-sheets';

/** What the pane looks like: its language, width in pixels, theme, and the contrast theme whose colours are forced. */
export interface Look {
  readonly language: Language;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly contrast?: ContrastTheme;
}

export function nameOf({ language, width, theme, contrast }: Look): string {
  return [language, width, contrast ?? theme].join('-');
}

/** Pages taller than this are cut: a list's end looks as its middle does. */
const TALLEST = 990;
/** Those whose every part is another. */
const WHOLE = 6_000;
const LOWEST = 640;

/** Takes pictures of one pane in one look. */
export class Photographer {
  readonly t: Texts;

  constructor(
    readonly desk: WorkbenchPage,
    readonly look: Look,
    private readonly folder: string,
    private readonly pictures: Picture[],
  ) {
    this.t = texts(look.language);
  }

  get pane(): FrameLocator {
    return this.desk.pane;
  }

  /** Gives the pane its width, and the system its colours. */
  async dress(): Promise<void> {
    const { width, theme, contrast } = this.look;
    await this.desk.page.addStyleTag({
      content: `aside { width: ${width}px !important } aside iframe { width: ${width - 1}px }`,
    });
    if (!contrast) await this.desk.page.emulateMedia({ colorScheme: theme });
  }

  /** Takes the pane as it is now, and all of it where it is no list. */
  async take(name: string, tallest = TALLEST): Promise<void> {
    const { page } = this.desk;
    const frame = await this.frame();
    await page.waitForTimeout(250);
    // The pane scrolls by itself.
    const content = await frame.evaluate(() => document.getElementById('view')?.parentElement?.scrollHeight ?? 0);
    const head = 140;
    await page.setViewportSize({ width: 1000, height: Math.min(Math.max(content + head, LOWEST + head), tallest) });
    await page.waitForTimeout(150);
    const path = join(this.folder, `${String(this.pictures.length + 1).padStart(2, '0')}-${name}.png`);
    await page.locator('aside iframe').screenshot({ path, animations: 'disabled' });
    await page.setViewportSize({ width: 1000, height: LOWEST + head });
    this.pictures.push({ name, path });
  }

  /** Takes all of a pane whose every part is another. */
  async takeWhole(name: string): Promise<void> {
    await this.take(name, WHOLE);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.pane.getByRole('button', { name }).first().click();
  }

  /** Opens every group of a list that opens and closes. */
  async unfold(): Promise<void> {
    const headers = this.pane.getByRole('heading', { level: 3 }).getByRole('button');
    for (const header of await headers.all()) {
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    }
  }

  async turnTo(view: 'score' | 'check' | 'overview' | 'add'): Promise<void> {
    await this.pane.getByRole('tab', { name: new RegExp(`^${this.t(`pane.view.${view}`)}`) }).click();
  }

  async choose(view: 'prepare' | 'rules' | 'settings'): Promise<void> {
    await this.pane.getByRole('navigation').getByRole('button').last().click();
    await this.pane.getByRole('menuitemradio', { name: this.t(`pane.view.${view}`) }).click();
  }

  /** Opens a workbook in place of the one that is open. */
  async open(name: string, buffer: Buffer): Promise<void> {
    await this.desk.openFile(name, buffer);
    await this.desk.page.getByText(name, { exact: true }).waitFor();
    await this.pane.getByRole('tab').first().waitFor();
  }

  /** Makes Excel slow, silent, or in the middle of a cell's edit. */
  async trouble(change: { readonly latency?: number; readonly connectionLost?: boolean }): Promise<void> {
    await this.desk.page.evaluate((faults) => {
      const { desk } = (window as unknown as { workbench: WorkbenchConsole }).workbench;
      Object.assign(desk.running?.host.faults ?? {}, faults);
    }, change);
  }

  private async frame(): Promise<Frame> {
    const handle = await this.desk.page.locator('aside iframe').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('The pane has no frame.');
    return frame;
  }
}

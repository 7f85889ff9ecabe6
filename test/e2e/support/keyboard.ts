import type { Frame, Page } from 'playwright-core';

/** Uses a pane by the keyboard alone: Tab to what a person would read there, then a key. */
export class Keyboard {
  constructor(
    private readonly page: Page,
    private readonly frame: Frame,
  ) {}

  /** Presses Tab until what has the focus is named so. */
  async reach(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 200; presses++) {
      const focused = await this.focused();
      if (name.test(focused)) return;
      // Behind its last control the focus leaves the pane; in Excel F6 brings it back.
      if (focused === '') await this.page.locator('iframe').focus();
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${name}; the focus is on "${await this.focused()}".`);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Reaches something and presses Enter on it. */
  async enter(name: RegExp): Promise<void> {
    await this.reach(name);
    await this.press('Enter');
  }

  /** The name of what has the focus, as it is read out. */
  private focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return '';
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '');
      return [element.getAttribute('aria-label') ?? '', ...labels, element.textContent ?? ''].join(' ').trim();
    });
  }
}

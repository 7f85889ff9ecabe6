import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { chromiumOptions } from './chromium';

/** Windows' contrast themes. Chromium has them, too, as a choice for pages that a profile keeps by these numbers. */
const PAGE_COLORS = { dusk: 1, desert: 2, 'night-sky': 3, aquatic: 6 } as const;

export type ContrastTheme = keyof typeof PAGE_COLORS;

export const CONTRAST_THEMES = Object.keys(PAGE_COLORS) as ContrastTheme[];

/** Whether a contrast theme is light on dark, which pages are told as well. */
export const isDarkContrast = (theme: ContrastTheme): boolean => theme !== 'desert';

/** Starts a Chromium of its own whose pages have the colours of a contrast theme. */
export async function launchInContrast(theme: ContrastTheme, options: BrowserContextOptions): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'contrast-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ settings: { a11y: { page_colors: PAGE_COLORS[theme] } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumOptions(),
    ...options,
    colorScheme: isDarkContrast(theme) ? 'dark' : 'light',
    // The system's own choice, not that none are forced.
    forcedColors: null,
  });
  // Chromium goes on writing to it for a moment.
  context.once('close', () => void rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));
  return context;
}

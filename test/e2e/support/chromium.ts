import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

/** Where Chromium, or what is built on it, lies on the usual systems. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Starts the Chromium of this machine; where there is none, this fails and says what to install. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumOptions());
}

/** The same, for several to connect to. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer(chromiumOptions());
}

/** Where Chromium is, and how it is started. */
export function chromiumOptions(): LaunchOptions {
  const { CHROMIUM_PATH } = process.env;
  const executablePath = CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      'These tests drive Chromium. Install it (apt-get install chromium), or say where it is: CHROMIUM_PATH=…',
    );
  }
  // In a container Chromium cannot make its sandbox; it opens our own pages only.
  return { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] };
}

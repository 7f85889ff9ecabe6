import { serveWorkbench } from '../../../src/workbench/server/serve';
import { buildWorkbench } from './build';
import { serveChromium } from './chromium';
import { running } from './running';

/** Before the first test: one build, one server and one Chromium for all of them. */
// Jest takes a global setup as its module's default export.
// eslint-disable-next-line import/no-default-export
export default async function start(): Promise<void> {
  // First, for where there is none nothing needs to be built.
  await serveChromiumForAll();
  const { server, address } = await serveWorkbench(await buildWorkbench(), 0);
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  process.env['WORKBENCH_ADDRESS'] = address;
}

/** Starts the Chromium that all connect to from then on. */
export async function serveChromiumForAll(): Promise<void> {
  const browser = await serveChromium();
  running.push(() => browser.close());
  process.env['WORKBENCH_CHROMIUM'] = browser.wsEndpoint();
}

import { running } from './running';

/** After the last test. */
// Jest takes a global teardown as its module's default export.
// eslint-disable-next-line import/no-default-export
export default async function stop(): Promise<void> {
  for (const end of running.splice(0).reverse()) await end();
}

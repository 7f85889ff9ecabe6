import webpack, { type MultiCompiler } from 'webpack';
import { FOLDER, workbenchConfigurations } from '../../../build/workbench';
import { serveForExcel, serveWorkbench } from './serve';

/** Where the workbench is served unless PORT says otherwise. */
const WORKBENCH_PORT = 3001;
/** The address in manifest.xml. */
const EXCEL_PORT = 3000;

/** `npm start`: builds the workbench and the add-in, serves both, and builds anew whatever is changed. */
async function main(): Promise<void> {
  console.log('Building…');
  await watched(webpack(await workbenchConfigurations()));
  const { address } = await serveWorkbench(FOLDER, Number(process.env['PORT'] ?? WORKBENCH_PORT));
  console.log(`\nWorkbench, for a browser on this machine, no Excel needed:\n\n    ${address}\n`);
  console.log(await forExcel());
  console.log('Reload the page to see what you changed. Ctrl+C ends.');
}

/** Builds now and after every change; resolves with the first build. */
function watched(compiler: MultiCompiler): Promise<void> {
  return new Promise((resolve) => {
    compiler.watch({ aggregateTimeout: 300 }, (error, stats) => {
      if (error) console.error(error);
      if (stats?.hasErrors()) console.error(stats.toString({ preset: 'errors-only', colors: process.stdout.isTTY }));
      resolve();
    });
  });
}

/** Serves the add-in to a real Excel where this machine trusts a certificate for localhost. @returns what to say of it */
async function forExcel(): Promise<string> {
  const certificate = await trustedCertificate();
  if (!certificate)
    return 'For a real Excel this machine needs a certificate it trusts: npm run dev-certs, then npm start again.';
  try {
    await serveForExcel(FOLDER, EXCEL_PORT, certificate);
    return `The add-in, for a real Excel (npm run sideload opens it there):\n\n    https://localhost:${EXCEL_PORT}/index.html\n`;
  } catch (error) {
    return `Not served for a real Excel: port ${EXCEL_PORT} is taken (${error instanceof Error ? error.message : String(error)}).`;
  }
}

async function trustedCertificate(): Promise<{ ca: Buffer; cert: Buffer; key: Buffer } | undefined> {
  try {
    const devCerts = await import('office-addin-dev-certs');
    return devCerts.verifyCertificates() ? await devCerts.getHttpsServerOptions() : undefined;
  } catch {
    // Not every system has the tool that looks it up.
    return undefined;
  }
}

void main();

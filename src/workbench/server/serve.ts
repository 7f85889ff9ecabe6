import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { join } from 'node:path';
import { staticFiles } from './static-files';

/** Pages that may hold the add-in in a frame. A header: browsers ignore it in a meta element. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.office.com',
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

/** Serves the workbench, as built in a folder, to this machine's browsers only. @returns the server and its address */
export async function serveWorkbench(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer(
    staticFiles([
      { path: '/pane/', folder: join(folder, 'pane') },
      { path: '/', folder: join(folder, 'page') },
    ]),
  );
  await listening(server, port);
  const at = server.address();
  return { server, address: `http://localhost:${typeof at === 'object' && at ? at.port : port}/` };
}

/** Serves the add-in alone to a real Excel. */
export async function serveForExcel(folder: string, port: number, certificate: ServerOptions): Promise<void> {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': `frame-ancestors ${FRAME_ANCESTORS.join(' ')}`,
  };
  await listening(
    createSecureServer(certificate, staticFiles([{ path: '/', folder: join(folder, 'pane') }], headers)),
    port,
  );
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve());
  });
}

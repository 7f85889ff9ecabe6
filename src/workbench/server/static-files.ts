import { readFile, stat } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A folder of files, and the path below which it is served, such as `/pane/`. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
}

/** Serves the files of some folders; the first whose path fits has the file. Nothing outside them is given out. */
export function staticFiles(mounts: readonly Mount[], headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (request, response) => {
    void (async () => {
      const file = fileOf(request.url ?? '/', mounts);
      try {
        if (file === undefined) throw new Error('no such file');
        const { mtimeMs, size } = await stat(file);
        // Whoever builds anew sees it at the next reload; what is still the same is not read and compiled again.
        const freshness = {
          'Cache-Control': 'no-cache',
          ETag: `"${mtimeMs.toString(36)}-${size.toString(36)}"`,
          ...headers,
        };
        if (request.headers['if-none-match'] === freshness.ETag) {
          response.writeHead(304, freshness);
          response.end();
          return;
        }
        const content = await readFile(file);
        response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ...freshness });
        response.end(content);
      } catch {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end('Not found\n');
      }
    })();
  };
}

function fileOf(url: string, mounts: readonly Mount[]): string | undefined {
  const path = pathOf(url);
  const mount = mounts.find((candidate) => path?.startsWith(candidate.path));
  if (path === undefined || !mount) return undefined;
  const file = normalize(join(mount.folder, path.slice(mount.path.length) || 'index.html'));
  return file.startsWith(mount.folder + sep) ? file : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

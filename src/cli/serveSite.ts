import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { revalidated } from '../site/hosts/cacheHeaders.ts';
import { makeSecurityHeaders } from '../site/hosts/securityHeaders.ts';
import { readSitePolicy } from '../site/readSitePolicy.ts';
import { errorCode } from '../pipeline/describeError.ts';
import { UsageError } from '../pipeline/usageError.ts';

export interface ServeOptions {
  /** The first one to try; where it is taken, the next free one is used. */
  readonly port: number;
  /** Path below which the site lies, begins and ends with `/`. Default `/`. */
  readonly base?: string;
  /** Last word on a page before it is sent. */
  readonly changePage?: (html: string) => string;
  /** Answers requests that are not for the site, and says whether it did. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files of a folder as a plain web server would, on this machine alone. */
export async function serveSite(folder: string, options: ServeOptions): Promise<RunningServer> {
  const base = options.base ?? '/';
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const readPolicy = readSitePolicy(folder);
  const server = createServer((request, response) => {
    if (options.intercept?.(request, response)) return;
    answer(request, response).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return redirect(response, base);
    const path = decodePath(pathname.slice(base.length));
    if (path === undefined || isHidden(path)) return sendLost(response);
    if (path !== '' && !path.endsWith('/') && (await isFolder(join(folder, path))))
      return redirect(response, `${pathname}/${search}`);
    const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (page.endsWith('.html')) return sendPage(response, page, 200);
    request.url = `/${pathname.slice(base.length)}`;
    sendFile(request, response, () => sendLost(response));
  }

  async function sendPage(response: ServerResponse, path: string, status: number): Promise<void> {
    const html = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (html === undefined && status === 200) return sendLost(response);
    response.writeHead(status, {
      'Content-Type': 'text/html;charset=utf-8',
      ...makeSecurityHeaders(await readPolicy()),
      'Cache-Control': revalidated,
    });
    const page = html ?? '<!doctype html><title>Not found</title><p>There is no such page.</p>';
    response.end(options.changePage?.(page) ?? page);
  }

  const sendLost = (response: ServerResponse) => sendPage(response, '404.html', 404);

  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location });
  response.end();
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What Pinhole keeps beside the site is no part of it. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Ports tried before giving up. */
const attempts = 50;

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + attempts && port < 65_536; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      // A server on a port has an address with one.
      return (server.address() as AddressInfo).port;
    } catch (error) {
      server.removeAllListeners('error');
      if (errorCode(error) !== 'EADDRINUSE' && errorCode(error) !== 'EACCES') throw error;
    }
  }
  throw new UsageError(`no port from ${first} on is free; name another with --port`);
}

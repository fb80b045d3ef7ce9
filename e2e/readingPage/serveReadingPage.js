import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What sites promise to run under; each file carries it, as workers obey that of their own file. */
const policy =
  "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types default svelte-trusted-html";

/** Compiles a page that reads a trip's files with the studio's workers, and serves it on loopback. */
export async function serveReadingPage() {
  const { build } = await import('vite');
  const folder = await mkdtemp(join(tmpdir(), 'pinhole-reading-'));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'page.html') },
    },
  });
  const requests = [];
  const files = sirv(folder, {
    setHeaders: (response) => response.setHeader('Content-Security-Policy', policy),
  });
  const server = createServer((request, response) => {
    requests.push(request.url);
    files(request, response, () => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}/page.html`,
    /** Paths that were asked for. */
    requests,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

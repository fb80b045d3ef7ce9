import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves files from memory and folders on loopback, text compressed as hosts do it, one small picture for all photos.
 * `sent` has the compressed size of each text that was asked for, in order.
 */
export async function serveMap(files, folders) {
  const paint = (format) =>
    sharp({ create: { width: 320, height: 240, channels: 3, background: '#c4441c' } })[format]();
  const pictures = { '.avif': await paint('avif').toBuffer(), '.jpg': await paint('jpeg').toBuffer() };
  const packed = new Map();
  const sent = [];
  const pack = (path) => {
    if (!packed.has(path)) packed.set(path, gzipSync(files.get(path) ?? readIn(folders, path)));
    return packed.get(path);
  };
  const server = createServer((request, response) => {
    // A page that is apart from all others may measure its memory.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    let path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname.slice(1));
    if (path === '' || path.endsWith('/')) path += 'index.html';
    const picture = pictures[extname(path)];
    if (picture) {
      response.writeHead(200, { 'content-type': extname(path) === '.avif' ? 'image/avif' : 'image/jpeg' });
      return response.end(picture);
    }
    try {
      const body = pack(path);
      sent.push({ path, bytes: body.length, at: performance.now() });
      response.writeHead(200, { 'content-type': types[extname(path)], 'content-encoding': 'gzip' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { address: `http://127.0.0.1:${server.address().port}/`, sent, pack, close };
}

function readIn(folders, path) {
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, path));
    } catch {
      // The next one may have it.
    }
  }
  throw new Error(`no ${path}`);
}

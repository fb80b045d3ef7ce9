import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** The policy that a site promises to run under; pages carry it, as a host would send it. */
const policy = "default-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'";

/** Serves a folder below a path of a loopback server, as a host would that knows nothing of Pinhole. */
export async function serveFolder(folder: string, path: string) {
  const files = sirv(folder, {
    // What is built anew while it is served is answered at once.
    dev: true,
    setHeaders: (response, file) => {
      if (file.endsWith('/') || file.endsWith('.html')) response.setHeader('Content-Security-Policy', policy);
    },
  });
  const server = createServer((request, response) => {
    const missing = () => void response.writeHead(404).end();
    if (!request.url?.startsWith(path)) return missing();
    request.url = request.url.slice(path.length - 1);
    files(request, response, missing);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  };
  return { address: `http://127.0.0.1:${port}${path}`, close };
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import serveHandler from 'serve-handler';

/** Serves a folder as a host would that has "clean" addresses: without `index.html`, and without a slash at their end. */
export async function serveWithoutSlashes(folder: string) {
  const options = { public: folder, cleanUrls: true, trailingSlash: false };
  const server = createServer((request, response) => void serveHandler(request, response, options));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

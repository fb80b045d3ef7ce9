import { createSecureServer } from 'node:http2';
import { request as ask } from 'node:http';
import { createGzip } from 'node:zlib';
import { generate } from 'selfsigned';

/** Types that hosts compress. */
const texts = /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg)/;

/** Of a connection, which is another one here. */
const hop = ['connection', 'keep-alive', 'transfer-encoding'];

/**
 * Answers as the server at `address` does, in the way that hosts do: over HTTP/2, for which browsers want a
 * certificate (they must be told to ignore who signed it), and with texts compressed.
 */
export async function serveAsHosts(address) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const server = createSecureServer({ key, cert }, ({ url, method, headers }, response) => {
    const { host } = new URL(address);
    const asked = ask(new URL(url, address), { method, headers: { ...plainOf(headers), host } }, (answer) => {
      const packed = texts.test(answer.headers['content-type'] ?? '');
      const told = plainOf(answer.headers);
      response.writeHead(answer.statusCode, packed ? compressed(told) : told);
      (packed ? answer.pipe(createGzip()) : answer).pipe(response);
    });
    asked.on('error', () => response.destroy());
    asked.end();
  });
  const sessions = new Set();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      for (const session of sessions) session.destroy();
    });
  return { url: `https://127.0.0.1:${server.address().port}/`, close };
}

function plainOf(headers) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !hop.includes(name)),
  );
}

function compressed({ 'content-length': _, ...headers }) {
  return { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
}

import { createServer, request as ask } from 'node:http';
import { createGzip } from 'node:zlib';

/** Types that hosts compress. */
const texts = /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg)/;

/** Answers as the server at `address` does, texts compressed as hosts send them. */
export async function serveCompressed(address) {
  const server = createServer(({ url, method, headers }, response) => {
    const asked = ask(new URL(url, address), { method, headers }, (answer) => {
      const packed = texts.test(answer.headers['content-type'] ?? '');
      response.writeHead(answer.statusCode, packed ? compressed(answer.headers) : answer.headers);
      (packed ? answer.pipe(createGzip()) : answer).pipe(response);
    });
    asked.on('error', () => response.destroy());
    asked.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

function compressed({ 'content-length': _, ...headers }) {
  return { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
}

import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { describeError } from '../../pipeline/describeError.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** Sends a file of the library, or the range of it that was asked for, as a picture, a video or bytes: nothing that a browser would run. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new RefusedRequest(404, `the file cannot be read (${describeError(error)})`);
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new RefusedRequest(404, 'this is no file');
    const range = readRange(request.headers.range, found.size);
    response.writeHead(range ? 206 : 200, {
      'Content-Type': typeOf(path),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Content-Length': range ? range.end - range.start : found.size,
      ...(range && { 'Content-Range': `bytes ${range.start}-${range.end - 1}/${found.size}` }),
    });
    if (found.size === 0) return void response.end();
    const { start, end } = range ?? { start: 0, end: found.size };
    // Whoever asked may go away before the end.
    await pipeline(file.createReadStream({ start, end: end - 1, autoClose: false }), response).catch(
      () => undefined,
    );
  } finally {
    await file.close();
  }
}

function typeOf(path: string): string {
  const type = lookup(path) ?? '';
  return /^(image|video)\//.test(type) && type !== 'image/svg+xml' ? type : 'application/octet-stream';
}

/** `bytes=0-99` as places in the file, the end exclusive; undefined where all of it is asked for. */
function readRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  if (header === undefined) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header) ?? [];
  const start = Number(first);
  const end = last === '' ? size : Math.min(size, Number(last) + 1);
  if (first === '' || start >= end) throw new RefusedRequest(416, 'the file has no such part');
  return { start, end };
}

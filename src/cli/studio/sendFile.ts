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
  part: string | null = null,
): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new RefusedRequest(404, `the file cannot be read (${describeError(error)})`);
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new RefusedRequest(404, 'this is no file');
    const { from, size } = readPart(part, found.size);
    const range = readRange(request.headers.range, size);
    response.writeHead(range ? 206 : 200, {
      'Content-Type': part === null ? typeOf(path) : 'video/mp4',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Content-Length': range ? range.end - range.start : size,
      ...(range && { 'Content-Range': `bytes ${range.start}-${range.end - 1}/${size}` }),
    });
    if (size === 0) return void response.end();
    const { start, end } = range ?? { start: 0, end: size };
    // Whoever asked may go away before the end.
    const bytes = file.createReadStream({ start: from + start, end: from + end - 1, autoClose: false });
    await pipeline(bytes, response).catch(() => undefined);
  } finally {
    await file.close();
  }
}

function typeOf(path: string): string {
  const type = lookup(path) ?? '';
  return /^(image|video)\//.test(type) && type !== 'image/svg+xml' ? type : 'application/octet-stream';
}

/** `2-5`: the movie in a photo, where it begins and how many bytes it has; all of the file where no part is named. */
function readPart(part: string | null, size: number): { from: number; size: number } {
  if (part === null) return { from: 0, size };
  const [, from = '', to = ''] = /^(\d+)-(\d+)$/.exec(part) ?? [];
  const end = Math.min(size, Number(to));
  if (from === '' || Number(from) >= end) throw new RefusedRequest(416, 'the file has no such part');
  return { from: Number(from), size: end - Number(from) };
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

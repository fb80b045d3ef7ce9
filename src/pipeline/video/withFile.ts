import { open, type FileHandle } from 'node:fs/promises';
import type { ByteSource } from '../../reading/video/byteSource.ts';

/** Bytes that are read at once: what is asked for next mostly lies behind what was asked for last. */
const ahead = 4 * 1024 * 1024;
/** Shorter than this is one look among others, and nothing is read ahead. */
const look = 256;

/** Lets work read a file by places. */
export async function withFile<Result>(
  path: string,
  work: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let window: { readonly at: number; readonly bytes: Uint8Array } | undefined;
    return await work({
      size,
      async read(at, length) {
        const end = Math.min(at + length, size);
        if (!window || at < window.at || end > window.at + window.bytes.length) {
          const wanted = Math.max(0, end - at);
          const most = wanted < look ? wanted : Math.max(wanted, Math.min(ahead, size - at));
          window = { at, bytes: await readAll(file, at, most) };
        }
        return window.bytes.subarray(at - window.at, Math.max(0, end - window.at));
      },
    });
  } finally {
    await file.close();
  }
}

async function readAll(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

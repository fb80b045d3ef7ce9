import { open, type FileHandle } from 'node:fs/promises';
import type { ByteSource } from '../../reading/video/byteSource.ts';
import { readAhead } from '../../reading/video/readAhead.ts';

/** Lets work read a file by places. */
export async function withFile<Result>(
  path: string,
  work: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await work(readAhead({ size, read: (at, length) => readAll(file, at, length) }));
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

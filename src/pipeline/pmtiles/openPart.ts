import { open } from 'node:fs/promises';
import { describeError, errorCode } from '../describeError.ts';
import { UsageError } from '../usageError.ts';
import { ArchiveError } from './archiveError.ts';

/** What has been fetched so far, in a file beside the target: a line that says of what, then the bytes. */
export interface Part {
  readonly path: string;
  /** Bytes that earlier runs have fetched. */
  readonly done: number;
  write(bytes: Uint8Array, at: number): Promise<void>;
  read(at: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** @param key tells this download from any other; a part of another one is left alone */
export async function openPart(path: string, key: string, size: number): Promise<Part> {
  const head = Buffer.from(`Pinhole map, part of ${key}\n`);
  const file = await openNew(path, head);
  const found = (await file.stat()).size;
  const begun = await file.read(Buffer.alloc(head.length), 0, head.length, 0);
  if (!begun.buffer.subarray(0, begun.bytesRead).equals(head) || found > head.length + size) {
    await file.close();
    throw new UsageError(
      `${path} was begun from another archive, or for another area; to begin anew, remove it`,
    );
  }
  return {
    path,
    done: found - head.length,
    async write(bytes, at) {
      await file.write(bytes, 0, bytes.length, head.length + at).catch((error: unknown) => {
        throw new ArchiveError(`${path} cannot be written (${describeError(error)})`);
      });
    },
    async read(at, length) {
      const { buffer } = await file.read(new Uint8Array(length), 0, length, head.length + at);
      return buffer;
    },
    close: () => file.close(),
  };
}

async function openNew(path: string, head: Buffer) {
  try {
    const file = await open(path, 'wx+');
    await file.write(head);
    return file;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return open(path, 'r+');
    throw new UsageError(`${path} cannot be written (${describeError(error)})`);
  }
}

import { open } from 'node:fs/promises';
import { describeError } from '../describeError.ts';
import { UsageError } from '../usageError.ts';
import type { ArchiveSource } from './archiveSource.ts';

const chunk = 256 * 1024;

/** An archive on this machine. */
export async function openFileSource(path: string): Promise<ArchiveSource> {
  const file = await open(path).catch((error: unknown) => {
    throw new UsageError(`the archive ${path} cannot be read (${describeError(error)})`);
  });
  const { size, mtimeMs } = await file.stat();
  return {
    name: path,
    version: `${size} ${mtimeMs}`,
    async *stream(offset, length) {
      const end = Math.min(size, offset + length);
      for (let at = offset; at < end;) {
        const wanted = Math.min(chunk, end - at);
        const { buffer, bytesRead } = await file.read(new Uint8Array(wanted), 0, wanted, at);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
        at += bytesRead;
      }
    },
    close: () => file.close(),
  };
}

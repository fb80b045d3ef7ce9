import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The file is not any more what it was when its facts were read. */
export class ChangedError extends Error {
  override readonly message = 'it changed while the build was reading it';
}

/** A file that is being copied or edited meanwhile must not be kept under the hash of what it was. */
export async function readUnchanged(path: string, hash: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new ChangedError();
  return bytes;
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface ContentHashes {
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly md5: string;
  readonly sha256: string;
}

export function hashBytes(bytes: Uint8Array): ContentHashes {
  const [md5, sha256] = [createHash('md5').update(bytes), createHash('sha256').update(bytes)];
  return { size: bytes.length, md5: md5.digest('hex'), sha256: sha256.digest('hex') };
}

/** Of a file of any size. */
export async function hashContent(path: string): Promise<ContentHashes> {
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  let size = 0;
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = part as Buffer; // no encoding was asked for
    md5.update(bytes);
    sha256.update(bytes);
    size += bytes.length;
  }
  return { size, md5: md5.digest('hex'), sha256: sha256.digest('hex') };
}
